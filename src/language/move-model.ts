import { FeatureTable } from './feature-table.ts';
import type { ModelFile } from './model-file.ts';
import { left, right, shift } from './parser-state.ts';

/**
 * The classifier of the parser's moves: a linear one like `SparseModel`, packed for speed. Each feature has one number,
 * with its weight for the left arc in the upper and for the right arc in the lower 16 bits, both relative to the shift.
 */
export class MoveModel {
  private readonly table: FeatureTable;

  constructor({ keys, counts, labels, weights }: ModelFile) {
    this.table = new FeatureTable(keys.length);
    const row = new Int32Array(3);
    let at = 0;
    for (let i = 0; i < keys.length; i++) {
      row.fill(0);
      for (const end = at + (counts[i] as number); at < end; at++) row[labels[at] as number] = weights[at] as number;
      const toLeft = (row[left] as number) - (row[shift] as number);
      const toRight = (row[right] as number) - (row[shift] as number);
      const packed = (toLeft << 16) | (toRight & 0xffff);
      if (packed !== 0) this.table.insert(keys[i] as number, packed);
    }
  }

  /** Sets the scores of the three moves; the shift's is always 0. */
  score(hashes: Int32Array, count: number, scores: Int32Array): void {
    const { table } = this;
    table.fetch(hashes, count);
    let toLeft = 0;
    let toRight = 0;
    for (let i = 0; i < count; i++) {
      const packed = table.find(hashes[i] as number);
      toLeft += packed >> 16;
      toRight += (packed << 16) >> 16;
    }
    scores[shift] = 0;
    scores[left] = toLeft;
    scores[right] = toRight;
  }
}
