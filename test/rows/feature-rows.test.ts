import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureRows } from '../../src/rows/feature-rows.ts';
import { rowsWasm } from '../../src/rows/rows-wasm.ts';
import { assembleKernel } from '../../src/rows/train/build-kernel.ts';

interface Table {
  readonly columns: number;
  readonly keys: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

const anyTable = (least: number, most: number): fc.Arbitrary<Table> =>
  fc
    .record({ columns: fc.integer({ min: least, max: 40 }), count: fc.integer({ min: 0, max: 60 }) })
    .chain(({ columns, count }) =>
      fc.record({
        columns: fc.constant(columns),
        keys: fc.uniqueArray(fc.integer({ min: -0x80000000, max: 0x7fffffff }), { minLength: count, maxLength: count }),
        rows: fc.array(
          fc.array(fc.integer({ min: -most, max: most }), { minLength: columns, maxLength: columns }),
          { minLength: count, maxLength: count }, // biome-ignore format: two arrays
        ),
      }),
    );

function rowsOf({ columns, keys, rows }: Table, bytes: 1 | 2): FeatureRows {
  return new FeatureRows({ keys: Int32Array.from(keys), columns, bytes, fill: (into) => into.set(rows.flat()) });
}

/** Every other key, some of them twice, and some that are not there. */
const asked = ({ keys }: Table) =>
  [...keys, ...keys.slice(1)].filter((_, i) => i % 2 === 0).flatMap((key) => [key, key ^ 1]);

function sumsOf(table: Table, keys: readonly number[]): number[] {
  return Array.from({ length: table.columns }, (_, column) =>
    keys.reduce((sum, key) => sum + (table.rows[table.keys.indexOf(key)]?.[column] ?? 0), 0),
  );
}

describe('rows of features', () => {
  it.each([
    { bytes: 1, least: 16, most: 127 },
    { bytes: 2, least: 8, most: 32_767 },
  ] as const)('add up to the sums of their columns, of $bytes bytes', ({ bytes, least, most }) => {
    fc.assert(
      fc.property(anyTable(least, most), (table) => {
        const rows = rowsOf(table, bytes);
        const keys = asked(table);
        rows.sum(Int32Array.from(keys), keys.length);
        expect([...rows.sums]).toEqual(sumsOf(table, keys));
        rows.sum(Int32Array.from(keys), 0);
        expect([...rows.sums]).toEqual(sumsOf(table, []));
      }),
      { numRuns: 60 },
    );
  });

  it('are too short for the kernel with fewer than 16 bytes', () => {
    expect(() => rowsOf({ columns: 15, keys: [], rows: [] }, 1)).toThrow('A row has 15 bytes, which is less than 16');
  });
});

it('runs the kernel that rows.wat spells', async () => {
  expect(rowsWasm.equals(await assembleKernel())).toBe(true);
});
