import { type Amount, type EventType, type Participant, type Role, roles } from '../document/events.ts';
import type { Token } from '../document/language.ts';
import type { View } from '../text/view.ts';
import { choose, chooseBest } from './choice-model.ts';
import { type Filler, findFillers } from './fillers.ts';
import type { Candidate } from './find-candidates.ts';
import type { EventModels } from './models.ts';
import { nounPhrase } from './noun-phrase.ts';
import { countedPhrase, readAmount } from './read-amounts.ts';
import { roleFeatures } from './role-features.ts';
import type { SentenceContext } from './sentence-context.ts';

/** A number that may be tied to an event, and how likely it is. */
export interface TiedAmount {
  readonly amount: Amount;
  /** The share of the odds that the tie had. */
  readonly probability: number;
}

/** Who and what takes part in an event, in the order of the text, and the numbers tied to it. */
export interface AssignedRoles {
  readonly participants: readonly Participant[];
  readonly amounts: readonly TiedAmount[];
}

/** Chooses a role, or none, for each noun phrase around a trigger. */
export function assignRoles(
  models: EventModels,
  view: View,
  context: SentenceContext,
  candidate: Candidate,
  type: EventType,
): AssignedRoles {
  const participants: Participant[] = [];
  const amounts: TiedAmount[] = [];
  for (const filler of findFillers(context, candidate)) {
    const { shared, own } = roleFeatures(context, candidate, type, filler);
    const crossed = models.role.scoreCrossed(roles, shared);
    const { index } = chooseBest(own.map((features, at) => models.role.score(features) + (crossed[at] as number)));
    const role = roles[index];
    if (role !== undefined) participants.push(participantOf(view, context, filler, role));
    const counted = countedPhrase(context, filler.head);
    if (counted === null) continue;
    const { index: tied, probability } = choose(models.amount, [shared]);
    if (tied === 0) amounts.push({ amount: readAmount(view, context, counted), probability });
  }
  return { participants: withoutNested(participants), amounts };
}

function participantOf(view: View, context: SentenceContext, { head }: Filler, role: Role): Participant {
  const { tokens } = context;
  const [first, last] = nounPhrase(context, head);
  const { span } = tokens[head] as Token;
  return {
    role,
    span: view.span((tokens[first] as Token).span.start, (tokens[last] as Token).span.end),
    head: view.span(span.start, span.end),
    entity: context.mentionAt[head]?.entity ?? null,
  };
}

/** Of two phrases of one role, one inside the other, the outer one stays. */
function withoutNested(participants: readonly Participant[]): Participant[] {
  const kept: Participant[] = [];
  const outermostFirst = [...participants].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const each of outermostFirst) {
    const inside = kept.some((other) => other.role === each.role && other.span.end >= each.span.end);
    if (!inside) kept.push(each);
  }
  return kept;
}
