import { plainRelation } from '../dependency-tree.ts';
import type { EventDate, EventType, Realis, Token } from '../document.ts';
import { prepositionOf } from './arguments.ts';
import type { Candidate } from './find-candidates.ts';
import { type Moment, momentOf, type NarrativeClock } from './narrative-clock.ts';
import type { LocalDate, SentenceContext } from './sentence-context.ts';

/** A time that an event may be given, with the features of the choice. */
export interface DateOption {
  readonly moment: Moment;
  readonly basis: EventDate['basis'];
  readonly features: string[];
}

/** An event as the choice of its time sees it. */
export interface Undated {
  readonly context: SentenceContext;
  readonly candidate: Candidate;
  readonly type: EventType;
  readonly realis: Realis;
}

/** The times that an event may have: the dates of its sentence, and what the clock carries over. No value comes twice. */
export function dateOptions(event: Undated, clock: NarrativeClock): DateOption[] {
  const options = new Map<string, DateOption>();
  const add = (moment: Moment, basis: EventDate['basis'], features: readonly string[]) => {
    const known = options.get(moment.edtf);
    if (known) known.features.push(...features);
    else options.set(moment.edtf, { moment, basis, features: [...features] });
  };
  const local = event.context.dates.filter(({ mention }) => mention.type === 'DATE' || mention.type === 'TIME');
  for (const date of local) {
    const moment = momentOf(date.mention, date.index);
    if (moment !== null) add(moment, 'explicit', localFeatures(event, date, local));
  }
  const carried = carriedFeatures(event, local.length > 0);
  for (const [name, reading] of [
    ['event', clock.event],
    ['mention', clock.mention],
    ['day', clock.day],
  ] as const) {
    if (reading === null) continue;
    const distance = event.context.index - reading.sentence;
    add(reading.moment, 'inherited', carried(name, reading.moment, distance));
  }
  if (clock.published !== null) add(clock.published, 'publication', carried('published', clock.published, 0));
  return [...options.values()];
}

function localFeatures(event: Undated, date: LocalDate, local: readonly LocalDate[]): string[] {
  const { context, candidate, type, realis } = event;
  const head = headOf(context, date);
  const path = pathBetween(context, candidate.index, head);
  const preposition = datePreposition(context, date, head);
  const side = date.first < candidate.index ? 'before' : 'after';
  const between = tokensBetween(date, candidate.index);
  const nearest = local.every((other) => tokensBetween(other, candidate.index) >= between);
  const clause = sameClause(context, candidate.index, head);
  const { precision } = date.mention;
  return [
    'local',
    `local of ${Math.min(local.length, 3)}`,
    `path ${path}`,
    `path ${candidate.kind} ${path}`,
    `steps ${Math.min(path.split(' ').length, 6)}`,
    `side ${side}`,
    `side ${side} nearest ${nearest} clause ${clause} of ${Math.min(local.length, 3)}`,
    `nearest ${nearest}`,
    `gap ${Math.min(5, Math.floor(Math.log2(between + 1)))} ${side}`,
    `clause ${clause}`,
    `preposition ${preposition}`,
    `preposition ${preposition} ${side} ${clause}`,
    `precision ${precision}`,
    `realis ${realis}`,
    `realis ${realis} ${clause}`,
    `type ${type}`,
    `class ${candidate.kind} ${clause}`,
    ...(type === 'Contact.Say' ? [`say ${clause} ${side}`] : []),
    ...(context.mentionAt[head]?.form === 'name' ? ['in a name'] : []),
  ];
}

/** The token of a date that something outside the date governs. */
function headOf({ tokens }: SentenceContext, { first, last }: LocalDate): number {
  for (let at = first; at <= last; at++) {
    const { head } = tokens[at] as Token;
    if (head < first || head > last) return at;
  }
  return last;
}

function datePreposition(context: SentenceContext, { first }: LocalDate, head: number): string {
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

/** Features of times that the story carries over. */
function carriedFeatures(event: Undated, dated: boolean) {
  const { candidate, type, realis, context } = event;
  const tag = (context.tokens[candidate.index] as Token).tag;
  return (name: string, moment: Moment, distance: number): string[] => {
    const near = distance <= 1 ? String(distance) : distance <= 3 ? '2-3' : distance <= 8 ? '4-8' : 'far';
    return [
      `carried ${name}`,
      `carried ${name} ${near}`,
      `carried ${name} ${moment.precision} ${near}`,
      `carried ${name} dated ${dated}`,
      `carried ${name} ${realis}`,
      `carried ${realis}`,
      `carried ${name} ${candidate.kind} ${tag}`,
      `carried ${type}`,
      `carried ${name} ${context.zone}`,
      `carried precision ${moment.precision}`,
      ...(dated ? ['carried though dated'] : []),
    ];
  };
}
