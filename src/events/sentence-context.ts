import { type DependencyTree, dependencyTree } from '../dependency-tree.ts';
import type { DateMention } from '../document/dates.ts';
import type { EntityType, MentionForm } from '../document/entities.ts';
import type { Sentence, Token } from '../document/language.ts';
import type { ZoneKind } from '../document/zones.ts';
import type { EventInput } from './event-input.ts';
import { kindsOfToken } from './kinds.ts';

/** A mention of an entity within a sentence, in tokens: from `first` to `last`, both included. */
export interface LocalMention {
  readonly entity: number;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly first: number;
  readonly last: number;
}

/** A date within a sentence, in tokens; `index` counts in the date layer. */
export interface LocalDate {
  readonly index: number;
  readonly mention: DateMention;
  readonly first: number;
  readonly last: number;
}

/** A sentence with everything that other layers know of it. */
export interface SentenceContext {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly tree: DependencyTree;
  readonly zone: ZoneKind;
  readonly dates: readonly LocalDate[];
  readonly mentions: readonly LocalMention[];
  /** For each token the narrowest mention that it lies in. */
  readonly mentionAt: readonly (LocalMention | undefined)[];
  /** For each token the date that it lies in. */
  readonly dateAt: readonly (LocalDate | undefined)[];
  kinds(index: number): ReadonlySet<string>;
}

/** The zones that make events. */
export const eventZones: ReadonlySet<ZoneKind> = new Set(['title', 'body', 'caption']);

/** Gathers, for every sentence, the dates and mentions that lie in it. */
export function sentenceContexts(input: EventInput): SentenceContext[] {
  const dates = bySentence(input.dates.mentions.map((mention, index) => ({ ...mention, index, mention })));
  const mentions = bySentence(
    input.entities.flatMap((entity, index) => entity.mentions.map((m) => ({ ...m, index, type: entity.type }))),
  );
  return input.sentences.map((sentence, index) => {
    const zone = input.zones[sentence.zone]?.kind ?? 'boilerplate';
    const place = (span: { start: number; end: number }) => tokenRange(sentence.tokens, span.start, span.end);
    const localDates = (dates.get(index) ?? []).map(
      ({ index, mention, span }): LocalDate => ({ index, mention, ...place(span) }),
    );
    const localMentions = (mentions.get(index) ?? []).map(
      ({ index, type, form, span }): LocalMention => ({ entity: index, type, form, ...place(span) }),
    );
    return contextOf(index, sentence, zone, localDates, localMentions);
  });
}

function contextOf(
  index: number,
  sentence: Sentence,
  zone: ZoneKind,
  dates: readonly LocalDate[],
  mentions: readonly LocalMention[],
): SentenceContext {
  const { tokens } = sentence;
  const mentionAt = cover(tokens.length, mentions);
  const known: (ReadonlySet<string> | undefined)[] = [];
  const kinds = (at: number) => {
    const type = mentionAt[at]?.type ?? null;
    known[at] ??= kindsOfToken(tokens[at] as Token, type);
    return known[at];
  };
  const dateAt = cover(tokens.length, dates);
  return { index, sentence, tokens, tree: dependencyTree(tokens), zone, dates, mentions, mentionAt, dateAt, kinds };
}

function bySentence<T extends { readonly sentence: number }>(items: readonly T[]): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const list = map.get(item.sentence);
    if (list) list.push(item);
    else map.set(item.sentence, [item]);
  }
  return map;
}

/** The tokens that a stretch of text touches. */
function tokenRange(tokens: readonly Token[], start: number, end: number): { first: number; last: number } {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle] as Token).span.end <= start) low = middle + 1;
    else high = middle;
  }
  const first = Math.min(low, tokens.length - 1);
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1] as Token).span.start < end) last++;
  return { first, last };
}

/** For each position the narrowest of the ranges that cover it. */
function cover<T extends { readonly first: number; readonly last: number }>(
  length: number,
  ranges: readonly T[],
): (T | undefined)[] {
  const found: (T | undefined)[] = new Array(length).fill(undefined);
  const widestFirst = [...ranges].sort((a, b) => b.last - b.first - (a.last - a.first));
  for (const range of widestFirst) {
    for (let at = range.first; at <= range.last && at < length; at++) found[at] = range;
  }
  return found;
}
