/** The classes of names that the tagger tells apart. `misc`: nationalities, works, products, events. */
export const classes = ['person', 'organization', 'place', 'misc'] as const;
export type NameClass = (typeof classes)[number];

/** Labels are numbers: 0 outside of names, else 1 + 4 * class + part. */
export const part = { first: 0, inner: 1, last: 2, single: 3 } as const;
export const labelCount = 1 + 4 * classes.length;

/** The label of a part of a name. */
export function labelOf(type: NameClass, which: number): number {
  return 1 + 4 * classes.indexOf(type) + which;
}

/** A name as indexes of first and last token, both within. */
export interface TokenName {
  readonly first: number;
  readonly last: number;
  readonly type: NameClass;
}

/** Whether one label may follow another; `undefined` stands for the edge of the sentence. */
export function mayFollow(before: number | undefined, after: number | undefined): boolean {
  const isOpen = before !== undefined && before > 0 && (before - 1) % 4 < 2;
  const continues =
    after !== undefined && after > 0 && (after - 1) % 4 !== part.first && (after - 1) % 4 !== part.single;
  if (!isOpen) return !continues;
  return continues && Math.floor((before - 1) / 4) === Math.floor((after - 1) / 4);
}

/** The names that a row of labels spells. */
export function namesOfLabels(labels: ArrayLike<number>): TokenName[] {
  const names: TokenName[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label === 0) continue;
    const which = (label - 1) % 4;
    if (which === part.first || which === part.single) first = i;
    if (which >= part.last) names.push({ first, last: i, type: classes[Math.floor((label - 1) / 4)] as NameClass });
  }
  return names;
}

/** The labels of a sentence of so many tokens with these names. */
export function labelsOfNames(length: number, names: readonly TokenName[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { first, last, type } of names) {
    if (first === last) labels[first] = labelOf(type, part.single);
    else {
      labels.fill(labelOf(type, part.inner), first + 1, last);
      labels[first] = labelOf(type, part.first);
      labels[last] = labelOf(type, part.last);
    }
  }
  return labels;
}
