import { describe, expect, it } from 'vitest';
import { entitiesOf, gathered, marked } from './marked.ts';

describe('adjectives point at their place', () => {
  it('which need not be named itself', () => {
    expect(gathered('Hungarian troops left.', 'adjective')).toEqual(['Hungary: Hungarian']);
    expect(marked('Hungarian troops left.')).toBe('Hungarian troops left.');
  });
  it('and are mentions of it where it is', () => {
    expect(gathered('Hungary was quiet. Hungarian troops left.', 'adjective')).toEqual(['Hungary: Hungarian']);
    expect(entitiesOf('Hungary was quiet. Hungarian troops left.').entities).toHaveLength(1);
  });
});

describe('nouns that refer to a person', () => {
  it('takes no verb behind a name for what someone is called', () => {
    expect(gathered('His lawyer, Petros Makris, told reporters of the fault.', 'nominal')).toEqual([]);
  });

  it('stand in apposition', () => {
    expect(gathered('Imre Nagy, the prime minister, fled to Vienna.', 'nominal')).toEqual([
      'Imre Nagy: prime minister',
    ]);
  });
  it('and later alone, where only one is called so', () => {
    const text = 'Imre Nagy, the prime minister, fled to Vienna. Later the prime minister returned.';
    expect(entitiesOf(text).entities[0]?.mentions.filter(({ form }) => form === 'nominal')).toHaveLength(2);
  });
});

describe('pronouns', () => {
  it.each([
    ['Imre Nagy spoke on the radio. He asked for help.', ['Imre Nagy: He']],
    ['Margaret Thatcher met John Major. She praised him.', ['Margaret Thatcher: She', 'John Major: him']],
    ['It rained all day in Budapest.', []],
    ['They went home.', []],
  ])('%s', (text, expected) => {
    expect(gathered(text, 'pronoun')).toEqual(expected);
  });
  it('carry less confidence than a name', () => {
    const { entities } = entitiesOf('Imre Nagy spoke on the radio. He asked for help.');
    const [name, pronoun] = entities[0]?.mentions ?? [];
    expect(name?.confidence).toBe(1);
    expect(pronoun?.confidence).toBeLessThan(1);
  });
});

describe('zones', () => {
  it.each(['comment', 'references', 'byline'] as const)('no names are taken from a %s', (kind) => {
    expect(entitiesOf('Imre Nagy fled to Vienna.', kind).entities).toEqual([]);
  });
});
