import type { EntityType } from '../../document/entities.ts';
import { givenNameGender } from '../given-names.ts';
import type { NameSentence } from '../names/found-name.ts';
import { type Reference, type Referent, type Standing, standingBySentence } from './reference.ts';

type Gender = 'male' | 'female';
interface Pronoun {
  readonly types: readonly EntityType[];
  readonly gender?: Gender;
}

const he: Pronoun = { types: ['person'], gender: 'male' };
const she: Pronoun = { types: ['person'], gender: 'female' };
const it: Pronoun = { types: ['organization', 'place'] };
const they: Pronoun = { types: ['organization'] };
const pronouns: Readonly<Record<string, Pronoun>> = {
  he, him: he, his: he, himself: he, she, her: she, hers: she, herself: she, it, its: it, itself: it, they, them: they, their: they, themselves: they,
}; // biome-ignore format: a table
/** The same by how they may be written. */
const writtenPronouns: ReadonlyMap<string, readonly [string, Pronoun]> = new Map(
  Object.entries(pronouns).flatMap(([word, pronoun]) => {
    const titled = word.slice(0, 1).toUpperCase() + word.slice(1);
    return [word, titled, word.toUpperCase()].map((text) => [text, [word, pronoun]] as const);
  }),
);
const subjects = new Set(['he', 'she', 'it', 'they']);
const maleTitles = /^(mr|sir|king|prince|lord|father|count|baron|duke|emperor|tsar|pope|brother|himself)$/;
const femaleTitles = /^(mrs|ms|miss|lady|queen|princess|dame|sister|countess|baroness|duchess|empress|madame)$/;

/**
 * Resolves pronouns where the choice is clear: to the name before it in its sentence or, failing that, the subject of the
 * sentence before, of fitting type and gender. Confidence falls with the number of other names that would fit.
 */
export function findPronouns(sentences: readonly NameSentence[], entities: readonly Referent[]): Reference[] {
  const standing = standingBySentence(entities);
  const genders = entities.map(genderOf);
  const references: Reference[] = [];
  let before: readonly Standing[] = [];
  for (const { index, tokens } of sentences) {
    const names = [...(standing.get(index) ?? [])];
    tokens.forEach(({ text }, i) => {
      const written = writtenPronouns.get(text);
      if (!written) return;
      const [word, pronoun] = written;
      if (word === 'it' && isEmptyIt(tokens[i + 1]?.text, tokens[i + 2]?.text)) return;
      const choice = choose(
        pronoun,
        word,
        names.filter(({ last }) => last < i),
        before,
      );
      if (choice === undefined) return;
      references.push({
        entity: choice.entity, form: 'pronoun', confidence: choice.confidence, rule: 'pronoun',
        name: { sentence: index, first: i, last: i, type: entities[choice.entity]?.type ?? 'person', rule: 'pronoun' },
      }); // biome-ignore format: one object
      names.push({ entity: choice.entity, first: i, last: i });
      names.sort((a, b) => a.first - b.first);
    });
    before = names;
  }
  return references;

  function fits({ types, gender }: Pronoun, { entity }: Standing): boolean {
    const known = genders[entity];
    return types.includes(entities[entity]?.type ?? 'event') && (!gender || !known || known === gender);
  }

  function choose(pronoun: Pronoun, word: string, inside: readonly Standing[], earlier: readonly Standing[]) {
    const near = inside.filter((name) => fits(pronoun, name));
    const far = earlier.filter((name) => fits(pronoun, name));
    const options = near.length > 0 ? near : far;
    const chosen = options[0];
    if (!chosen) return undefined;
    const rivals = new Set(options.map(({ entity }) => entity)).size;
    const isWeak = pronoun.types[0] !== 'person';
    if (isWeak && (rivals > 1 || (!subjects.has(word) && near.length === 0))) return undefined;
    const base = isWeak ? 0.5 : genders[chosen.entity] ? 0.85 : 0.7;
    return { entity: chosen.entity, confidence: Math.round((base / Math.sqrt(rivals)) * 100) / 100 };
  }
}

/** "It is said that", "it was raining": it that stands for nothing. */
function isEmptyIt(next = '', afterNext = ''): boolean {
  return (
    /^(is|was|seems|seemed|appears|appeared)$/.test(next) &&
    /^(that|to|not|a|the|said|clear|believed|estimated|reported|thought|possible|impossible|likely|important|raining|time|true)$/.test(
      afterNext,
    )
  );
}

function genderOf({ type, forms }: Referent): Gender | undefined {
  if (type !== 'person') return undefined;
  for (const { words } of forms) {
    const [first = ''] = words;
    if (maleTitles.test(first)) return 'male';
    if (femaleTitles.test(first)) return 'female';
    const gender = words.length > 1 ? givenNameGender(first) : undefined;
    if (gender) return gender;
  }
  return undefined;
}
