/**
 * A feature of a choice: a 32-bit hash of its name. Names are written out only in the weight files and in training;
 * to build and look up strings for every option of every event would take most of the time of the stage.
 */
export type Feature = number;

let names: Map<Feature, string> | null = null;

/** The feature with the name that the template spells: `` f`path ${kind} ${path}` ``. */
export function f(parts: TemplateStringsArray, ...values: readonly (string | number | boolean | null)[]): Feature {
  let hash = hashOn(hashStart, parts[0] as string);
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    hash = hashOn(hash, typeof value === 'string' ? value : String(value));
    hash = hashOn(hash, parts[at + 1] as string);
  }
  if (names !== null) names.set(hash, String.raw({ raw: parts }, ...values));
  return hash;
}

/** The feature whose name is that of another one with more behind it: what many names begin with is hashed once. */
export function extend(feature: Feature, text: string): Feature {
  const hash = hashOn(feature, text);
  if (names !== null) names.set(hash, nameOf(feature) + text);
  return hash;
}

/** The feature of a name as a weight file has it. */
export function featureOf(name: string): Feature {
  return hashOn(hashStart, name);
}

/** Keeps from now on the names of the features that are made: training writes them down. */
export function keepNames(): void {
  names ??= new Map();
}

/** The name of a feature made since `keepNames`. */
export function nameOf(feature: Feature): string {
  const name = names?.get(feature);
  if (name === undefined) throw new Error(`Feature ${feature} has no name: call keepNames before features are made`);
  return name;
}

const hashStart = 0x811c9dc5 | 0;

/** FNV-1a over UTF-16 units, taken on from where the text before it ended. */
function hashOn(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
