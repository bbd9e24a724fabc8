import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependencyTree } from '../src/dependency-tree.ts';
import type { Token } from '../src/document/language.ts';
import { View } from '../src/text/view.ts';

/** `The:1:det army:2:nsubj fled:-1:root` */
function tokensOf(text: string): Token[] {
  const view = View.of(text);
  let offset = 0;
  return text.split(' ').map((part): Token => {
    const [word, head, relation] = part.split(':') as [string, string, string];
    const span = view.span(offset, offset + word.length);
    offset += part.length + 1;
    const pos = /^(?:root|conj|advcl)$/.test(relation) ? 'VERB' : 'NOUN';
    return { span, text: word, lemma: word, pos, tag: '', head: Number(head), relation };
  });
}

describe('a tree', () => {
  const tree = dependencyTree(tokensOf('Troops:1:nsubj fled:-1:root and:4:cc quickly:4:advmod hid:1:conj there:4:obl'));

  it('lists dependents from left to right, with the subtypes of a relation', () => {
    expect(tree.children(1)).toEqual([0, 4]);
    expect(tree.dependents(4, 'advmod', 'obl')).toEqual([3, 5]);
  });

  it('knows what lies above a token and how far it reaches', () => {
    expect(tree.ancestors(5)).toEqual([4, 1]);
    expect(tree.extent(4)).toEqual([2, 5]);
    expect(tree.extent(1)).toEqual([0, 5]);
  });

  it('finds the verb of the smallest clause around a token', () => {
    expect(tree.clause(5)).toBe(4);
    expect(tree.clause(0)).toBe(1);
  });
});

it('gives an end to every question, whatever the heads are', () => {
  const heads = fc.array(fc.integer({ min: -3, max: 12 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(heads, (list) => {
      const tree = dependencyTree(tokensOf(list.map((head, at) => `w${at}:${head}:dep`).join(' ')));
      list.forEach((_, at) => {
        const [first, last] = tree.extent(at);
        expect(first <= at && at <= last).toBe(true);
        expect(tree.ancestors(at).length).toBeLessThanOrEqual(list.length);
      });
    }),
  );
});
