import type { EntityType } from '../../document/entities.ts';
import { usualName } from '../names/peoples.ts';
import { type Group, type NameForm, Unions } from './group.ts';
import { joinAcronyms } from './match-acronyms.ts';
import { joinParts } from './match-parts.ts';
import { joinPersons } from './match-persons.ts';
import { joinTypos } from './match-typos.ts';

/** An entity as its names: type, the fullest form, and all forms by position. */
export interface GatheredName {
  readonly type: EntityType;
  readonly name: string;
  readonly forms: readonly NameForm[];
}

/**
 * Gathers the names of a document into entities. The order matters: names that read alike first, then shorter forms of longer
 * names, then acronyms, and only for what is left alone by all of these, slips of the pen.
 */
export function gatherNames(forms: readonly NameForm[]): GatheredName[] {
  const { groups, groupOf } = groupAlike(forms);
  const unions = new Unions(groups.length);
  joinPersons(groups, unions);
  joinParts(groups, unions);
  joinAcronyms(groups, unions, groupOf, forms);
  joinTypos(groups, unions);
  const entities = new Map<number, NameForm[]>();
  for (const form of forms) {
    const root = unions.root(groupOf.get(form) as number);
    const all = entities.get(root);
    if (all) all.push(form);
    else entities.set(root, [form]);
  }
  return [...entities.values()].map((all) => ({ type: typeOf(all), name: fullestForm(all), forms: all }));
}

function groupAlike(forms: readonly NameForm[]): { groups: Group[]; groupOf: Map<NameForm, number> } {
  const groups: Group[] = [];
  const byKey = new Map<string, number>();
  const groupOf = new Map<NameForm, number>();
  for (const form of forms) {
    const joined = form.words.join(' ');
    const key = `${form.type} ${form.type === 'place' ? usualName(joined) : joined}`;
    const index = byKey.get(key) ?? groups.push({ type: form.type, words: form.words, forms: [] }) - 1;
    byKey.set(key, index);
    groups[index]?.forms.push(form);
    groupOf.set(form, index);
  }
  return { groups, groupOf };
}

/** The type of most of its names; of the longest where they are even. */
function typeOf(forms: readonly NameForm[]): EntityType {
  const counts = new Map<EntityType, number>();
  for (const { type } of forms) counts.set(type, (counts.get(type) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const leaders = forms.filter(({ type }) => counts.get(type) === most);
  return longest(leaders).type;
}

/** The form with most words, not in capitals throughout where another is; the first of equals. */
function fullestForm(forms: readonly NameForm[]): string {
  const mixed = forms.filter(({ text }) => text !== text.toUpperCase());
  return longest(mixed.length > 0 ? mixed : forms).text;
}

function longest(forms: readonly NameForm[]): NameForm {
  return forms.reduce((best, form) => (size(form) > size(best) ? form : best));
}

const size = ({ words, text }: NameForm): number => words.length * 1000 + text.length;
