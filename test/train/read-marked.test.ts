import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readMarkedArticles } from '../../src/train/read-marked.ts';

function read(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'marked-'));
  writeFileSync(join(folder, 'one.txt'), text);
  return readMarkedArticles(folder);
}

it('takes the marks out of the text and places events in what remains', () => {
  const [one] = read('Title\n\nThe {fire|Disaster.Strike|2001-03-04|actual|place=mill} burned the mill.\n');
  const { source } = one!.article;
  expect(source).toBe('Title\n\nThe fire burned the mill.\n');
  const [event] = one!.events;
  expect(source.slice(event!.trigger.start, event!.trigger.end)).toBe('fire');
  expect(event).toMatchObject({ type: 'Disaster.Strike', date: '2001-03-04', realis: 'actual' });
  expect(event!.roles.map(({ start, end, role }) => [role, source.slice(start, end)])).toEqual([['place', 'mill']]);
});

it('counts a quote where it is a whole word', () => {
  const line = 'The hedge hid what he {sold|Transaction.Transfer|-|actual|agent=he; patient=it#2} when it was it.';
  const [one] = read(`${line}\n`);
  const { source } = one!.article;
  expect(one!.events[0]!.roles.map(({ start }) => start)).toEqual([source.indexOf(' he ') + 1, source.indexOf('it.')]);
});

it.each([
  [
    'a quote that does not stand there',
    'He {left|Movement.Travel|-|actual|origin=Rome} home.',
    '"Rome" does not stand',
  ],
  ['an unknown type', 'He {left|Movement.Go|-|actual|} home.', 'no type is called Movement.Go'],
  ['an unknown realis', 'He {left|Movement.Travel|-|perhaps|} home.', 'no realis is called perhaps'],
  ['a lone brace', 'He {left home.', 'a brace stands alone'],
])('says where a mark is wrong: %s', (_, line, message) => {
  expect(() => read(`First.\n${line}\n`)).toThrow(new RegExp(`one\\.txt:2: .*${message}`));
});
