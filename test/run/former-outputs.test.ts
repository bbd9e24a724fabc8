import { expect, it } from 'vitest';
import { formerOutputs } from '../../src/run/former-outputs.ts';

const manifest = (...outputs: unknown[]) =>
  JSON.stringify({ schema: 'eventspan/manifest/1', articles: outputs.map((output) => ({ output })) });

it.each([
  ['our manifest', manifest('articles/a.json', 'articles/b c.json'), ['articles/a.json', 'articles/b c.json']],
  ['places outside articles/', manifest('../x.json', 'articles/../x.json', 'articles/a/b.json', '/etc/x.json', 5), []],
  ["somebody else's file of that name", '{"articles":[{"output":"articles/a.json"}]}', []],
  ['no JSON', '{"schema":', []],
  ['no object', 'null', []],
  ['no manifest', null, []],
])('%s gives what may be removed', (_name, text, outputs) => {
  expect(formerOutputs(text)).toEqual(outputs);
});
