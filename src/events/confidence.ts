import { readDataLines } from '../data-file.ts';
import type { ChosenDate } from './assign-date.ts';
import type { ChosenRealis } from './choose-realis.ts';
import type { ChosenTrigger } from './choose-triggers.ts';

/** What the confidence of an event is summed from. */
export interface ConfidenceParts {
  readonly trigger: ChosenTrigger;
  readonly realis: ChosenRealis;
  readonly date: ChosenDate;
}

/** Between 0 and 1: how likely an event is one and of its type, as the reliability table of the evaluation shows. */
export interface Confidence {
  readonly value: number;
  /** Its parts, each the part's name and what it adds to the log-odds: `confidence:trigger+1.42`. */
  readonly rules: readonly string[];
}

/** The names of the parts, in the order in which they are told. */
export const partNames = ['base', 'trigger', 'type', 'listed', 'arguments', 'dated', 'realis'] as const;
export type PartName = (typeof partNames)[number];

/** What the rule of a part begins with. */
export const partRule = 'confidence:';

const farthest = 4;

/**
 * How far each part speaks for an event, before its weight: log-odds of the trigger and of its type (cut at four),
 * whether the lexicon lists the word, how many of doer and undergoer it has, whether its own sentence dates it, whether
 * it really happened.
 */
export function partsOf({ trigger, realis, date }: ConfidenceParts): Record<PartName, number> {
  const { candidate, share, typeShare } = trigger;
  const { doers, undergoers } = candidate.args;
  return {
    base: 1,
    trigger: logOdds(share),
    type: logOdds(typeShare),
    listed: candidate.listed ? 1 : 0,
    arguments: Math.min(doers.length, 1) + Math.min(undergoers.length, 1),
    dated: date.date?.basis === 'explicit' ? 1 : 0,
    realis: realis.value === 'actual' ? 1 : 0,
  };
}

/** Sums the parts by their weights, which are fitted to events of articles that the models had not seen (Platt 1999). */
export function confidenceOf(chosen: ConfidenceParts): Confidence {
  const parts = partsOf(chosen);
  const weights = partWeights();
  let sum = 0;
  const rules: string[] = [];
  for (const name of partNames) {
    const adds = Math.round(100 * (weights[name] ?? 0) * parts[name]) / 100;
    if (adds === 0) continue;
    sum += adds;
    rules.push(`${partRule}${name}${adds < 0 ? '' : '+'}${adds.toFixed(2)}`);
  }
  return { value: Math.round(1000 / (1 + Math.exp(-sum))) / 1000, rules };
}

function logOdds(share: number): number {
  const odds = Math.log(Math.max(share, 1e-9) / Math.max(1 - share, 1e-9));
  return Math.max(-farthest, Math.min(farthest, odds));
}

let weights: Record<string, number> | null = null;

function partWeights(): Readonly<Record<string, number>> {
  weights ??= Object.fromEntries(
    readDataLines('events/weights/confidence.tsv').map((line): [string, number] => {
      const [name, weight] = line.split('\t') as [string, string];
      return [name, Number(weight)];
    }),
  );
  return weights;
}
