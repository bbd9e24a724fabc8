// The tense of the verb nearest to a place in a sentence, from words alone: good enough to tell "said Friday" from "will meet Friday".

const future =
  /^(will|won['’]t|shall|ll|upcoming|due|scheduled|expected|expects|expect|plans|plan|planned|planning|hopes|hope|intends|likely|until|till|by|set|begins|starts|opens|takes|ends|should|could|would|may|might|can|going|agreed|to)$/;
const past =
  /^(said|was|were|had|did|told|went|began|came|rose|fell|took|made|met|left|gave|held|won|lost|saw|found|became|got|sent|kept|led|brought|wrote|spoke|ran|stood|broke|sold|bought|paid|grew|struck|shot|hit|put|cut|set|drew|flew|knew|thought|felt|heard|showed|says|died|since|has|have|been|ago|ended|down|up)$/;

/** "as early as Tuesday", "is to resume trading on Tuesday". */
const planned = /\b(as (soon|early) as|(is|are) to [a-z]+(?: \w+){0,4}) $/;
/** "agreed on Tuesday to buy": the day is that of the agreeing, which "agreed to meet on Tuesday" leaves open. */
const deciding = /[a-z]ed (?:on )?$/;
const words = /[A-Za-z]+(?:['’]t)?/g;

/** `future` or `past`: the verb before the place counts more than the one behind it. The answer is `past` where nothing tells. */
export function tenseAt(text: string, at: number, until: number): 'past' | 'future' {
  if (planned.test(text.slice(Math.max(0, at - 60), at))) return 'future';
  if (deciding.test(text.slice(Math.max(0, at - 20), at)) && /^ to\b/.test(text.slice(until, until + 4))) return 'past';
  const before = (text.slice(Math.max(0, at - 90), at).match(words) ?? []).reverse();
  const behind = text.slice(until, until + 70).match(words) ?? [];
  let best: { distance: number; tense: 'past' | 'future' } = { distance: 99, tense: 'past' };
  const look = (near: readonly string[], start: number) => {
    near.some((word, i) => {
      const tense = tenseOf(word.toLowerCase());
      if (tense && start + i < best.distance) best = { distance: start + i, tense };
      return tense !== null;
    });
  };
  look(before, 0);
  look(behind, 2);
  return best.tense;
}

function tenseOf(word: string): 'past' | 'future' | null {
  if (future.test(word) && word !== 'to') return 'future';
  if (past.test(word)) return 'past';
  return /[a-z]{2,}ed$/.test(word) ? 'past' : null;
}
