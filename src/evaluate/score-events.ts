import { isDateRight } from './compare-dates.ts';
import type { Count } from './count.ts';
import { eventFindings } from './event-findings.ts';
import type { GoldEvent, GoldEvents } from './gold.ts';
import { type EventMatching, type EventPair, isTyped, matchEvents } from './match-events.ts';
import type { PredictedEvent, PredictedSentence } from './prediction.ts';
import { scoreRoles } from './score-roles.ts';
import { countsOf, matched, type Scored, shareOf } from './scored.ts';

/**
 * Events: a prediction matches a gold event where their triggers overlap, one to one; among matchings of the same size
 * the one with more right types is taken. `events.trigger`: F1 of matches; `events.typed`: F1 of matches with the same
 * type. Over matched events: the share of right dates, all and by how the gold is dated, and of right realis. Roles:
 * see `scoreRoles`. What the gold does not annotate is not scored.
 */
export function scoreEvents(
  { events: gold, roles }: GoldEvents,
  predicted: readonly PredictedEvent[],
  sentences: readonly PredictedSentence[],
  text: string,
): Scored {
  const matching = matchEvents(gold, predicted);
  const scoredRoles = scoreRoles(matching, roles, text);
  return {
    counts: new Map([...eventCounts(matching, gold, predicted), ...scoredRoles.counts]),
    findings: [...eventFindings(matching, sentences, text), ...scoredRoles.findings],
  };
}

function eventCounts(
  { pairs }: EventMatching,
  gold: readonly GoldEvent[],
  predicted: readonly PredictedEvent[],
): Map<string, Count> {
  const typed = gold.some((event) => event.type !== undefined) || gold.length === 0;
  const counts: [string, Count][] = [['events.trigger', matched(pairs.length, predicted.length, gold.length)]];
  if (typed) counts.push(['events.typed', matched(pairs.filter(isTyped).length, predicted.length, gold.length)]);
  return new Map([...counts, ...dateCounts(pairs), ...realisCounts(pairs)]);
}

function dateCounts(pairs: readonly EventPair[]): Map<string, Count> {
  const dated = pairs.filter(({ gold }) => gold.dates !== undefined);
  const share = (some: readonly EventPair[], lenient = false) =>
    shareOf(some.filter((pair) => isDateRight(pair, lenient)).length, some.length);
  const by = (way: GoldEvent['dated']) => share(dated.filter(({ gold }) => gold.dated === way));
  const split = dated.some(({ gold }) => gold.dated !== undefined);
  return new Map([
    ...countsOf(['events.date', share(dated)], ['events.date-lenient', share(dated, true)]),
    ...(split
      ? countsOf(
          ['events.date-explicit', by('explicit')],
          ['events.date-inherited', by('inherited')],
          ['events.date-none', by('none')],
        )
      : []),
  ]);
}

function realisCounts(pairs: readonly EventPair[]): Map<string, Count> {
  const known = pairs.filter(({ gold }) => gold.realis !== undefined);
  if (known.length === 0) return new Map();
  const right = known.filter(({ gold, predicted }) => gold.realis === predicted.realis).length;
  return new Map([['events.realis', shareOf(right, known.length)]]);
}
