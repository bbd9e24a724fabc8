import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { SetResult } from './evaluate-set.ts';
import { type Floors, floorKey, raiseFloors } from './floors.ts';

/** Floors of our own gold, checked by `npm test`. */
export const ownFloors = 'test/floors.json';
/** Floors of gold that is not part of the project, checked where it is there. */
export const benchFloors = 'test/bench-floors.json';

/** The file with the floors of a set. */
export const floorFile = (result: SetResult): string => (floorKey(result) === 'test/gold' ? ownFloors : benchFloors);

/** The floors of a file; none where there is no such file. */
export function readFloors(file: string): Floors {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Floors) : {};
}

/**
 * Lifts the floors of the sets in their files.
 * @returns the files written.
 * @throws LoweredFloorError before anything is written, where a floor would be lowered without a reason.
 */
export function writeRaisedFloors(results: readonly SetResult[], reason?: string): string[] {
  const files = [...new Set(results.map(floorFile))];
  const raised = files.map((file) => {
    const own = results.filter((result) => floorFile(result) === file);
    return { file, floors: raiseFloors(readFloors(file), own, reason) };
  });
  for (const { file, floors } of raised) writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);
  return files;
}
