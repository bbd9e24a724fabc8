import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../src/clean/clean-html.ts';
import type { CleanArticle } from '../../src/document/clean.ts';
import { articleOf } from '../support/article.ts';
import { processorTime } from '../support/processor-time.ts';

function page(source: string): CleanArticle {
  return cleanHtml(articleOf(source, 'html'));
}

const texts = ({ view, blocks }: CleanArticle) => blocks.map(({ span }) => view.read(span));

describe('what a reader sees of a page', () => {
  it.each([
    ['<p>One <b>two</b>three</p><p>Four', ['One twothree', 'Four']],
    ['<p>a\n  b\t c&nbsp;&#160;d</p>', ['a b c d']],
    ['Tom &amp; Jerry &lt;3 &eacute;&#x1F600; &unknown; &amp', ['Tom & Jerry <3 é😀 &unknown; &']],
    ['<p>one<br>two<br/><br>three', ['one', 'two', 'three']],
    ['<ul><li>one<li>two</ul>three', ['one', 'two', 'three']],
    ['<table><tr><td>a<td>b<tr><td>c</table>', ['a', 'b', 'c']],
    ['<pre>if x:\n    y()\n\nz()</pre>', ['if x:\n    y()', 'z()']],
    ['co\u00adop\u200beration\ufeff and na\u200c\u00efve', ['cooperation and naïve']],
    ['می\u200cخواهم 👩\u200d👩', ['می\u200cخواهم 👩\u200d👩']],
    ['line\u2028separator', ['line', 'separator']],
    ['a < b and <3 > 2', ['a < b and <3 > 2']],
    ['<p>a<!-- c --> b<script>"</p>"</script> c', ['a b c']],
    ['<div>lone \ud800 half', ['lone \ufffd half']],
    ['<p>Cell<p>Next</div> still', ['Cell', 'Next still']],
    ['<a href=x>One</a><a href=y>Two</a>', ['OneTwo']],
    ['<select><option>a<option>b</select>', ['a', 'b']],
    ['', []],
    [' \n ', []],
    ['<p unclosed', []],
    ['<p>cut off</alpha</', ['cut off']],
  ])('%j reads as %j', (source, expected) => {
    expect(texts(page(source))).toEqual(expected);
  });

  it.each([
    ['<script>var a = "<p>no</p>"</script>', 'script'],
    ['<style>p { }</style>', 'style'],
    ['<template><p>no</p></template>', 'template'],
    ['<noscript><img src=x>no</noscript>', 'noscript'],
    ['<!-- no -->', 'markup-comment'],
    ['<div hidden><p>no</p></div>', 'hidden-element'],
    ['<p style="color: red; display: none">no</p>', 'hidden-element'],
    ['<span aria-hidden="true">no</span>', 'hidden-decoration'],
    ['<svg><text>no</text></svg>', 'drawing'],
    ['<textarea>no</textarea>', 'form-field'],
  ])('%s is not read, by the rule %s', (source, rule) => {
    const { view, hidden, blocks } = page(`<p>yes</p>${source}<p>yes</p>`);
    expect(blocks.map(({ span }) => view.read(span))).toEqual(['yes', 'yes']);
    expect(hidden.map((range) => [view.quote(range.source), range.rule])).toEqual([[source, rule]]);
  });

  it('shows an article that is hidden until a script runs', () => {
    const source = `<nav>Menu</nav><div style="display:none"><p>${'Long text. '.repeat(300)}</p></div>`;
    expect(texts(page(source))).toHaveLength(2);
  });

  it('does not take a dialog or large part marked aria-hidden away', () => {
    expect(texts(page('<div aria-hidden="true"><p>The article.</p></div>'))).toEqual(['The article.']);
  });
});

describe('a block', () => {
  it('carries the elements that hold the whole of it, outermost first', () => {
    const { blocks } = page('<main id="m"><p class="lead">One <b>two</b></p><p><a href="/x">Three</a></p></main>');
    expect(blocks.map(({ path }) => path.map(({ name }) => name).join('>'))).toEqual(['main>p', 'main>p>a']);
    expect(blocks[0]?.path[0]).toBe(blocks[1]?.path[0]);
    expect(blocks[0]?.path[1]).toMatchObject({ attributes: { class: 'lead' }, start: 13 });
  });

  it('knows which of its parts are links', () => {
    const { view, blocks } = page(
      '<p>See <a href=x>this page</a> and <a href=y><i>that</i> one</a>.</p><a href=z><p>Block</p></a>',
    );
    expect(blocks.map(({ links }) => links.map((link) => view.read(link)))).toEqual([
      ['this page', 'that one'],
      ['Block'],
    ]);
  });
});

const words = ['alpha', 'Beta', 'gamma,', 'δέλτα', '12', '😀'];
const markup = [
  '<p>', '</p>', '<div class=c>', '</div>', '<b>', '</b>', '<a href="x>y">', '</a>', '<br>', ' ', '\n', '<td>', '<li>', '</table>',
  '<!-- x -->', '<script>zz</script>', '</script>', '<pre>', '</pre>', '<span hidden>', '</span>', '&nbsp;', '<', '<![CDATA[', ']]>',
  '<svg>', '</svg>', '\u00ad', '\u2028', '<p', '"', '</', '&#', '\ud83d', '<textarea>', '<title>', '<h2 id=\'a\'>',
]; // biome-ignore format: a table
const anyPage = fc.oneof(
  fc.array(fc.constantFrom(...words, ...markup), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('the view of any page', () => {
  it('is its blocks, which rise, have no outer white space and keep to one line outside of <pre>', () => {
    fc.assert(
      fc.property(anyPage, (source) => {
        const { view, blocks } = page(source);
        expect(blocks.map(({ span }) => view.read(span)).join('\n')).toBe(view.text);
        for (const { span, path } of blocks) {
          const text = view.read(span);
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
          if (!path.some(({ name }) => name === 'pre')) expect(text).not.toMatch(/[\n\t]| {2}/);
        }
      }),
    );
  });

  it('quotes each word that the source has as it stands', () => {
    fc.assert(
      fc.property(anyPage, (source) => {
        const { view } = page(source);
        for (const { index, 0: word } of view.text.matchAll(/[\p{L}\d]+/gu)) {
          const quote = view.quote(view.toSource(view.span(index, index + word.length)));
          // A character reference reads as another sign: "&#1212" as a letter.
          if (!quote.includes('&')) expect(quote.replace(/<[^>]*>|\u00ad/g, '')).toContain(word.slice(0, 1));
          if (!/[<&\u00ad\u200b-\u206f\ufeff]/.test(quote)) expect(quote).toBe(word);
        }
      }),
    );
  });

  it('has hidden ranges that rise in order and cut no block', () => {
    fc.assert(
      fc.property(anyPage, (source) => {
        const { view, blocks, hidden } = page(source);
        let last = 0;
        for (const range of hidden) {
          expect(range.source.start).toBeGreaterThanOrEqual(last);
          expect(range.source.end).toBeGreaterThan(range.source.start);
          last = range.source.end;
          expect(view.fromSource(range.source.start, range.source.end).start).toBeLessThanOrEqual(view.text.length);
        }
        expect(blocks.length).toBeLessThanOrEqual(view.text.length);
      }),
      { examples: [['<![CDATA[]]>'], ['a<svg><![CDATA[x]]>']] },
    );
  });
});

describe('hostile pages', () => {
  const doubled: [string, (n: number) => string][] = [
    ['nesting', (n) => '<div>x'.repeat(n)],
    ['nothing closed', (n) => '<b><td><p>a<a href=x>'.repeat(n / 4)],
    ['end tags that mean nothing', (n) => `${'<i>'.repeat(n)}<div>${'</i></b>y'.repeat(n)}`],
    ['lone signs', (n) => '<'.repeat(n * 8)],
    ['character references', (n) => '&amp'.repeat(n * 2)],
    ['attributes', (n) => `<div ${'a=b '.repeat(n * 4)}>x`],
    ['a script with end tags', (n) => `<script>${'</p>'.repeat(n * 4)}</script>x`],
    ['comments that never end', (n) => '<!--'.repeat(n * 4)],
    ['preformatted lines', (n) => `<pre>${' \n x'.repeat(n)}`],
    ['one long token', (n) => 'a'.repeat(n * 8)],
  ];
  it.each(doubled)('%s: time grows with the length', (_name, make) => {
    const time = (source: string) => processorTime(() => page(source));
    const [small, large] = [make(10_000), make(80_000)];
    time(small);
    expect(time(large)).toBeLessThan(40 * Math.max(time(small), 5));
  });
});
