import { readDataLines } from '../data-file.ts';

let genders: ReadonlyMap<string, 'male' | 'female'> | undefined;

/** The gender that a first name is listed under; `undefined` where it is unknown or both. */
export function givenNameGender(folded: string): 'male' | 'female' | undefined {
  genders ??= readGenders();
  return genders.get(folded);
}

function readGenders(): Map<string, 'male' | 'female'> {
  const genders = new Map<string, 'male' | 'female'>();
  const both: string[] = [];
  for (const line of readDataLines('entities/gazetteer/compromise-names.tsv')) {
    const [kind, name = ''] = line.split('\t');
    if (kind !== 'maleName' && kind !== 'femaleName') continue;
    if (genders.has(name)) both.push(name);
    else genders.set(name, kind === 'maleName' ? 'male' : 'female');
  }
  for (const name of both) genders.delete(name);
  return genders;
}
