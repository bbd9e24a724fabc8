import { readdirSync, readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../../src/document/article.ts';
import { extract } from '../../src/extract.ts';
import { serializeArticle, serializeEvents } from '../../src/record/serialize.ts';
import { toRecord } from '../../src/record/to-record.ts';

// Prints the throughput of the whole pipeline on one thread beside that of the three libraries run naively over the
// same text, and what share of the time each stage takes. Rounds alternate, so that a change of the machine's speed
// meets both sides alike; medians are given.

const rounds = 15;
const folder = new URL('../../corpus/', import.meta.url);
const articles = readdirSync(folder)
  .sort()
  .map((name): Article => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const about = { path: name, bytes: source.length, encoding: 'utf-8', format: 'text', stated: {} } as const;
    return { ...about, source, sha256: '0'.repeat(64) };
  });
const characters = articles.reduce((sum, { source }) => sum + source.length, 0);
const wink = winkNLP(model, ['sbd', 'pos']);

const naive: Record<string, (text: string) => void> = {
  'chrono-node': (text) => void chrono.parse(text),
  compromise: (text) => {
    const doc = compromise(text);
    for (const found of [doc.people(), doc.places(), doc.organizations()]) found.out('array');
  },
  'wink-nlp': (text) => {
    const doc = wink.readDoc(text);
    doc.sentences().out();
    doc.tokens().out(wink.its.pos);
  },
};

const times = new Map<string, number[]>();
for (let round = -3; round < rounds; round++) {
  const spent = new Map<string, number>();
  const timed = <T>(name: string, run: () => T): T => {
    const start = performance.now();
    const result = run();
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
    return result;
  };
  for (const article of articles) {
    timed('eventspan', () => {
      const record = timed('record', () => toRecord(timed('stages', () => extract(article, timed))));
      timed('serialize', () => [serializeArticle(record), serializeEvents(article.path, record)]);
    });
    for (const [name, run] of Object.entries(naive)) timed(name, () => run(article.source));
  }
  if (round >= 0) for (const [name, time] of spent) times.set(name, [...(times.get(name) ?? []), time]);
}

const median = (name: string) => {
  const sorted = [...(times.get(name) ?? [])].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
};
const speed = (milliseconds: number) => `${Math.round(characters / milliseconds)}`.padStart(8);
const row = (name: string, ms: number) =>
  `${name.padEnd(26)}${ms.toFixed(1).padStart(9)} ms${speed(ms)} thousand characters/s`;

const pipeline = median('eventspan');
const libraries = Object.keys(naive).reduce((sum, name) => sum + median(name), 0);
console.log(`${articles.length} articles, ${characters} characters, one thread, medians of ${rounds} rounds\n`);
console.log(row('eventspan, whole', pipeline));
for (const name of Object.keys(naive)) console.log(row(`${name}, naively`, median(name)));
console.log(row('the three libraries', libraries));
console.log(`\neventspan / the three libraries: ${(pipeline / libraries).toFixed(2)} of the time\n`);
const stages = ['clean', 'zones', 'language', 'dates', 'entities', 'events'];
const shares: [string, number][] = stages.map((stage) => [stage, median(stage)]);
shares.push(['record', median('record') - median('stages')], ['serialize', median('serialize')]);
for (const [stage, ms] of shares) {
  const share = `${((100 * ms) / pipeline).toFixed(1)} %`;
  console.log(`${row(stage, ms)}${share.padStart(9)}`);
}
