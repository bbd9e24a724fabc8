import type { DateToken, LexedSentence } from './lex-sentence.ts';
import type { Finding } from './meaning.ts';

/** What is known of the place where a pattern matched. */
export interface Match {
  readonly lexed: LexedSentence;
  /** The first token and the token after the last. */
  readonly from: number;
  readonly to: number;
  /** Whether the sentence stands in a title or heading, or is a line without a verb. */
  readonly heading: boolean;
  /** The kind of text: narrative texts and news write of time in different ways. */
  readonly narrative: boolean;
}

/** One way of writing a time: what it looks like, and what it means. */
export interface Rule {
  /** The tag of every result. */
  readonly name: string;
  /** See `parsePattern`. */
  readonly pattern: string;
  /** The expressions in the match, mostly one; none where the words say something else after all. */
  readonly mean: (match: Match) => Finding[];
}

/** The tokens of a match. */
export const tokensOf = (match: Match): readonly DateToken[] => match.lexed.tokens.slice(match.from, match.to);

/** The lower-case text of the token before or behind a match (or any other place); empty at the ends. */
export function textAt({ lexed }: Match, index: number): string {
  const token = lexed.tokens[index];
  return token ? lexed.text.slice(token.start, token.end).toLowerCase() : '';
}

/** Whether there is no space between a token and the one before. */
export function gluedAt({ lexed }: Match, index: number): boolean {
  const [before, token] = [lexed.tokens[index - 1], lexed.tokens[index]];
  return before !== undefined && token !== undefined && before.end === token.start;
}

/** Whether a token begins with a capital letter. */
export function capitalAt({ lexed }: Match, index: number): boolean {
  const token = lexed.tokens[index];
  return token !== undefined && /^\p{Lu}/u.test(lexed.text.slice(token.start, token.end));
}
