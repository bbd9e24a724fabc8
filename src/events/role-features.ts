import { type EventType, roles } from '../document/events.ts';
import type { Token } from '../document/language.ts';
import { type Feature, f } from './feature.ts';
import type { Filler } from './fillers.ts';
import type { Candidate } from './find-candidates.ts';
import { guessRole } from './guess-role.ts';
import type { SentenceContext } from './sentence-context.ts';

/** What speaks for each role of a noun phrase: features to be crossed with the roles, and those of each role alone. */
export interface RoleFeatures {
  readonly shared: readonly Feature[];
  readonly own: readonly (readonly Feature[])[];
}

/** The features of each role that a noun phrase may have in an event, in the order of `roles`. */
export function roleFeatures(
  context: SentenceContext,
  candidate: Candidate,
  type: EventType,
  filler: Filler,
): RoleFeatures {
  const guess = guessRole(context, candidate, type, filler);
  const own = roles.map((role) => [
    f`any`,
    ...(guess === role ? [f`guess`, f`guess ${role}`, f`guess ${filler.logic}`] : [f`guess ${guess} not ${role}`]),
  ]);
  return { shared: fillerFeatures(context, candidate, type, filler), own };
}

function fillerFeatures(context: SentenceContext, candidate: Candidate, type: EventType, filler: Filler): Feature[] {
  const { path, logic, preposition, head, steps } = filler;
  const family = type.split('.')[0] as string;
  const token = context.tokens[head] as Token;
  const mention = context.mentionAt[head];
  const voice = `${candidate.kind}${candidate.args.passive ? ' passive' : ''}`;
  const found = [
    f`any`,
    f`type ${type}`,
    f`path ${candidate.kind} ${path}`,
    f`path ${candidate.kind} ${path} ${preposition}`,
    f`steps ${steps}`,
    f`logic ${logic}`,
    f`logic ${logic} ${voice}`,
    f`logic ${logic} ${type}`,
    f`logic ${logic} ${family} ${voice}`,
    f`logic ${logic} ${candidate.lemma}`,
    f`pos ${token.pos}`,
    f`side ${head < candidate.index ? 'before' : 'after'} ${candidate.kind} ${Math.min(steps, 3)}`,
    f`entity ${mention?.type ?? 'none'} ${mention?.form ?? ''}`,
    f`entity ${mention?.type ?? 'none'} ${preposition} ${family}`,
    f`entity ${mention?.type ?? 'none'} ${logic}`,
  ];
  if (preposition !== '') found.push(f`preposition ${preposition}`, f`preposition ${preposition} ${type}`);
  for (const kind of context.kinds(head)) {
    found.push(f`kind ${kind}`, f`kind ${kind} ${logic}`, f`kind ${kind} ${preposition} ${family}`);
  }
  return found;
}
