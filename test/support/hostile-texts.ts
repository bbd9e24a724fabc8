import type { Format } from '../../src/document/article.ts';

/** A text made to hurt, at a length of choice. */
export interface HostileText {
  readonly name: string;
  readonly format: Format;
  /** About so many characters. */
  readonly make: (length: number) => string;
}

const fill = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length));
const nest = (open: string, close: string) => (length: number) => {
  const levels = Math.ceil(length / (open.length + close.length));
  return `${open.repeat(levels)}The town fell.${close.repeat(levels)}`;
};
const text = (name: string, make: HostileText['make']): HostileText => ({ name, format: 'text', make });
const html = (name: string, make: HostileText['make']): HostileText => ({ name, format: 'html', make });
const wiki = (name: string, make: HostileText['make']): HostileText => ({ name, format: 'wiki', make });

const sentence = 'On 4 November 1956 Soviet tanks attacked Budapest and Imre Nagy fled. ';

/** Each must be gone through in time that grows with its length, not with the square. */
export const hostileTexts: readonly HostileText[] = [
  text('one line of sentences', fill(sentence)),
  text('one line without a full stop', fill('and then Nagy went to Budapest with the men of the army ')),
  text('a token without a space', fill('x')),
  text('a token of capitals and dots', fill('A.')),
  text('numbers "1 2 1 2"', fill('1 2 ')),
  text('years', fill('1956 ')),
  text('dates without a sentence end', fill('4 November 1956, ')),
  text('day-month alternatives', fill('4/11/1956-')),
  text('capitalized names', fill('Imre Nagy ')),
  text('hyphens', fill('-')),
  text('spaces', (length) => `a${' '.repeat(length)}b`),
  text('line ends', (length) => `a${'\n'.repeat(length)}b`),
  text('mixed line ends', fill('One.\r\nTwo.\rThree.\n\u2028')),
  text('short lines', fill('ab\n')),
  text('open brackets', fill('(')),
  text('open quotes', fill('“he said ')),
  text('commas', fill('he, ')),
  text('combining accents', (length) => `o${'\u030b'.repeat(length)}`),
  text('decomposed accents', fill('Gero\u030b Erno\u030b ')),
  text('emoji with joiners', fill('👩\u200d👩\u200d👧 ')),
  text('right-to-left', fill('נפלה בודפשט ')),
  text('NULs', fill('a\0b ')),
  text('zero-width spaces', fill('\u200b')),
  text('lone surrogates', fill('a\ud83d b\ude00 ')),
  text('character references', fill('&amp;')),
  text('ampersands', fill('&')),
  text('comment headings', fill('Anna says:\nMarch 3, 2013 at 4:05 pm\nYes.\n\n')),
  html('unclosed paragraphs', fill('<p>The town fell. ')),
  html('unclosed bold', fill('<b>fell ')),
  html('less-than signs', fill('<')),
  html('an unclosed tag', (length) => `<p>${'<a href="'.repeat(length / 9)}`),
  html('an unclosed comment', (length) => `<p>text<!--${'-'.repeat(length)}`),
  html('attributes', (length) => `<p ${'a="b" '.repeat(length / 6)}>The town fell.</p>`),
  html('deep divisions', nest('<div>', '</div>')),
  html('deep spans', nest('<span>', '</span>')),
  html('deep lists', nest('<ul><li>', '</li></ul>')),
  html('deep tables', nest('<table><tr><td>', '</td></tr></table>')),
  html('closing tags only', fill('</div>')),
  html('links', fill('<a href="/x">Budapest</a> ')),
  html('paragraphs', fill(`<p>${sentence}</p>\n`)),
  wiki('open links', fill('[[')),
  wiki('open templates', fill('{{')),
  wiki('nested templates', nest('{{a|', '}}')),
  wiki('open tables', fill('{|\n|')),
  wiki('apostrophes', fill("'")),
  wiki('equals signs', fill('=')),
  wiki('references', fill('<ref name="a">')),
];
