import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/read/read-article.ts';

const parse = (path: string, content: string | Uint8Array) => parseArticle(path, Buffer.from(content));

describe('an article is made from bytes', () => {
  it('with the digest and the length of what lies on disk', () => {
    const packed = gzipSync('Budapest fell.');
    const article = parse('a/b.txt.gz', packed);
    const sha256 = createHash('sha256').update(packed).digest('hex');
    expect(article).toMatchObject({ source: 'Budapest fell.', sha256, bytes: packed.length, format: 'text' });
  });

  it.each([
    ['NUL in the text', 'The town\0 fell.\n'],
    ['mixed line ends', 'One.\r\nTwo.\rThree.\n'],
    ['decomposed accents', 'Gero\u030b'],
    ['right-to-left text and emoji', 'נפלה בודפשט 😀 👩‍👩‍👧'],
  ])('untouched: %s', (_name, source) => {
    expect(parse('a.txt', source).source).toBe(source);
  });
});

describe('what is no article is refused with the reason', () => {
  it.each([
    ['', 'the file is empty'],
    [' \n\t\r\n\u00a0\ufeff', 'the file has only white space'],
    ['%PDF-1.7\n%\xe2\xe3', /^not text but a PDF document: save it as text first/],
    ['PK\x03\x04rest', /^not text but a ZIP archive/],
    ['\x89PNG\r\n\x1a\n', /^not text but an image \(PNG\)/],
    ['{\\rtf1\\ansi text}', /^not text but a rich-text/],
  ])('%j', (content, message) => {
    expect(() => parse('a.txt', Buffer.from(content, content.includes('\u00a0') ? 'utf8' : 'latin1'))).toThrow(message);
  });

  it('random bytes', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + (i >> 3) * 17) % 256);
    expect(() => parse('a.txt', bytes)).toThrow(/^not text: \d+ % of its bytes are control characters$/);
  });

  it('all bytes there are', () => {
    expect(() =>
      parse(
        'a.txt',
        Uint8Array.from({ length: 256 }, (_, i) => i),
      ),
    ).toThrow(/^not text/);
  });

  it('gzip that was cut off', () => {
    expect(() => parse('a.txt.gz', gzipSync('x'.repeat(1000)).subarray(0, 20))).toThrow(/^not a whole gzip file/);
  });

  it('gzip that unpacks to more than any article', () => {
    expect(() => parse('a.txt.gz', gzipSync(Buffer.alloc(33 * 1024 * 1024, 'a')))).toThrow(/^larger than 32 MB/);
  });
});

describe('the format is told by name and content', () => {
  const page = '<!DOCTYPE html>\n<html><body><p>Text</p></body></html>';
  const wiki = "'''Budapest''' is the capital of [[Hungary]].\n\n== History ==\nIt [[fall|fell]].\n";
  it.each([
    ['a.html', page, 'html'],
    ['a.HTM', page, 'html'],
    ['a.txt', page, 'html'],
    ['a.txt', `<!-- saved -->\n${page}`, 'html'],
    ['a.txt', '<div class="x"><p>A fragment.</p></div>', 'html'],
    ['noextension', page, 'html'],
    ['a.html', 'No tag, just text.\n\nIt was saved under a wrong name.', 'text'],
    ['a.wiki', 'Plain words.', 'wiki'],
    ['a.mediawiki.gz', 'Plain words.', 'wiki'],
    ['a.txt', wiki, 'wiki'],
    ['a.txt', '{{Infobox war\n| date = 1956\n}}\n== Causes ==\nText.', 'wiki'],
    ['a.txt', '= Title =\n\n== Section ==\n\nHalf-converted text without links.\n\n== Next ==\nMore.', 'text'],
    ['a.txt', 'He wrote <b>bold</b> in his mail; 3 < 5 and 7 > 4.', 'text'],
    ['a.txt', 'A quote [[sic]] in a text.', 'text'],
    ['a.txt', 'I write <p> for a paragraph and </p> for its end.', 'text'],
    ['a.md', '# Heading\n\nText with a [link](http://example.org).', 'text'],
  ])('%s: %j is %s', (path, source, format) => {
    expect(parse(path, source).format).toBe(format);
  });
});
