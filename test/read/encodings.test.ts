import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/read/decode-bytes.ts';
import { encodeLegacy } from './encode-legacy.ts';

const text = 'Ernő Gerő – “a speech” 😀\n';
const utf16be = (string: string) => Buffer.from(string, 'utf16le').swap16();

describe('what says surely how bytes are encoded goes first', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 little-endian with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16be(`\ufeff${text}`), 'utf-16be'],
    ['UTF-16 little-endian without one', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 big-endian without one', utf16be(text), 'utf-16be'],
    ['plain ASCII', Buffer.from('A speech.'), 'utf-8'],
  ])('%s', (_name, bytes, encoding) => {
    const decoded = decodeBytes(bytes);
    expect(decoded).toEqual({
      text: encoding === 'utf-8' && bytes.length < 12 ? 'A speech.' : text,
      encoding,
      problems: [],
    });
  });

  it('a page says in a <meta> what its bytes are', () => {
    const page = '<html><head><meta charset="ISO-8859-2"><title>»</title></head><p>±</p>';
    const bytes = Uint8Array.from(page, (c) => (c === '»' ? 0xbb : c === '±' ? 0xb1 : c.charCodeAt(0)));
    expect(decodeBytes(bytes)).toMatchObject({ encoding: 'iso-8859-2', problems: [] });
    expect(decodeBytes(bytes).text).toContain('<title>ť</title></head><p>ą</p>');
  });

  it('a <meta> of the older form counts too', () => {
    const page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250"><p>Gerő</p>';
    expect(decodeBytes(encodeLegacy(page, 'windows-1250')).text).toBe(page);
  });

  it('a <meta> that is wrong about well-formed UTF-8 does not count', () => {
    const page = '<meta charset="iso-8859-1"><p>Gerő</p>';
    expect(decodeBytes(Buffer.from(page))).toMatchObject({ text: page, encoding: 'utf-8' });
  });

  it('a charset that nobody knows is passed over', () => {
    const page = '<meta charset="klingon"><p>Gerő spoke in Győr</p>';
    expect(decodeBytes(encodeLegacy(page, 'windows-1250')).text).toBe(page);
  });
});

describe('broken bytes read as U+FFFD and are said', () => {
  it('UTF-8 that was cut in the middle of a character', () => {
    const bytes = Buffer.from('Gerő spoke in Győ').subarray(0, -1);
    const { text: read, encoding, problems } = decodeBytes(bytes);
    expect([read, encoding]).toEqual(['Gerő spoke in Gy\ufffd', 'utf-8']);
    expect(problems).toEqual(['1 character is not utf-8: read as U+FFFD']);
  });

  it('UTF-16 with a lone surrogate and an odd last byte', () => {
    const bytes = Buffer.concat([Buffer.from('\ufeffab\ud800cd', 'utf16le'), Buffer.from([0x41])]);
    const decoded = decodeBytes(bytes);
    expect(decoded.text).toBe('ab\ufffdcd\ufffd');
    expect(decoded.problems).toEqual(['2 characters are not utf-16le: read as U+FFFD']);
  });

  it('a replacement character that the writer put there is no finding', () => {
    expect(decodeBytes(Buffer.from('a \ufffd b')).problems).toEqual([]);
  });

  it('no bytes are ever refused', () => {
    for (let first = 0; first < 256; first++) {
      const bytes = Uint8Array.from({ length: 64 }, (_, i) => (first * (i + 1) + 7 * i) % 256);
      expect(typeof decodeBytes(bytes).text).toBe('string');
    }
  });
});
