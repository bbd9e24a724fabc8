import type { EventType, Role } from '../document/events.ts';
import type { Filler } from './fillers.ts';
import type { Candidate } from './find-candidates.ts';
import type { SentenceContext } from './sentence-context.ts';
import { familyOf } from './topic.ts';

/** Types whose one participant suffers them: who dies is not the agent of dying. */
const suffered: ReadonlySet<EventType> = new Set([
  'Life.Born', 'Life.Die', 'Life.Injure', 'Government.Fall', 'Organization.End', 'Conflict.Cease', 'Personnel.Elect',
]); // biome-ignore format: a table
const moving: ReadonlySet<string> = new Set(['Movement', 'Military']);
const into: ReadonlySet<string> = new Set(['to', 'into', 'toward', 'towards', 'onto', 'for']);
const outOf: ReadonlySet<string> = new Set(['from', 'of', 'off']);
const at: ReadonlySet<string> = new Set([
  'in', 'at', 'on', 'near', 'across', 'throughout', 'around', 'outside', 'inside', 'within', 'along', 'through',
  'over', 'between', 'behind', 'before', 'by', 'under', 'above', 'beneath', 'beside', 'opposite', 'off',
]); // biome-ignore format: a table
const against: ReadonlySet<string> = new Set(['against', 'on', 'upon', 'at', 'over', 'to', 'with', 'into']);
const leaving = /^(?:leave|depart|flee|quit|exit|abandon|evacuate|vacate|escape)$/;

/** The role that the grammar of the clause gives a noun phrase, before anything is learned. */
export function guessRole(
  context: SentenceContext,
  candidate: Candidate,
  type: EventType,
  filler: Filler,
): Role | null {
  const { logic } = filler;
  if (logic === 'doer') return guessDoer(candidate, type);
  if (logic === 'undergoer') return guessUndergoer(context, candidate, type, filler);
  return logic.startsWith('by ') ? guessOblique(context, candidate, type, filler) : null;
}

function guessDoer({ args, kind }: Candidate, type: EventType): Role {
  const alone = args.undergoers.length === 0;
  return suffered.has(type) && alone && (kind !== 'v' || !args.passive) ? 'patient' : 'agent';
}

function guessUndergoer(context: SentenceContext, candidate: Candidate, type: EventType, { head }: Filler): Role {
  if (!moving.has(familyOf(type))) return 'patient';
  if (context.kinds(head).has('place')) return leaving.test(candidate.lemma) ? 'origin' : 'destination';
  return candidate.kind === 'n' ? 'agent' : 'patient';
}

function guessOblique(
  context: SentenceContext,
  candidate: Candidate,
  type: EventType,
  { preposition, head }: Filler,
): Role | null {
  const placed = isPlace(context, head);
  if (moving.has(familyOf(type))) {
    if (into.has(preposition) && placed) return 'destination';
    if (outOf.has(preposition)) return 'origin';
  }
  if (
    placed &&
    at.has(preposition) &&
    !(type === 'Conflict.Attack' && candidate.kind === 'n' && preposition === 'on')
  ) {
    return 'place';
  }
  return against.has(preposition) && takesAddressee(type) ? 'patient' : null;
}

function takesAddressee(type: EventType): boolean {
  return /^(?:Conflict|Contact|Transaction|Government\.(?:Agree|Break)|Contest|Justice)/.test(type);
}

function isPlace(context: SentenceContext, head: number): boolean {
  const kinds = context.kinds(head);
  return kinds.has('place') || kinds.has('building') || kinds.has('country');
}
