import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/document/article.ts';
import type { Extraction } from '../../src/document/extraction.ts';
import { recordId } from '../../src/record/record-id.ts';
import { schemaFiles } from '../../src/record/schema.ts';
import { serializeArticle, serializeEvents } from '../../src/record/serialize.ts';
import { toRecord } from '../../src/record/to-record.ts';
import { View } from '../../src/text/view.ts';

const source = '😀 In 1956, <b>Imre</b> Nagy &amp; others fled.';
const sha256 = 'ab'.repeat(32);

/** A small extraction from a marked-up source with a pair of surrogates in front of everything. */
function small(): Extraction {
  const view = View.of(source).edit([
    { start: source.indexOf('<b>'), end: source.indexOf('<b>') + 3, text: '' },
    { start: source.indexOf('</b>'), end: source.indexOf('</b>') + 4, text: '' },
    { start: source.indexOf('&amp;'), end: source.indexOf('&amp;') + 5, text: '&' },
  ]);
  const at = (quote: string) => view.span(view.text.indexOf(quote), view.text.indexOf(quote) + quote.length);
  const article: Article = { path: 'a.html', source, sha256, bytes: 50, encoding: 'utf-8', format: 'html', stated: {} };
  const nothing = { title: null, author: null, published: null, language: null, url: null, siteName: null };
  const span = view.span(0, view.text.length);
  return {
    ...{ article, view, metadata: nothing, language: 'en', errors: [] },
    zones: [{ source: view.sourceSpan(0, source.length), span, kind: 'title', rule: 'test' }],
    sentences: [{ span, zone: 0, tokens: [] }],
    dates: {
      published: null,
      mentions: [
        {
          ...{ span: at('1956'), sentence: 0, type: 'DATE', value: '1956', mod: null, edtf: '1956' },
          ...{ earliest: '1956-01-01', latest: '1956-12-31', precision: 'year', stated: ['year'] },
          ...{ inferred: [], rule: 'year', problems: [] },
        },
      ],
    },
    entities: [
      {
        ...{ type: 'person', name: 'Imre Nagy' },
        mentions: [{ span: at('Imre Nagy'), sentence: 0, form: 'name', confidence: 1, rule: 'test' }],
      },
    ],
    events: [
      {
        ...{ type: 'Movement.Flee', sentence: 0, trigger: at('fled'), lemma: 'flee', realis: 'actual', amounts: [] },
        date: {
          ...{ edtf: '1956', earliest: '1956-01-01', latest: '1956-12-31', precision: 'year' },
          ...{ basis: 'explicit', evidence: [0] },
        },
        participants: [{ role: 'agent', span: at('Imre Nagy'), head: at('Nagy'), entity: 0 }],
        ...{ attribution: null, confidence: 0.5, rules: ['lexicon:flee'] },
      },
    ],
  };
}

describe('the record of an article', () => {
  const record = toRecord(small());
  const points = Array.from(source);

  it('quotes the source to the letter, in code points, wherever it points', () => {
    const spans: { start: number; end: number; quote: string }[] = [];
    JSON.stringify(record, (_, value) => {
      if (typeof value?.quote === 'string') spans.push(value);
      return value;
    });
    expect(spans.length).toBe(6);
    for (const { start, end, quote } of spans) expect(points.slice(start, end).join('')).toBe(quote);
  });

  it('says how a quote reads where markup stands between', () => {
    expect(record.entities[0]?.mentions[0]).toMatchObject({ quote: 'Imre</b> Nagy', text: 'Imre Nagy' });
    expect(record.events[0]?.trigger).not.toHaveProperty('text');
  });

  it('joins layers by ids that can be derived again from content, span and type', () => {
    const [date] = record.dates;
    const [event] = record.events;
    expect(date?.id).toBe(recordId('d', sha256, { start: 5, end: 9 }, 'DATE'));
    expect(event?.date?.evidence).toEqual([date?.id]);
    expect(event?.participants[0]?.entity).toBe(record.entities[0]?.id);
  });

  it('takes the title from the page, else from the title zone', () => {
    expect(record.article.title?.text).toBe('😀 In 1956, Imre Nagy & others fled.');
  });

  it.each([
    ['an empty quote', (e: Extraction) => ({ ...e, events: [{ ...e.events[0], trigger: e.view.span(3, 3) }] })],
    ['a confidence above one', (e: Extraction) => ({ ...e, events: [{ ...e.events[0], confidence: 1.5 }] })],
    ['an entity without a mention', (e: Extraction) => ({ ...e, entities: [{ ...e.entities[0], mentions: [] }] })],
  ])('is refused with %s', (_, broken) => {
    expect(() => toRecord(broken(small()) as Extraction)).toThrow();
  });
});

describe('the JSON Schema files', () => {
  const ajv = new Ajv2020();
  const record = toRecord(small());

  it('accept what is written', () => {
    const article = ajv.compile(schemaFiles['article.schema.json']);
    const event = ajv.compile(schemaFiles['event.schema.json']);
    expect(article(JSON.parse(serializeArticle(record)))).toBe(true);
    expect(event(JSON.parse(serializeEvents('a.html', record)))).toBe(true);
  });

  it('refuse what does not fit', () => {
    const article = ajv.compile(schemaFiles['article.schema.json']);
    expect(article({ ...record, extra: 1 })).toBe(false);
    expect(article({ ...record, schema: 'eventspan/article/2' })).toBe(false);
  });
});
