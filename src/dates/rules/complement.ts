import { type Match, textAt } from '../rule.ts';

/** The end of "of their execution" behind a match: up to a sign, a preposition of its own or a verb; else the match's. */
export function complementEnd(m: Match): number {
  if (textAt(m, m.to) !== 'of') return m.to;
  let end = m.to + 1;
  while (
    end < m.to + 9 &&
    !/^([^\p{L}'’]|by|in|on|at|with|and|or|when|that|which|who|was|were|is|are|has|had|this|next|last|)$/u.test(
      textAt(m, end),
    )
  ) {
    end++;
  }
  return end > m.to + 1 ? end : m.to;
}
