import { plainRelation } from '../dependency-tree.ts';
import type { Precision } from '../document/dates.ts';
import type { EventType, Realis } from '../document/events.ts';
import type { Token } from '../document/language.ts';
import { prepositionOf } from './arguments.ts';
import { extend, type Feature, f } from './feature.ts';
import type { Candidate } from './find-candidates.ts';
import type { NarrativeClock } from './narrative-clock.ts';
import type { LocalDate, SentenceContext } from './sentence-context.ts';

/** An event as the choice of its time sees it. */
export interface Undated {
  readonly context: SentenceContext;
  readonly candidate: Candidate;
  readonly type: EventType;
  readonly realis: Realis;
}

/** Features of a date, and the names of those that it keeps where it is made coarser or open. */
export interface LocalFeatures {
  readonly features: readonly Feature[];
  readonly kept: readonly string[];
}

/** Features of a date of the event's own sentence. */
export function localFeatures(event: Undated, date: LocalDate, local: readonly LocalDate[]): LocalFeatures {
  const { context, candidate, type, realis } = event;
  const head = headOf(context, date);
  const path = pathBetween(context, candidate.index, head);
  const preposition = datePreposition(context, date, head);
  const side = date.first < candidate.index ? 'before' : 'after';
  const between = tokensBetween(date, candidate.index);
  const nearest = local.every((other) => tokensBetween(other, candidate.index) >= between);
  const clause = sameClause(context, candidate.index, head);
  const { precision } = date.mention;
  const features = [
    f`local`,
    f`local of ${Math.min(local.length, 3)}`,
    f`path ${path}`,
    f`path ${candidate.kind} ${path}`,
    f`steps ${Math.min(path.split(' ').length, 6)}`,
    f`side ${side}`,
    f`side ${side} nearest ${nearest} clause ${clause} of ${Math.min(local.length, 3)}`,
    f`nearest ${nearest}`,
    f`gap ${Math.min(5, Math.floor(Math.log2(between + 1)))} ${side}`,
    f`clause ${clause}`,
    f`preposition ${preposition}`,
    f`preposition ${preposition} ${side} ${clause}`,
    f`precision ${precision}`,
    f`realis ${realis}`,
    f`realis ${realis} ${clause}`,
    f`type ${type}`,
    f`class ${candidate.kind} ${clause}`,
    ...(type === 'Contact.Say' ? [f`say ${clause} ${side}`] : []),
    ...(context.mentionAt[head]?.form === 'name' ? [f`in a name`] : []),
  ];
  const kept = [
    `side ${side}`,
    `nearest ${nearest}`,
    `clause ${clause}`,
    ...(preposition === '' ? [] : [`preposition ${preposition}`]),
    `precision ${precision}`,
    `realis ${realis}`,
    `realis ${realis} ${clause}`,
  ];
  return { features, kept };
}

/** The token of a date that something outside the date governs. */
function headOf({ tokens }: SentenceContext, { first, last }: LocalDate): number {
  for (let at = first; at <= last; at++) {
    const { head } = tokens[at] as Token;
    if (head < first || head > last) return at;
  }
  return last;
}

/** The preposition of a date, its article left out: `since`, `by`. */
export function datePreposition(context: SentenceContext, date: LocalDate, head = headOf(context, date)): string {
  const { first } = date;
  const before = context.tokens[first - 1];
  const earlier = context.tokens[first - 2];
  if (before !== undefined && /^(?:the|a|an|that)$/i.test(before.text) && earlier !== undefined) {
    return earlier.text.toLowerCase();
  }
  return before?.pos === 'ADP' ? before.text.toLowerCase() : prepositionOf(context.tree, head);
}

function tokensBetween({ first, last }: LocalDate, index: number): number {
  return index < first ? first - index : index > last ? index - last : 0;
}

/** The relations from a trigger up to what holds both, then down to the date; `none` where nothing does. */
function pathBetween(context: SentenceContext, from: number, to: number): string {
  const { tree, tokens } = context;
  const up = [from, ...tree.ancestors(from)];
  const down = [to, ...tree.ancestors(to)];
  const top = down.findIndex((at) => up.includes(at));
  if (top < 0) return 'none';
  const meeting = up.indexOf(down[top] as number);
  const name = (at: number) => plainRelation(tokens[at] as Token);
  const rising = up.slice(0, meeting).map((at) => `<${name(at)}`);
  const falling = down
    .slice(0, top)
    .reverse()
    .map((at) => `>${name(at)}`);
  const path = [...rising, ...falling];
  return path.length > 6 ? 'long' : path.join(' ');
}

function sameClause({ tree }: SentenceContext, index: number, date: number): string {
  const own = tree.clause(index);
  const other = tree.clause(date);
  if (own === other) return 'same';
  if (tree.ancestors(own).includes(other)) return 'above';
  return tree.ancestors(other).includes(own) ? 'below' : 'beside';
}

/** What surrounds an event and speaks for or against each time that the story carries over to it. */
export interface CarriedContext {
  /** Ends of feature names; the beginnings say which time it is. */
  readonly ends: readonly string[];
  readonly alone: readonly Feature[];
}

/** Looks around an event once for all times that the story carries over. */
export function carriedContext(event: Undated, clock: NarrativeClock): CarriedContext {
  const { candidate, type, realis, context } = event;
  const tag = (context.tokens[candidate.index] as Token).tag;
  const dated = context.dates.some(({ mention }) => mention.edtf !== null);
  const kind = clock.news ? 'news' : 'history';
  return {
    ends: [
      ` ${kind}`,
      ` ${kind} ${type === 'Contact.Say'}`,
      ` ${realis}`,
      ` ${dated ? 'dated' : 'undated'}`,
      ` ${candidate.kind} ${tag}`,
      ` ${context.zone}`,
      ` ${context.zone} ${clock.event === null ? 'no event' : 'event'}`,
      ` ${perfect(event) ? 'perfect' : 'plain'}`,
    ],
    alone: [f`carried`, f`carried ${realis}`, f`carried ${type}`, ...(dated ? [f`carried though dated`] : [])],
  };
}

/** Features of a time that the story carries over: `name` says from where, `shape` how it was made coarser. */
export function carriedFeatures(
  { ends, alone }: CarriedContext,
  name: string,
  shape: string,
  precision: Precision | null,
  distance: number,
): Feature[] {
  const near = distance <= 1 ? String(distance) : distance <= 3 ? '2-3' : distance <= 8 ? '4-8' : 'far';
  const source = f`carried ${name} ${shape}`;
  const precise = extend(source, ` of ${precision}`);
  const found = [...alone, source, precise, extend(source, ` ${near}`), extend(precise, ` ${near}`)];
  for (const end of ends) found.push(extend(source, end));
  return found;
}

/** "Had fled": told out of order. */
function perfect({ context, candidate }: Undated): boolean {
  return context.tree.dependents(candidate.index, 'aux').some((at) => (context.tokens[at] as Token).lemma === 'have');
}
