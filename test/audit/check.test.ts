import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditOutput } from '../../src/audit/audit-output.ts';
import { formatFinding } from '../../src/audit/finding.ts';
import { recordId } from '../../src/record/record-id.ts';

const source = 'Budapest 😀\nOn 4 November 1956, the Red Army attacked Budapest.\n';
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

/** An output of one article with a date, a name and an event, written by hand. */
function output(path: string) {
  const at = (quote: string, from = 0) => {
    const start = Array.from(source.slice(0, source.indexOf(quote, from))).length;
    return { start, end: start + Array.from(quote).length, quote };
  };
  const content = sha256(source);
  const days = { edtf: '1956-11-04', earliest: '1956-11-04', latest: '1956-11-04', precision: 'day' };
  const date = at('4 November 1956');
  const name = at('Red Army');
  const trigger = at('attacked');
  const dateId = recordId('d', content, date, 'DATE');
  const nameId = recordId('n', content, name, 'organization');
  const digest = (start: number, end: number) => sha256(Array.from(source).slice(start, end).join('')).slice(0, 8);
  const length = Array.from(source).length;
  return {
    schema: 'eventspan/article/1',
    article: {
      ...{ path, sha256: content, bytes: Buffer.byteLength(source), encoding: 'utf-8', format: 'text' },
      ...{ title: at('Budapest'), byline: null, published: null, url: null, site: null, language: 'en' },
    },
    zones: [
      { start: 0, end: 11, zone: 'title', rule: 'first-line', digest: digest(0, 11) },
      { start: 11, end: length, zone: 'body', rule: 'prose', digest: digest(11, length) },
    ],
    dates: [
      {
        ...{ id: dateId, ...date, type: 'DATE', value: '1956-11-04', mod: null, ...days },
        ...{ stated: ['year', 'month', 'day'], inferred: [], rule: 'day-month-year', problems: [] },
      },
    ],
    entities: [
      {
        ...{ id: nameId, type: 'organization', name: 'Red Army' },
        mentions: [{ ...name, form: 'name', confidence: 1, rule: 'tagger' }],
      },
    ],
    events: [
      {
        ...{ id: recordId('e', content, trigger, 'Conflict.Attack'), type: 'Conflict.Attack', zone: 'body' },
        ...{
          trigger: { ...trigger, lemma: 'attack' },
          sentence: at('On 4 November 1956, the Red Army attacked Budapest.'),
        },
        date: { ...days, basis: 'explicit', evidence: [dateId] },
        participants: [{ role: 'agent', ...name, head: 'Army', entity: nameId }],
        ...{ amounts: [], realis: 'actual', attribution: null, confidence: 0.9, rules: ['lexicon:attack'] },
      },
    ],
    errors: [],
  };
}

type Output = ReturnType<typeof output>;
let folder: string;
let path: string;
let out: string;

/** Writes the output with hashes that hold, so that only the other checks can find what is wrong. */
function write(record: Output, lines = record.events): void {
  const article = `${JSON.stringify(record, null, 2)}\n`;
  const events = lines.map((event) => `${JSON.stringify({ article: 'a.txt', ...event })}\n`).join('');
  const manifest = {
    ...{ schema: 'eventspan/manifest/1', version: '0.1.0', options: { published: null } },
    articles: [
      { name: 'a.txt', path, sha256: record.article.sha256, output: 'articles/a.json', events: 1, errors: [] },
    ],
    failed: [],
    files: [
      { path: 'articles/a.json', sha256: sha256(article) },
      { path: 'events.jsonl', sha256: sha256(events) },
    ],
  };
  mkdirSync(join(out, 'articles'), { recursive: true });
  writeFileSync(join(out, 'articles/a.json'), article);
  writeFileSync(join(out, 'events.jsonl'), events);
  writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2));
}

const findings = () => auditOutput(out).findings.map((finding) => formatFinding(finding).replaceAll(folder, ''));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  path = join(folder, 'a.txt');
  out = join(folder, 'out');
  writeFileSync(path, source);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the audit', () => {
  it('finds nothing where all holds, and counts what it held against the source', () => {
    write(output(path));
    expect(auditOutput(out)).toEqual({ articles: 1, spans: 6, events: 1, findings: [] });
  });

  const broken: [string, (o: Output) => void, string][] = [
    [
      'a letter of a quote',
      (o) => (o.events[0]!.trigger.quote = 'attackad'),
      '/out/articles/a.json:84:18  events[0].trigger quotes "attackad" but /a.txt:2:34 reads "attacked"',
    ],
    [
      'a start',
      (o) => (o.dates[0]!.start += 1),
      'dates[0] quotes "4 November 1956" but /a.txt:2:5 reads " November 1956"',
    ],
    ['an end beyond the text', (o) => (o.dates[0]!.end = 999), 'has no characters'],
    [
      'the end of a zone',
      (o) => (o.zones[0]!.end = 10),
      'zones[1].start'.replace('.start', ' starts at 11 but the one before it ends at 10'),
    ],
    ['the last zone', (o) => (o.zones[1]!.end = 40), 'the zones end at 40 but /a.txt has 63 characters'],
    ['an id', (o) => (o.entities[0]!.id = `n_${'0'.repeat(16)}`), 'entities[0].id is "n_0000000000000000" but must be'],
    [
      'a reference',
      (o) => (o.events[0]!.date.evidence = [`d_${'1'.repeat(16)}`]),
      'refers to d_1111111111111111, which is nowhere in this file',
    ],
    ['two events in one place', (o) => o.events.push(o.events[0]!), 'which is the id of events[0] already'],
    [
      'a first day after the last',
      (o) => (o.dates[0]!.earliest = '1957-01-01'),
      'dates[0] runs from 1957-01-01 back to 1956-11-04',
    ],
    [
      'a type that there is not',
      (o) => (o.events[0]!.type = 'Conflict.Shout'),
      'events[0].type does not fit the schema',
    ],
    ['the size of the source', (o) => (o.article.bytes = 5), 'article.bytes is 5 but /a.txt has 66'],
  ];
  it.each(broken)('names the place of %s that was changed', (_, change, message) => {
    const record = output(path);
    change(record);
    write(record);
    expect(findings().join('\n')).toContain(message);
  });

  it('names the place where a source was changed, to the zone or the quote', () => {
    write(output(path));
    writeFileSync(path, source.replace('attacked', 'attakced'));
    expect(findings()).toEqual([
      expect.stringMatching(/^\/a.txt:2:1 {2}the source was changed after extraction: .*extract it again$/),
    ]);
  });

  it('says which line of events.jsonl is not the article’s', () => {
    const record = output(path);
    write(record, [{ ...record.events[0]!, realis: 'planned' }]);
    expect(findings()).toEqual([expect.stringMatching(/^\/out\/events.jsonl:1:\d+ {2}reads "planned/)]);
  });

  it('says when a line of events.jsonl is missing or left over', () => {
    write(output(path), []);
    expect(findings()[0]).toContain('/out/events.jsonl:1:1  lacks the event');
    const record = output(path);
    write(record, [...record.events, ...record.events]);
    expect(findings()[0]).toContain('/out/events.jsonl:2:1  1 more lines than the articles have events');
  });

  it('says when there is no source or no output', () => {
    write(output(path));
    rmSync(path);
    expect(findings()[0]).toMatch(/articles\/a.json:4:13 {2}the source \/a.txt cannot be read/);
    rmSync(out, { recursive: true });
    expect(findings()[0]).toContain('/out/manifest.json:1:1  cannot be read');
  });

  it('finds any single character changed in an output file', () => {
    write(output(path));
    for (const name of ['articles/a.json', 'events.jsonl']) {
      const file = join(out, name);
      const text = readFileSync(file, 'utf8');
      for (let i = 0; i < text.length; i += 7) {
        writeFileSync(file, text.slice(0, i) + other(text[i] as string) + text.slice(i + 1));
        expect(findings(), `${name} at ${i}`).not.toEqual([]);
      }
      writeFileSync(file, text);
    }
  });

  it('finds any single character changed in a source, and points into it', () => {
    write(output(path));
    for (let i = 0; i < source.length; i++) {
      writeFileSync(path, source.slice(0, i) + other(source[i] as string) + source.slice(i + 1));
      expect(findings()[0], `at ${i}`).toMatch(/^\/a.txt:[12]:\d+ {2}the source was changed/);
    }
  });
});

const other = (character: string) => (character === 'x' ? 'y' : 'x');
