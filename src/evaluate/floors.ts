import { figuresOf } from './count.ts';
import type { SetResult } from './evaluate-set.ts';

/** Floors of many sets, by the last two parts of their folder: `test/gold`, `dates/wikiwars`. */
export type Floors = Readonly<Record<string, SetFloors>>;

/** The figures that a set must not fall below. */
export interface SetFloors {
  /** Digest of the gold that they were reached on. */
  readonly gold: string;
  /** F1 or share by measure, rounded down to four digits. */
  readonly floors: Readonly<Record<string, number>>;
  /** Floors that were taken back, with the reason. */
  readonly lowered?: readonly Lowering[];
}

export interface Lowering {
  readonly measure: string;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** A floor would be lowered without a reason. */
export class LoweredFloorError extends Error {
  override readonly name = 'LoweredFloorError';
}

/** The name under which a set has its floors, wherever its folder lies. */
export const floorKey = ({ name }: SetResult): string => name.split('/').slice(-2).join('/');

const rounded = (figure: number): number => Math.floor(figure * 10_000) / 10_000;

function scoresOf({ counts }: SetResult): Record<string, number> {
  const scores = [...counts].flatMap(([measure, count]): [string, number][] => {
    const { score } = figuresOf(count);
    return score === null ? [] : [[measure, rounded(score)]];
  });
  return Object.fromEntries(scores);
}

/**
 * What is below its floor, in sentences; empty where all is well. A set without floors has none to fall below.
 * A measure that was not taken (another layer was asked for) is passed over.
 */
export function checkFloors(floors: Floors, result: SetResult): string[] {
  const set = floors[floorKey(result)];
  if (set === undefined) return [];
  if (set.gold !== result.gold) {
    return [
      `${result.name}: the gold is not the one that the floors were reached on; set them anew with --raise-floors`,
    ];
  }
  const scores = scoresOf(result);
  return Object.entries(set.floors).flatMap(([measure, floor]) => {
    const score = result.counts.has(measure) ? (scores[measure] ?? 0) : floor;
    return score < floor
      ? [`${result.name}: ${measure} is ${score.toFixed(4)}, below its floor ${floor.toFixed(4)}`]
      : [];
  });
}

/**
 * Floors lifted to what was reached.
 * @param reason why floors may be lowered; without it none is.
 * @throws LoweredFloorError naming each floor that would be lowered without a reason.
 */
export function raiseFloors(floors: Floors, results: readonly SetResult[], reason?: string): Floors {
  const raised: Record<string, SetFloors> = { ...floors };
  for (const result of results) raised[floorKey(result)] = raiseSet(floors[floorKey(result)], result, reason);
  return Object.fromEntries(Object.entries(raised).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function raiseSet(before: SetFloors | undefined, result: SetResult, reason: string | undefined): SetFloors {
  const scores = scoresOf(result);
  const lower = Object.entries(before?.floors ?? {}).flatMap(([measure, from]): Lowering[] => {
    const to = result.counts.has(measure) ? (scores[measure] ?? 0) : from;
    return to < from ? [{ measure, from, to, reason: reason ?? '' }] : [];
  });
  if (lower.length > 0 && !reason?.trim()) throw refusal(result, lower);
  const lowered = [...(before?.lowered ?? []), ...lower];
  return {
    gold: result.gold,
    floors: { ...before?.floors, ...scores, ...Object.fromEntries(lower.map(({ measure, to }) => [measure, to])) },
    ...(lowered.length > 0 && { lowered }),
  };
}

function refusal({ name }: SetResult, lower: readonly Lowering[]): LoweredFloorError {
  const list = lower.map(({ measure, from, to }) => `  ${measure}: ${from.toFixed(4)} -> ${to.toFixed(4)}`);
  return new LoweredFloorError(
    `${name}: these floors would be lowered, which takes --allow-lower "reason":\n${list.join('\n')}`,
  );
}
