import { isDateRight } from './compare-dates.ts';
import type { Finding } from './finding.ts';
import type { GoldEvent } from './gold.ts';
import { type EventMatching, type EventPair, isTyped } from './match-events.ts';
import type { PredictedEvent, PredictedSentence } from './prediction.ts';
import type { Range } from './range.ts';

/** What was right and wrong with the events of an article: triggers, types, dates and realis. */
export function eventFindings(
  { pairs, missed, spurious }: EventMatching,
  sentences: readonly PredictedSentence[],
  text: string,
): Finding[] {
  const lemma = lemmaReader(sentences, text);
  return [
    ...pairs.flatMap((pair) => pairFindings(pair)),
    ...missed.map((event) => missedFinding(event, lemma(event.trigger))),
    ...spurious.map(spuriousFinding),
  ];
}

function missedFinding({ trigger, type }: GoldEvent, lemma: string): Finding {
  return {
    measure: 'events.trigger',
    verdict: 'missed',
    group: `missed ${lemma}`,
    start: trigger.start,
    end: trigger.end,
    expected: type ?? 'event',
    found: null,
    rules: [],
  };
}

function spuriousFinding({ trigger, type, lemma, rules }: PredictedEvent): Finding {
  return {
    measure: 'events.trigger',
    verdict: 'spurious',
    group: `no event, ${lemma} taken for ${type}`,
    start: trigger.start,
    end: trigger.end,
    expected: null,
    found: type,
    rules,
  };
}

function pairFindings(pair: EventPair): Finding[] {
  const { gold, predicted } = pair;
  const base = { start: gold.trigger.start, end: gold.trigger.end, rules: predicted.rules };
  const compare = (measure: string, expected: string, found: string, right: boolean, group: string): Finding => ({
    ...base,
    measure,
    verdict: right ? 'right' : 'wrong',
    group: right ? expected : group,
    expected,
    found,
  });
  const type = gold.type ?? 'event';
  const findings = [compare('events.trigger', type, type, true, '')];
  if (gold.type !== undefined) {
    findings.push(compare('events.typed', type, predicted.type, isTyped(pair), `${type} taken for ${predicted.type}`));
  }
  if (gold.dates !== undefined) findings.push(dateFinding(pair, compare));
  if (gold.realis !== undefined) {
    const group = `${gold.realis} taken for ${predicted.realis}`;
    findings.push(compare('events.realis', gold.realis, predicted.realis, gold.realis === predicted.realis, group));
  }
  return findings;
}

function dateFinding(
  pair: EventPair,
  compare: (measure: string, expected: string, found: string, right: boolean, group: string) => Finding,
): Finding {
  const { gold, predicted } = pair;
  const right = isDateRight(pair, false);
  const way = gold.dated ?? 'dated';
  const near = isDateRight(pair, true) ? ', one contains the other' : '';
  const group = `gold ${way}, found ${predicted.basis ?? 'none'}${near}`;
  const expected = (gold.dates ?? []).map((date) => date ?? 'none').join(' or ');
  return compare('events.date', expected, predicted.date ?? 'none', right, group);
}

/** Reads the lemma at a place: that of the first token there, else the text in lower case. */
function lemmaReader(sentences: readonly PredictedSentence[], text: string): (range: Range) => string {
  const lemmas = new Map(
    sentences.flatMap(({ tokens }) => tokens.map((t) => [t.start, t.lemma.toLowerCase()] as const)),
  );
  return ({ start, end }) => lemmas.get(start) ?? text.slice(start, end).toLowerCase();
}
