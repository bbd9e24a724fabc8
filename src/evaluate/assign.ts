/**
 * The assignment of rows to columns with the greatest sum of weights (Hungarian method with potentials, Kuhn 1955;
 * Jonker and Volgenant 1987). Time grows with rows squared times columns.
 * @param weights a matrix without negative numbers; 0 stands for a pair that may not be.
 * @returns for each row its column, or -1 where it stays alone.
 */
export function assign(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows > columns) return assignTransposed(weights, columns);
  const state = newState(rows, columns);
  for (let row = 1; row <= rows; row++) augment(weights, state, row);
  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = state.rowOf[column]! - 1;
    if (row >= 0 && weights[row]![column - 1]! > 0) result[row] = column - 1;
  }
  return result;
}

function assignTransposed(weights: readonly (readonly number[])[], columns: number): number[] {
  const result = new Array<number>(weights.length).fill(-1);
  if (columns === 0) return result;
  const turned = Array.from({ length: columns }, (_, column) => weights.map((row) => row[column]!));
  assign(turned).forEach((row, column) => {
    if (row >= 0) result[row] = column;
  });
  return result;
}

/** Rows and columns count from 1; 0 is the place from which an augmenting path starts. */
interface State {
  readonly rowPotential: number[];
  readonly columnPotential: number[];
  readonly rowOf: number[];
}

const newState = (rows: number, columns: number): State => ({
  rowPotential: new Array<number>(rows + 1).fill(0),
  columnPotential: new Array<number>(columns + 1).fill(0),
  rowOf: new Array<number>(columns + 1).fill(0),
});

/** Finds the cheapest augmenting path from a free row to a free column and flips it. Costs are negative weights. */
function augment(weights: readonly (readonly number[])[], state: State, start: number): void {
  const { rowPotential, columnPotential, rowOf } = state;
  const size = columnPotential.length;
  const slack = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
  const before = new Array<number>(size).fill(0);
  const used = new Array<boolean>(size).fill(false);
  rowOf[0] = start;
  let column = 0;
  do {
    used[column] = true;
    const row = rowOf[column]!;
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let j = 1; j < size; j++) {
      if (used[j]) continue;
      const reduced = -weights[row - 1]![j - 1]! - rowPotential[row]! - columnPotential[j]!;
      if (reduced < slack[j]!) {
        slack[j] = reduced;
        before[j] = column;
      }
      if (slack[j]! < delta) {
        delta = slack[j]!;
        next = j;
      }
    }
    for (let j = 0; j < size; j++) {
      if (used[j]) {
        rowPotential[rowOf[j]!]! += delta;
        columnPotential[j]! -= delta;
      } else slack[j]! -= delta;
    }
    column = next;
  } while (rowOf[column] !== 0);
  for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!;
}
