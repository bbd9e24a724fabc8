import type { Amount } from '../document/events.ts';
import type { TiedAmount } from './assign-roles.ts';

/**
 * Gives each number of a sentence to one event: of those that it may be tied to, the likeliest; of equals, the first.
 * @param ties what each event of the sentence may count
 * @returns what each counts, in the order of the text
 */
export function tieAmounts(ties: readonly (readonly TiedAmount[])[]): Amount[][] {
  const best = new Map<number, { event: number; tie: TiedAmount }>();
  ties.forEach((tied, event) => {
    for (const tie of tied) {
      const { start } = tie.amount.span;
      const known = best.get(start);
      if (known === undefined || tie.probability > known.tie.probability) best.set(start, { event, tie });
    }
  });
  const amounts = ties.map((): Amount[] => []);
  for (const { event, tie } of best.values()) (amounts[event] as Amount[]).push(tie.amount);
  return amounts.map((each) => each.sort((a, b) => a.span.start - b.span.start));
}
