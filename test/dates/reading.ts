import { findDates } from '../../src/dates/find-dates.ts';
import type { DateLayer } from '../../src/document/dates.ts';
import type { Sentence } from '../../src/document/language.ts';
import type { Zone, ZoneKind } from '../../src/document/zones.ts';
import { View } from '../../src/text/view.ts';
import { articleOf } from '../support/article.ts';

/** A part of an article to read dates from: plain text is one body zone. */
export type Part = readonly [kind: ZoneKind, text: string];

const none = { title: null, author: null, published: null, language: null, url: null, siteName: null };

/** Finds the dates of a text. Sentences end at a stop before a capital and at line ends; each part is a zone. */
export function readDates(parts: string | readonly Part[], published?: string): { view: View; layer: DateLayer } {
  const all = typeof parts === 'string' ? [['body', parts] as const] : parts;
  const source = all.map(([, text]) => text).join('\n');
  const view = View.of(source);
  const zones: Zone[] = [];
  const sentences: Sentence[] = [];
  let at = 0;
  for (const [kind, text] of all) {
    const end = Math.min(at + text.length + 1, source.length);
    const span = view.span(at, end);
    for (const [start, stop] of cut(text)) {
      sentences.push({ span: view.span(at + start, at + stop), zone: zones.length, tokens: [] });
    }
    zones.push({ source: view.sourceSpan(at, end), span, kind, rule: 'test' });
    at = end;
  }
  const stated = published === undefined ? {} : { published };
  const article = { ...articleOf(source), stated };
  return { view, layer: findDates({ article, view, zones, metadata: none, sentences }) };
}

function cut(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let start = 0;
  for (const m of text.matchAll(/[.!?]["”]?(?=\s+["“]?\p{Lu}\p{Ll})|\n|$/gu)) {
    const end = m[0] === '\n' ? m.index : m.index + m[0].length;
    if (text.slice(start, end).trim() !== '') spans.push([start, end]);
    start = m.index + Math.max(1, m[0].length);
    while (/\s/.test(text[start] ?? '')) start++;
  }
  return spans;
}

/** The text with each date marked: `On {1956-11-04 4 November 1956} tanks came.` The mark is EDTF, or TIMEX3 in angle brackets where there is none. */
export function mark(parts: string | readonly Part[], published?: string): string {
  const { view, layer } = readDates(parts, published);
  let text = '';
  let at = 0;
  for (const { span, edtf, value } of layer.mentions) {
    text += `${view.text.slice(at, span.start)}{${edtf ?? `<${value}>`} ${view.read(span)}}`;
    at = span.end;
  }
  return text + view.text.slice(at);
}
