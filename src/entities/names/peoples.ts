import { fold } from '../fold.ts';
import { readCountries } from '../tagger/gazetteer.ts';

let places: ReadonlyMap<string, string> | undefined;

/** The place that an adjective or people's name is made from ("Hungarian": Hungary); `undefined` where it is none. */
export function placeOfPeople(text: string): string | undefined {
  places ??= new Map(
    readCountries().flatMap(({ name, peoples }) => peoples.map((people) => [fold(people), name] as const)),
  );
  return places.get(fold(text));
}

let synonyms: ReadonlyMap<string, string> | undefined;

/** The usual name of a country that goes by several ("USSR": Soviet Union), folded; the folded name itself otherwise. */
export function usualName(folded: string): string {
  synonyms ??= new Map(
    readCountries().flatMap(({ name, others }) => others.map((other) => [fold(other), fold(name)] as const)),
  );
  return synonyms.get(folded) ?? folded;
}
