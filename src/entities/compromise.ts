import nlp from 'compromise';

/** The lists of compromise that are names, with what they are listed as here. */
const kinds = {
  Country: 'country',
  Region: 'place',
  Place: 'place',
  City: 'largeCity',
  FirstName: 'firstName',
  MaleName: 'firstName',
  FemaleName: 'firstName',
  LastName: 'lastName',
  Person: 'person',
  Organization: 'organization',
  SportsTeam: 'organization',
  Demonym: 'people',
  Honorific: 'title',
  Actor: 'role',
} as const;

/** A name that compromise knows. */
export interface KnownName {
  readonly kind: (typeof kinds)[keyof typeof kinds];
  readonly name: string;
}

/**
 * The names of compromise's lexicon, in its order. The only file of this room that knows compromise: its lists are used
 * for what they know, its tagger is not run (a full pass takes four times as long as all of this room).
 */
export function knownNames(): KnownName[] {
  return Object.entries(lexicon()).flatMap(([name, tags]) =>
    [tags].flat().flatMap((tag) => (tag in kinds ? [{ kind: kinds[tag as keyof typeof kinds], name }] : [])),
  );
}

let genders: ReadonlyMap<string, 'male' | 'female'> | undefined;

/** The gender that a first name is listed under; `undefined` where it is unknown or both. */
export function givenNameGender(folded: string): 'male' | 'female' | undefined {
  genders ??= new Map(
    Object.entries(lexicon()).flatMap(([name, tags]) => {
      const isMale = [tags].flat().includes('MaleName');
      const isFemale = [tags].flat().includes('FemaleName');
      return isMale === isFemale ? [] : [[name, isMale ? 'male' : 'female'] as const];
    }),
  );
  return genders.get(folded);
}

function lexicon(): Record<string, string | readonly string[]> {
  return (nlp.model() as { one: { lexicon: Record<string, string | readonly string[]> } }).one.lexicon;
}
