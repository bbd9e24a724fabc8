import { type EventType, roles } from '../document/events.ts';
import type { Token } from '../document/language.ts';
import { extend, type Feature, f } from './feature.ts';
import type { Filler } from './fillers.ts';
import type { Candidate } from './find-candidates.ts';
import { guessRole } from './guess-role.ts';
import type { SentenceContext } from './sentence-context.ts';
import { familyOf } from './topic.ts';

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
  const family = familyOf(type);
  const token = context.tokens[head] as Token;
  const mention = context.mentionAt[head];
  const voice = `${candidate.kind}${candidate.args.passive ? ' passive' : ''}`;
  // What features begin with alike is hashed once.
  const way = f`path ${candidate.kind} ${path}`;
  const role = f`logic ${logic}`;
  const entity = f`entity ${mention?.type ?? 'none'} `;
  const found = [
    f`any`,
    f`type ${type}`,
    way,
    extend(way, ` ${preposition}`),
    f`steps ${steps}`,
    role,
    extend(role, ` ${voice}`),
    extend(role, ` ${type}`),
    extend(role, ` ${family} ${voice}`),
    extend(role, ` ${candidate.lemma}`),
    f`pos ${token.pos}`,
    f`side ${head < candidate.index ? 'before' : 'after'} ${candidate.kind} ${Math.min(steps, 3)}`,
    extend(entity, mention?.form ?? ''),
    extend(entity, `${preposition} ${family}`),
    extend(entity, logic),
  ];
  if (preposition !== '') {
    const before = f`preposition ${preposition}`;
    found.push(before, extend(before, ` ${type}`));
  }
  for (const name of context.kinds(head)) {
    const kind = f`kind ${name}`;
    found.push(kind, extend(kind, ` ${logic}`), extend(kind, ` ${preposition} ${family}`));
  }
  return found;
}
