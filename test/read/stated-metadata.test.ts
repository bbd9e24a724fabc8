import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStatedMetadata, readStatedMetadata } from '../../src/read/stated-metadata.ts';
import { folderWith } from '../support/eventspan.ts';

const parse = (json: string) => parseStatedMetadata('a.meta.json', json);

describe('NAME.meta.json says what a page does not', () => {
  it('in four fields; null, emptiness and more fields are let by', () => {
    const json = '{"published":"2013-03-22","url":"http://example.org/","title":null,"author":"","lang":"en"}';
    expect(parse(json)).toEqual({ published: '2013-03-22', url: 'http://example.org/' });
  });

  it.each(['2013-03-22', '2013-03-22T10:00:00Z', '2012-02-29 23:59', '0044-03-15'])('%s is a date', (published) => {
    expect(parse(JSON.stringify({ published }))).toEqual({ published });
  });

  it.each([
    '2013',
    '22.3.2013',
    '2013-02-30',
    '2013-13-01',
    'March 22, 2013',
    '2013-03-22x',
  ])('%s is none', (published) => {
    expect(() => parse(JSON.stringify({ published }))).toThrow(
      'a.meta.json: published must be a date such as 2013-03-22',
    );
  });

  it.each([
    ['{"url": 5}', 'a.meta.json: url must be a string'],
    ['[]', 'a.meta.json: must be an object such as {"published": "2013-03-22"}'],
    ['"2013-03-22"', 'a.meta.json: must be an object'],
    ['{published: 2013}', 'a.meta.json is not JSON: '],
    ['', 'a.meta.json is not JSON: '],
  ])('%s is refused with the place', (json, message) => {
    expect(() => parse(json)).toThrow(message);
  });
});

describe('the file is found beside the article', () => {
  const folder = folderWith({
    'a.txt.meta.json': '{"title":"with extension"}',
    'a.meta.json': '{"title":"without"}',
    'b.meta.json': '\ufeff{"title":"with a byte order mark"}',
    'v1.2.meta.json': '{"title":"a dot in the name"}',
  });
  it.each([
    ['a.txt', 'with extension'],
    ['a.txt.gz', 'with extension'],
    ['a.html', 'without'],
    ['b.html.gz', 'with a byte order mark'],
    ['v1.2.txt', 'a dot in the name'],
  ])('for %s', (name, title) => {
    expect(readStatedMetadata(join(folder, name))).toEqual({ title });
  });

  it('or there is none', () => {
    expect(readStatedMetadata(join(folder, 'c.txt'))).toEqual({});
  });
});
