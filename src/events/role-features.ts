import { type EventType, roles, type Token } from '../document.ts';
import type { Filler } from './fillers.ts';
import type { Candidate } from './find-candidates.ts';
import { guessRole } from './guess-role.ts';
import type { SentenceContext } from './sentence-context.ts';

/** What speaks for each role of a noun phrase: features to be crossed with the roles, and those of each role alone. */
export interface RoleFeatures {
  readonly shared: readonly string[];
  readonly own: readonly (readonly string[])[];
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
    'any',
    ...(guess === role ? ['guess', `guess ${role}`, `guess ${filler.logic}`] : [`guess ${guess} not ${role}`]),
  ]);
  return { shared: fillerFeatures(context, candidate, type, filler), own };
}

function fillerFeatures(context: SentenceContext, candidate: Candidate, type: EventType, filler: Filler): string[] {
  const { path, logic, preposition, head, steps } = filler;
  const family = type.split('.')[0] as string;
  const token = context.tokens[head] as Token;
  const mention = context.mentionAt[head];
  const voice = `${candidate.kind}${candidate.args.passive ? ' passive' : ''}`;
  const found = [
    'any',
    `type ${type}`,
    `path ${candidate.kind} ${path}`,
    `path ${candidate.kind} ${path} ${preposition}`,
    `steps ${steps}`,
    `logic ${logic}`,
    `logic ${logic} ${voice}`,
    `logic ${logic} ${type}`,
    `logic ${logic} ${family} ${voice}`,
    `logic ${logic} ${candidate.lemma}`,
    `pos ${token.pos}`,
    `side ${head < candidate.index ? 'before' : 'after'} ${candidate.kind} ${Math.min(steps, 3)}`,
    `entity ${mention?.type ?? 'none'} ${mention?.form ?? ''}`,
    `entity ${mention?.type ?? 'none'} ${preposition} ${family}`,
    `entity ${mention?.type ?? 'none'} ${logic}`,
  ];
  if (preposition !== '') found.push(`preposition ${preposition}`, `preposition ${preposition} ${type}`);
  for (const kind of context.kinds(head)) {
    found.push(`kind ${kind}`, `kind ${kind} ${logic}`, `kind ${kind} ${preposition} ${family}`);
  }
  return found;
}
