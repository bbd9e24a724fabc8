import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findGold, readGold } from '../../src/evaluate/read-gold.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const writeGold = (gold: unknown, name = 'a.gold.json') => write(name, JSON.stringify(gold));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const read = (gold: unknown) => readGold(writeGold(gold), folder)[0]!;

describe('what a gold file holds is told by its keys', () => {
  const text = '𝕬 Nagy left Budapest on 4 November 1956.\n';
  beforeEach(() => write('a.txt', text));

  it('places are code points; ranges are UTF-16 units', () => {
    const { layers, article } = read({ entities: [{ start: 2, end: 6, quote: 'Nagy', type: 'person' }] });
    const [name] = layers.names!.names;
    expect(article.source.slice(name!.start, name!.end)).toBe('Nagy');
    expect(name).toEqual({ start: 3, end: 7, type: 'person' });
  });

  it.each([
    ['zones', { zones: [{ line: 1, start: 0, end: 3, zone: 'body' }] }, ['zones']],
    ['dates and names of our own', { dates: [], names: [] }, ['dates', 'inventory']],
    ['TIMEX', { dct: '2009-12-19T17:00:00', timex: [] }, ['timex']],
    ['names in their places', { entities: [] }, ['names']],
    ['events of our own', { events: [] }, ['events']],
    ['MEANTIME events', { meantimeEvents: [], timex: [] }, ['timex', 'events']],
    ['a page', { main_content: 'Nagy left', with: [], without: [] }, ['page']],
    ['comments', { comments: [], with: ['Nagy'] }, ['page']],
  ])('%s', (_, gold, layers) => {
    expect(Object.keys(read(gold).layers)).toEqual(layers);
  });

  it('the day of dct is the stated publication date', () => {
    expect(read({ dct: '2009-12-19T17:00:00', timex: [] }).article.stated).toEqual({ published: '2009-12-19' });
    expect(read({ timex: [] }).article.stated).toEqual({});
  });

  it('misc is no name; a name without a type of ours is left out', () => {
    const entities = [{ start: 2, end: 6, type: 'misc' }];
    expect(read({ entities }).layers.names).toEqual({ names: [], leftOut: [] });
  });

  it('of MEANTIME, names that stand alone count and those in front of nouns are left out', () => {
    const entities = [
      { start: 2, end: 6, mention: 'NAM', type: 'PER' },
      { start: 12, end: 20, mention: 'PRE.NAM', type: 'LOC' },
      { start: 7, end: 11, mention: 'NAM', type: 'PRO' },
    ];
    const { names } = read({ entities }).layers;
    expect(names).toEqual({ names: [{ start: 3, end: 7, type: 'person' }], leftOut: [{ start: 13, end: 21 }] });
  });

  it('of MEANTIME, Arg0 and Arg1 are roles, and inclusion in a calendar date dates an event', () => {
    const event = {
      trigger: { start: 7, end: 11, quote: 'left' },
      participants: [
        { start: 2, end: 6, role: 'Arg0' },
        { start: 12, end: 20, role: 'Argm-LOC' },
      ],
      time: [
        { value: '1956-11-XX', rel: 'IS_INCLUDED' },
        { value: '1957', rel: 'BEFORE' },
        { value: 'PRESENT_REF', rel: 'SIMULTANEOUS' },
      ],
    };
    const { events, roles } = read({ meantimeEvents: [event, { ...event, time: [] }] }).layers.events!;
    expect(roles).toEqual(['agent', 'patient']);
    expect(events[0]).toMatchObject({ dates: ['1956-11'], roles: [{ role: 'agent', start: 3, end: 7 }] });
    expect(events[1]!.dates).toBeUndefined();
  });
});

describe('texts', () => {
  it('a packed page is unpacked', () => {
    write('a.html.gz', gzipSync('<html><body><p>Nagy</p></body></html>'));
    const { article } = read({ main_content: 'Nagy' });
    expect([article.format, article.source.includes('<p>Nagy</p>')]).toEqual(['html', true]);
  });

  it('lies beside its gold, or in the folder for texts', () => {
    write('texts/b.txt', 'Nagy\n');
    const file = writeGold({ source: 'b.txt', dates: [] });
    expect(readGold(file, join(folder, 'texts'))[0]!.article.source).toBe('Nagy\n');
  });

  it('two documents of one treebank file are two', () => {
    const tree = '# newdoc id = a\n1\tNagy\tNagy\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(1-person-new)\n\n';
    const documents = readGold(write('t.conllu', tree + tree), folder);
    expect(documents.map(({ article, layers }) => [article.source.trim(), layers.names!.names.length])).toEqual([
      ['Nagy', 1],
      ['Nagy', 1],
    ]);
  });
});

describe('gold that cannot be used is refused with its name', () => {
  beforeEach(() => write('a.txt', 'Nagy left.\n'));

  it.each<[string, unknown, RegExp]>([
    ['another text', { sha256: sha256('other'), dates: [] }, /a\.gold\.json was made for another text than .*a\.txt: /],
    ['a missing text', { source: 'b.txt', dates: [] }, /a\.gold\.json: its text b\.txt lies neither beside it nor in /],
    [
      'a quote that stands elsewhere',
      { dates: [{ start: 0, end: 4, quote: 'left' }] },
      /at 0-4 stands "Nagy", not "left"/,
    ],
    ['a place outside of the text', { dates: [{ start: 5, end: 50 }] }, /the place 5-50 lies outside of a text of 11/],
    [
      'a zone that is none',
      { zones: [{ start: 0, end: 4, zone: 'footer' }] },
      /"footer" is no zone; zones are title, /,
    ],
    ['an event without a trigger', { events: [{ type: 'Other' }] }, /an item has no place, or an event no trigger/],
    ['a layer that is no list', { dates: 5 }, /is not written as README\.md says/],
    ['nothing to score', { source: 'a.txt', url: 'x' }, /holds nothing to score; it has the keys source, url/],
  ])('%s', (_, gold, message) => {
    expect(() => read(gold)).toThrow(message);
  });

  it('the right text is no error', () => {
    expect(read({ sha256: sha256('Nagy left.\n'), dates: [] }).article.source).toBe('Nagy left.\n');
  });

  it('what is no JSON', () => {
    expect(() => readGold(write('b.gold.json', '{'), folder)).toThrow(/b\.gold\.json is not JSON/);
  });
});

describe('findGold', () => {
  it('a folder of folders is as many sets, in the order of their names', () => {
    writeGold({}, 'b/x.gold.json');
    writeGold({}, 'a/y.gold.json');
    write('c/z.txt', 'no gold');
    expect(findGold(folder).map(({ name }) => name.slice(folder.length))).toEqual(['/a', '/b']);
  });

  it('each tenth file of a treebank is held out', () => {
    for (let i = 0; i < 20; i++) write(`t/${String(i).padStart(2, '0')}.conllu`, '');
    const [heldOut, rest] = findGold(join(folder, 't'));
    expect(heldOut!.files.map((file) => file.slice(-9))).toEqual(['09.conllu', '19.conllu']);
    expect(rest!.files).toHaveLength(18);
  });

  it('says plainly that a folder is not there, or holds no gold', () => {
    expect(() => findGold(join(folder, 'nowhere'))).toThrow(/^There is no folder or file .*nowhere\.$/);
    expect(() => findGold(folder)).toThrow(/holds no gold: neither NAME\.gold\.json nor NAME\.conllu/);
  });
});
