import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/clean/clean-article.ts';
import type { Format } from '../../src/document/article.ts';
import { findZones } from '../../src/zones/find-zones.ts';
import { articleOf } from '../support/article.ts';
import { processorTime } from '../support/processor-time.ts';

const zonesOf = (source: string, format: Format = 'text') => {
  const clean = cleanArticle(articleOf(source, format));
  return { ...findZones(clean), view: clean.view };
};

/** The kind of the zone that holds a wording. */
const kindOf = (source: string, wording: string, format: Format = 'text') => {
  const at = source.indexOf(wording);
  return zonesOf(source, format).zones.find((zone) => zone.source.start <= at && at < zone.source.end);
};

const blog = `The Old Harbour Blog

Home | About | Archive | Contact

Monday, 12 May 2014

The Sinking of the SS Norge

The SS Norge was a Danish passenger liner that sailed from Copenhagen to New York, mainly with emigrants. She sank on 28 June 1904.

It was the biggest civilian maritime disaster in the Atlantic Ocean until the sinking of the Titanic eight years later.

Survivors spent up to eight days in open boats before rescue. Several more people died in the days that followed.

Posted by Hanne at 21:14

Share to Twitter
Share to Facebook

3 comments:

Peter K. said...

My great-grandmother was on this ship. She never spoke about it.

13 May 2014 at 08:02

Anonymous said...

Great post, as always. Is there a list of passengers anywhere?

13 May 2014 at 19:45

Hanne said...

Yes, the Danish emigration archives have one. I'll post a link.

14 May 2014 at 07:30

Post a Comment

Popular Posts

In 1858 a new lighthouse was built at Skagen, the tallest in Denmark at the time.
`;

describe('a blog page with a thread', () => {
  it.each([
    ['The Sinking of', 'title'],
    ['Monday, 12 May', 'byline'],
    ['The SS Norge was', 'body'],
    ['Survivors spent', 'body'],
    ['Posted by Hanne', 'byline'],
    ['Share to Facebook', 'boilerplate'],
    ['3 comments', 'comment-meta'],
    ['Peter K. said', 'comment-meta'],
    ['My great-grandmother', 'comment'],
    ['14 May 2014 at', 'comment-meta'],
    ['Post a Comment', 'boilerplate'],
    ['In 1858 a new lighthouse', 'boilerplate'],
  ])('%s: %s', (wording, kind) => {
    expect(kindOf(blog, wording)?.kind).toBe(kind);
  });

  it('gives a comment the date that stands under it', () => {
    const comment = kindOf(blog, 'My great-grandmother')?.comment;
    expect(comment?.author?.text).toBe('Peter K.');
    expect(comment?.posted?.text).toBe('2014-05-13T08:02');
  });

  it('reads the metadata that a reader sees', () => {
    const { metadata } = zonesOf(blog);
    expect(metadata.title?.text).toBe('The Sinking of the SS Norge');
    expect(metadata.author?.text).toBe('Hanne');
    expect(metadata.published?.text).toBe('2014-05-12');
  });
});

const story = `Riots erupt in Bucharest as miners march on capital
By Elena Popescu
Published 14 June 1990
Thousands of miners from the Jiu Valley arrived in Bucharest on Thursday and attacked demonstrators in University Square.
At least six people were killed and more than 500 injured, hospital sources said. The offices of two parties were ransacked.
President Ion Iliescu thanked the miners for their support and asked them to return home.
Opposition leader Corneliu Coposu condemned the violence and called for an international inquiry.
Source: Reuters
Share this article
I was there that day. You have no idea what it was like, they beat anyone with a beard.
@Dan you are wrong, the students started it!!
My brother lost an eye. Shame on those who defend it.`;

describe('a story with comments that nothing announces', () => {
  it.each([
    ['Riots erupt', 'title'],
    ['By Elena', 'byline'],
    ['Thousands of miners', 'body'],
    ['Source: Reuters', 'references'],
    ['I was there that day', 'comment'],
    ['@Dan', 'comment'],
  ])('%s: %s', (wording, kind) => {
    expect(kindOf(story, wording)?.kind).toBe(kind);
  });

  it('finds no comments in the story alone', () => {
    const alone = story.slice(0, story.indexOf('Share this'));
    expect(zonesOf(alone).zones.some(({ kind }) => kind === 'comment')).toBe(false);
  });
});

describe('half-converted wiki-text', () => {
  const dump =
    '= Battle of X =\n\nInfobox\n- Map: X locator.png\n\nThe battle was fought on 3 May 1526 near the river, and many died in it.\n== Aftermath ==\nThe king fled to the north with the few men that he had left.\n\n==See also==\n\n- Other battle\n';
  it.each([
    ['Battle of X', 'title'],
    ['Infobox', 'boilerplate'],
    ['- Map', 'boilerplate'],
    ['The battle was', 'body'],
    ['Aftermath', 'heading'],
    ['- Other battle', 'boilerplate'],
  ])('%s: %s', (wording, kind) => {
    expect(kindOf(dump, wording)?.kind).toBe(kind);
  });
});

describe('wiki-text', () => {
  const wiki =
    "{{Infobox|a=[[b]]}}\n[[File:M.jpg|thumb|The [[Battle|fight]] by Z]]\nThe '''Battle''' was [[Mohács|near M]], {{convert|10|km|mi}} away.<ref>{{cite|x}}</ref>\n\n== Sources ==\n* A. B., ''Book'', 1990.\n{{unclosed [[also";
  it('reads as a reader sees it, each character mapped to the source', () => {
    const { view } = zonesOf(wiki, 'wiki');
    expect(view.text).toContain('The Battle was near M, 10 km away.');
    expect(view.text).toContain('The fight by Z');
    const at = view.text.indexOf('near M');
    expect(view.quote(view.toSource(view.span(at, at + 6)))).toBe('near M');
  });

  it.each([
    ['The [[Battle', 'caption'],
    ['was [[Moh', 'body'],
    ['Sources', 'references'],
    ['Infobox', 'boilerplate'],
  ])('%s: %s', (wording, kind) => {
    expect(kindOf(wiki, wording, 'wiki')?.kind).toBe(kind);
  });
});

describe('zones of any text', () => {
  const pieces = fc.constantFrom(
    '{{',
    '}}',
    '[[',
    ']]',
    '|',
    '\n',
    '\n\n',
    '==',
    '= ',
    "''",
    '<ref>',
    '</ref>',
    '<!--',
    '{|',
    '|}',
    '* ',
    'Anonymous said...',
    '3 Comments',
    'a word ',
    'By X',
    '&amp;',
    '\u0301',
    '😀',
  );
  const anyText = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 })
    .map((p) => p.join(''));

  it.each(['text', 'wiki'] as const)('tile the source (%s)', (format) => {
    fc.assert(
      fc.property(anyText, (source) => {
        let end = 0;
        for (const zone of zonesOf(source, format).zones) {
          expect(zone.source.start).toBe(end);
          end = zone.source.end;
        }
        expect(end).toBe(source.length);
      }),
    );
  });

  it.each([['{{{{'], ['[['], ['{{a|'], ['<ref>'], ['|'], ['=\n']])('take linear time on %s', (unit) => {
    const time = (n: number) => processorTime(() => zonesOf(unit.repeat(n), 'wiki'));
    time(2_000);
    expect(time(40_000)).toBeLessThan(60 * Math.max(time(4_000), 5));
  });
});
