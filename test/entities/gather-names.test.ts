import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../src/document/entities.ts';
import { fold } from '../../src/entities/fold.ts';
import { gatherNames } from '../../src/entities/gather/gather-names.ts';
import type { NameForm } from '../../src/entities/gather/group.ts';

/** Names in the order of a text, "(X)" standing for a short form in brackets behind the name before it. */
function gather(type: EntityType, ...texts: string[]): string[] {
  const forms = texts.map((marked, i): NameForm => {
    const text = marked.replace(/[()]/g, '');
    const words = fold(text)
      .split(/[ .'-]/)
      .filter((word) => word !== '' && word !== 'the');
    const shortForm = texts[i + 1]?.startsWith('(') ? i + 1 : -1;
    return { sentence: i, first: 0, last: 0, type, rule: 'test', words, text, shortForm };
  });
  return gatherNames(forms).map(({ name, forms }) => `${name}: ${forms.map(({ text }) => text).join(', ')}`);
}

describe('persons', () => {
  it.each<[string, string[], string[]]>([
    ['surname', ['Imre Nagy', 'Nagy'], ['Imre Nagy: Imre Nagy, Nagy']],
    ['surname before the full name', ['Nagy', 'Imre Nagy'], ['Imre Nagy: Nagy, Imre Nagy']],
    ['marks and capitals', ['János Kádár', 'JANOS KADAR', 'Kadar'], ['János Kádár: János Kádár, JANOS KADAR, Kadar']],
    ['initials', ['J. F. Kennedy', 'John F. Kennedy'], ['John F. Kennedy: J. F. Kennedy, John F. Kennedy']],
    [
      'particles',
      ['Miklós Horthy de Nagybánya', 'Horthy'],
      ['Miklós Horthy de Nagybánya: Miklós Horthy de Nagybánya, Horthy'],
    ],
    ['the other order', ['Ichiyo Higuchi', 'Higuchi Ichiyo'], ['Ichiyo Higuchi: Ichiyo Higuchi, Higuchi Ichiyo']],
    ['a slip', ['Imre Nagy', 'Nagy', 'Kagy'], ['Imre Nagy: Imre Nagy, Nagy, Kagy']],
    [
      'a variant',
      ['Nikita Khrushchev', 'Khrushchev', 'Krushchev'],
      ['Nikita Khrushchev: Nikita Khrushchev, Khrushchev, Krushchev'],
    ],
    [
      'two of one surname: the last spoken of',
      ['Pierre L Enfant', 'Marie Curie', 'Pierre Curie', 'Curie'],
      ['Pierre L Enfant: Pierre L Enfant', 'Marie Curie: Marie Curie', 'Pierre Curie: Pierre Curie, Curie'],
    ],
    ['two persons', ['Imre Nagy', 'Pál Maléter'], ['Imre Nagy: Imre Nagy', 'Pál Maléter: Pál Maléter']],
    [
      'near, but another name',
      ['John Stones', 'Stones', 'Stone'],
      ['John Stones: John Stones, Stones', 'Stone: Stone'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(gather('person', ...texts)).toEqual(expected);
  });
});

describe('organizations, places and events', () => {
  it.each<[EntityType, string[], string[]]>([
    ['organization', ['United Nations', 'UN'], ['United Nations: United Nations, UN']],
    [
      'organization',
      ['State Security Police', '(ÁVH)', 'AVH'],
      ['State Security Police: State Security Police, ÁVH, AVH'],
    ],
    [
      'organization',
      ['Grand Holland Lodge', 'Holland Lodge', 'Lodge'],
      ['Grand Holland Lodge: Grand Holland Lodge, Holland Lodge, Lodge'],
    ],
    ['organization', ['Red Army', 'Soviet Army'], ['Red Army: Red Army', 'Soviet Army: Soviet Army']],
    ['place', ['Soviet Union', 'USSR'], ['Soviet Union: Soviet Union, USSR']],
    ['place', ['River Danube', 'Danube'], ['River Danube: River Danube, Danube']],
    ['place', ['North Korea', 'South Korea'], ['North Korea: North Korea', 'South Korea: South Korea']],
    ['place', ['New York City', 'New York'], ['New York City: New York City, New York']],
    [
      'event',
      ['American Revolutionary War', 'Revolutionary War'],
      ['American Revolutionary War: American Revolutionary War, Revolutionary War'],
    ],
  ])('%s: %j', (type, texts, expected) => {
    expect(gather(type, ...texts)).toEqual(expected);
  });
});
