import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../fold.ts';
import { gazetteer, listed } from '../tagger/gazetteer.ts';
import type { NameClass } from '../tagger/labels.ts';
import { isPrefix, phraseKey } from '../tagger/phrase-table.ts';
import { type GoldDocument, type GoldName, withoutNested } from './read-sets.ts';

/** GUM's entity types, as classes of names. Times and quantities are no names. */
const types: Readonly<Record<string, NameClass>> = {
  person: 'person', organization: 'organization', place: 'place', event: 'misc', object: 'misc', abstract: 'misc', animal: 'misc', plant: 'misc', substance: 'misc',
}; // biome-ignore format: a table

interface GumToken {
  readonly text: string;
  readonly pos: string;
  readonly head: number;
  readonly start: number;
  readonly end: number;
}

interface GumMention {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

/** Reads GUM's CoNLL-U files: mentions headed by a proper noun, cut down to the name as CoNLL-2003 and Universal NER cut it. */
export function readGum(folder: string): GoldDocument[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .sort();
  return files.map((file) => readGumDocument(file, readFileSync(join(folder, file), 'utf8')));
}

function readGumDocument(id: string, conllu: string): GoldDocument {
  const tokens: GumToken[] = [];
  const mentions: GumMention[] = [];
  const open: { id: string; type: string; first: number }[] = [];
  let text = '';
  let sentenceStart = 0;
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newpar')) text = text.trimEnd() === '' ? '' : `${text.trimEnd()}\n\n`;
    else if (/^\d+\t/.test(line)) readToken(line.split('\t'));
    else if (/^\d+-\d+\t/.test(line)) readRange(line.split('\t'));
    else if (line === '') sentenceStart = tokens.length;
  }
  return { id, text, names: withoutNested(namesOf(tokens, mentions)) };

  /** A word written together with the next ("don't"): the range's form is the text, its words have no spaces. */
  function readRange(fields: readonly string[]) {
    rangeEnd = Number((fields[0] as string).split('-')[1]);
    rangeSpace = !(fields[9] as string).includes('SpaceAfter=No');
  }

  function readToken(fields: readonly string[]) {
    const [number, form = '', , pos = '', , , head, , , misc = ''] = fields;
    const start = text.length;
    text += form;
    const index = tokens.length;
    tokens.push({ text: form, pos, head: sentenceStart + Number(head) - 1, start, end: text.length });
    const inRange = Number(number) <= rangeEnd;
    const spaced = inRange ? Number(number) === rangeEnd && rangeSpace : !misc.includes('SpaceAfter=No');
    if (Number(number) >= rangeEnd) rangeEnd = 0;
    if (spaced) text += ' ';
    readBrackets(/(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '', index);
  }

  function readBrackets(brackets: string, index: number) {
    for (const [, opened, type, alone, closed] of brackets.matchAll(/\((\w+)-(\w+)[^()]*(\)?)|(\w+)\)/g)) {
      if (opened) {
        if (alone) mentions.push({ type: type as string, first: index, last: index });
        else open.push({ id: opened, type: type as string, first: index });
        continue;
      }
      const at = open.map(({ id }) => id).lastIndexOf(closed as string);
      const [mention] = at < 0 ? [] : open.splice(at, 1);
      if (mention) mentions.push({ type: mention.type, first: mention.first, last: index });
    }
  }
}

let rangeEnd = 0;
let rangeSpace = false;

function namesOf(tokens: readonly GumToken[], mentions: readonly GumMention[]): GoldName[] {
  const names: GoldName[] = [];
  for (const mention of mentions) {
    const type = types[mention.type];
    const inner = mentions.filter(
      (other) => other !== mention && mention.first <= other.first && other.last <= mention.last,
    );
    const span = type && nameWithin(tokens, mention, type, inner);
    if (span) names.push(span);
  }
  const taken = (start: number) => names.some((name) => name.start <= start && start < name.end);
  for (const token of tokens) {
    if (isPeople(token) && !taken(token.start)) names.push({ start: token.start, end: token.end, type: 'misc' });
  }
  return names;
}

const isProper = (token: GumToken | undefined) => token?.pos === 'PROPN' && /^[\p{Lu}\d]/u.test(token.text);
const bitsOf = (token: GumToken) => (gazetteer().get(phraseKey(fold(token.text))) & ~isPrefix) >>> 0;
const isPeople = (token: GumToken) => /^\p{Lu}/u.test(token.text) && (bitsOf(token) & listed.people) !== 0;
const joins = new Set([
  'of',
  'for',
  'and',
  'the',
  'de',
  'du',
  'la',
  '&',
  '-',
  "'s",
  '’s',
  'del',
  'von',
  'van',
  'to',
  'in',
  'on',
]);
const joinsInPerson = new Set(['de', 'von', 'van', 'der', 'del', 'la', '-', 'bin', 'al', 'of']);

/** The name in a mention: the proper nouns around its head, with the words that join them, without titles before a person. */
function nameWithin(
  tokens: readonly GumToken[],
  mention: GumMention,
  type: NameClass,
  inner: readonly GumMention[],
): GoldName | undefined {
  const inside = (i: number) => mention.first <= i && i <= mention.last;
  const range = Array.from({ length: mention.last - mention.first + 1 }, (_, i) => mention.first + i);
  const head = range.find((i) => !inside((tokens[i] as GumToken).head));
  if (head === undefined || !isProper(tokens[head])) return undefined;
  const isOther = (i: number) => inner.some((m) => m.first <= i && i <= m.last && !(m.first <= head && head <= m.last));
  const belongs = (i: number) =>
    inside(i) &&
    !(type === 'person' && isOther(i)) &&
    (isProper(tokens[i]) || (/^\p{Lu}/u.test(tokens[i]?.text ?? '') && tokens[i]?.pos !== 'DET'));
  const connecting = type === 'person' ? joinsInPerson : joins;
  const reach = (from: number, step: 1 | -1): number => {
    let at = from;
    for (;;) {
      let next = at + step;
      let joined = 0;
      while (inside(next) && joined < 2 && connecting.has(tokens[next]?.text as string)) {
        next += step;
        joined++;
      }
      if (!belongs(next)) return at;
      at = next;
    }
  };
  let first = reach(head, -1);
  const last = reach(head, 1);
  const isCalling = (i: number) => (bitsOf(tokens[i] as GumToken) & (listed.title | listed.role)) !== 0;
  for (let i = first; type === 'person' && i < last; i++) if (isCalling(i)) first = i + 1;
  if (type === 'person' && first === last && isCalling(first)) return undefined;
  while (first < last && (tokens[first]?.text === 'The' || tokens[first]?.pos === 'DET')) first++;
  if (first === last && isPeople(tokens[first] as GumToken)) return spanOf('misc');
  return spanOf(type);

  function spanOf(type: NameClass): GoldName {
    return { start: (tokens[first] as GumToken).start, end: (tokens[last] as GumToken).end, type };
  }
}
