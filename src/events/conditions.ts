import type { Arguments } from './arguments.ts';
import type { Condition, Sense } from './lexicon.ts';
import type { SentenceContext } from './sentence-context.ts';

/** Whether what a sense asks for stands with the word: `unknown` where the argument is there but its kind is not. */
export type Fit = 'free' | 'met' | 'unknown' | 'unmet';

/** How well a sense fits the arguments of a word. */
export function fitOf(sense: Sense, args: Arguments, context: SentenceContext): Fit {
  if (sense.conditions.length === 0) return 'free';
  const fits = sense.conditions.map((condition) => fitOfCondition(condition, args, context));
  if (fits.includes('unmet')) return 'unmet';
  return fits.includes('unknown') ? 'unknown' : 'met';
}

function fitOfCondition(condition: Condition, args: Arguments, context: SentenceContext): Fit {
  const fit = plainFit(condition, args, context);
  if (!condition.denied) return fit;
  return fit === 'met' ? 'unmet' : 'met';
}

function plainFit({ what, values, preposition }: Condition, args: Arguments, context: SentenceContext): Fit {
  switch (what) {
    case 'patient':
    case 'of':
      return kindFit(args.undergoers, values, context);
    case 'agent':
      return kindFit(args.doers, values, context);
    case 'prep':
      return isMet(args.obliques.some(({ preposition }) => values.has(preposition)));
    case 'oblique':
      return kindFit(
        args.obliques.filter((each) => each.preposition === preposition).map(({ head }) => head),
        values,
        context,
      );
    case 'clause':
      return isMet(args.clause);
    case 'transitive':
      return isMet(args.undergoers.length > 0);
    case 'intransitive':
      return isMet(args.undergoers.length === 0);
    case 'passive':
      return isMet(args.passive);
  }
}

function isMet(met: boolean): Fit {
  return met ? 'met' : 'unmet';
}

function kindFit(heads: readonly number[], values: ReadonlySet<string>, context: SentenceContext): Fit {
  let fit: Fit = 'unmet';
  for (const head of heads) {
    const kinds = context.kinds(head);
    for (const kind of kinds) if (values.has(kind)) return 'met';
    if (kinds.size === 0) fit = 'unknown';
  }
  return fit;
}
