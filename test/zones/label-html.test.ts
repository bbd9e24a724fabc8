import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../src/clean/clean-html.ts';
import type { ZoneKind } from '../../src/document/zones.ts';
import { findZones } from '../../src/zones/find-zones.ts';
import { articleOf } from '../support/article.ts';
import { processorTime } from '../support/processor-time.ts';

function zonesOf(source: string) {
  const clean = cleanHtml(articleOf(source, 'html'));
  return { clean, ...findZones(clean) };
}

/** Pages are written with a mark in front of each text that says which zone it belongs to: `<p>«body»The text`. */
const marks: Readonly<Record<string, ZoneKind>> = {
  t: 'title', h: 'heading', b: 'body', c: 'caption', y: 'byline', r: 'references', k: 'comment', m: 'comment-meta', x: 'boilerplate',
}; // biome-ignore format: a table

/** [text, zone that it should lie in, zone that it lies in] for each marked text of the page. */
function judged(marked: string): [string, string, string][] {
  const wanted: [string, ZoneKind][] = [];
  const source = marked.replace(/«(\w)»([^<]+)/g, (_whole, mark: string, text: string) => {
    wanted.push([text.trim(), marks[mark] as ZoneKind]);
    return text;
  });
  const { clean, zones } = zonesOf(source);
  let from = 0;
  return wanted.map(([text, kind]) => {
    const at = clean.view.text.indexOf(text, from);
    from = at + text.length;
    const zone = zones.find(({ span }) => span.start <= at && at < span.end);
    return [text.slice(0, 40), kind, zone?.kind ?? 'nowhere'];
  });
}

const prose = [
  'The council met on Tuesday evening to discuss the new bridge, which has been planned since the flood of 1997 and would cost about four million.',
  'Several members, among them the mayor, said that they had not been told how the money was spent, and asked for a full report by the end of May.',
  'Residents of the old town, who have waited for the bridge for more than twenty years, came in such numbers that the doors had to be left open.',
  'An engineer explained, with the help of a model, why the river bed could not carry the weight of the first design, and what had been changed.',
  'In the end the council voted, eleven to four, to go on with the work; the first piles are to be driven into the bank before the winter comes.',
];
const paragraphs = (from = 0, to = prose.length) =>
  prose
    .slice(from, to)
    .map((text) => `<p>«b»${text}</p>`)
    .join('\n');
const menu =
  '<nav class="main-menu"><ul><li><a href="/a">«x»Home</a></li><li><a href="/b">«x»News</a></li><li><a href="/c">«x»Contact</a></li></ul></nav>';
const footer =
  '<footer class="site-footer"><p>«x»© 2024 Example Media. All rights reserved.</p><a href="/p">«x»Privacy policy</a></footer>';

const page = (article: string, after = '') =>
  `<html><head><title>Council votes for new bridge</title></head><body><header>${menu}</header>
<main><article class="post"><h1>«t»Council votes for new bridge</h1>${article}</article>${after}</main>${footer}</body></html>`;

const comment = (id: number, author: string, date: string, text: string, replies = '') =>
  `<li class="comment depth-1" id="comment-${id}"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">«m»${author}</b> <span class="says">says:</span></div>
<a href="#c"><time>«m»${date}</time></a></footer><div class="comment-content"><p>«k»${text}</p></div><div class="reply"><a href="#r">«x»Reply</a></div></article>${replies}</li>`;

const pages: [string, string][] = [
  ['an article between menu and footer', page(paragraphs())],
  ['headings inside the article', page(`${paragraphs(0, 2)}<h2>«h»What the engineers say</h2>${paragraphs(2)}`)],
  ['a byline with a date under the headline', page(`<div class="byline">«y»By Jane Doe</div><time datetime="2024-05-01">«y»May 1, 2024</time>${paragraphs()}`)],
  ['a caption in a figure', page(`${paragraphs(0, 3)}<figure><img src="a.jpg"><figcaption>«c»The old bridge in 1962</figcaption></figure>${paragraphs(3)}`)],
  ['related links under the article', page(`${paragraphs()}`, `<aside class="related-posts"><h3>«x»Related stories</h3><ul><li><a href="/1">«x»Flood damage worse than feared</a></li><li><a href="/2">«x»Mayor opens school</a></li></ul></aside>`)],
  ['a list in the article', page(`${paragraphs(0, 2)}<ul><li>«b»The bridge will have two lanes for cars and one for bicycles.</li><li>«b»Work begins in October and takes eighteen months.</li></ul>${paragraphs(2)}`)],
  ['comments as WordPress writes them, with a nested reply', page(paragraphs(), `<div id="comments" class="comments-area"><h2 class="comments-title">«m»2 thoughts on “Council votes for new bridge”</h2><ol class="comment-list">${comment(1, 'Anna', 'May 3, 2024 at 4:15 pm', 'About time. We have waited since the flood.', `<ol class="children">${comment(2, 'Ben', 'May 4, 2024 at 9:01 am', 'Not everyone wants it, Anna.')}</ol>`)}</ol><div id="respond"><h3>«x»Leave a Reply</h3></div></div>`)],
  ['a code sample in the article', page(`${paragraphs(0, 3)}<pre><code>«b»const bridge = build({ lanes: 2, bicycles: true });</code></pre>${paragraphs(3)}`)],
  ['an article of two paragraphs', page(paragraphs(0, 2))],
  ['sources under their heading', page(`${paragraphs()}<h2>References</h2><ol><li>«r»Smith, J. (2019). Bridges of the north. Oxford: Example Press.</li><li>«r»Doe, A. (2021). River beds and their loads. Journal of Examples 12.</li></ol>`)],
  ['an article whose words are those of menus and threads', page(`<p>«b»Reply buttons, share buttons and menus take up more than half of the pages that the council publishes, the report says.</p>${paragraphs()}`)],
  ['posts of a forum after the first one', page(paragraphs(), `<div class="reply"><span class="author">«m»carpenter7</span> <time>«m»12 June 2020</time><div class="content">«k»I built one like that last year and it still stands.</div></div><div class="reply"><span class="author">«m»mila</span> <time>«m»13 June 2020</time><div class="content">«k»Which wood did you take, if I may ask?</div></div>`)],
]; // biome-ignore format: a table

describe('the zones of a page', () => {
  it.each(pages)('%s', (_name, marked) => {
    const found = judged(marked);
    expect(found.map(([text, , kind]) => [text, kind])).toEqual(found.map(([text, kind]) => [text, kind]));
  });

  it('does not take an article about comments for comments', () => {
    const about = page(
      `<p>«b»The comment sections of newspapers are closing, one after the other, because nobody can read them all.</p>${paragraphs()}`,
    );
    expect(
      judged(about.replace('class="post"', 'class="post comments-open has-comments" id="post-comments"')).map(
        ([, , kind]) => kind,
      ),
    ).not.toContain('comment');
  });

  it('says who wrote a comment, when, and how deep it is nested', () => {
    const nested = comment(
      1,
      'Anna',
      'May 3, 2024 at 4:15 pm',
      'First.',
      `<ol class="children">${comment(2, 'Ben', 'May 4, 2024', 'Second.')}</ol>`,
    );
    const { zones } = zonesOf(page(paragraphs(), `<ol class="comment-list">${nested}</ol>`).replace(/«\w»/g, ''));
    const infos = zones.filter(({ kind }) => kind === 'comment').map((zone) => zone.comment);
    expect(infos.map((info) => [info?.author?.text, info?.posted?.text, info?.depth])).toEqual([
      ['Anna', '2024-05-03T16:15', 0],
      ['Ben', '2024-05-04', 1],
    ]);
  });
});

const pieces = ['<p>', '</p>', '<div class="comment">', '<li id="comment-1">', '</li>', '<h1>', 'Reply', 'May 3, 2024', 'By Ann', '<!--x-->', '<script>', '</script>',
  '<b>', '<td>', 'Some text here.', '&amp;', '\ud83d\ude00', ' ', '<a href=x>', '<time datetime="2024-01-01">', '<article>', '<figcaption>']; // biome-ignore format: a table

describe('the zones of any page', () => {
  it('tile its source, and their view spans tile the view', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join('')),
        (source) => {
          const { clean, zones } = zonesOf(source);
          expect(zones.map((zone) => clean.view.quote(zone.source)).join('')).toBe(source);
          expect(zones.map((zone) => clean.view.read(zone.span)).join('')).toBe(clean.view.text);
        },
      ),
    );
  });

  it.each([
    ['nested elements', (n: number) => '<div class=comment>Some text, 3 days ago. '.repeat(n)],
    ['cells', (n: number) => `<table>${'<tr><td>a<td><b>Reply</b>'.repeat(n)}`],
    ['links', (n: number) => '<p><a href=x>Read more</a> now. '.repeat(n)],
  ])('take time that grows with the length: %s', (_name, make) => {
    const time = (source: string) => processorTime(() => zonesOf(source));
    time(make(500));
    expect(time(make(16_000))).toBeLessThan(24 * Math.max(time(make(2_000)), 20));
  });
});
