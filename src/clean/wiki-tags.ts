/** A range of wiki-text that is a tag, a comment or an element that is not read, and how it reads. */
export interface WikiTag {
  readonly start: number;
  readonly end: number;
  /** `comment`, `unread` (references, formulas), `literal` (nowiki: only its tags go) or `tag`. */
  readonly kind: 'comment' | 'unread' | 'literal' | 'tag';
}

/** Elements whose text no reader sees in the running text. */
const unread = new Set([
  'ref',
  'math',
  'chem',
  'score',
  'timeline',
  'syntaxhighlight',
  'source',
  'templatestyles',
  'imagemap',
  'graph',
  'mapframe',
  'maplink',
  'references',
  'hiero',
  'style',
  'script',
  'templatedata',
]);
const literal = new Set(['nowiki', 'pre']);
const start = /<(?:!--|(\/?[a-zA-Z][a-zA-Z0-9]{0,20})\b([^<>]{0,400})>)/g;
/** An element that is never closed ends with its paragraph at the latest. */
const paragraphEnd = '\n\n';

/** Finds the next place of a sign; remembers it, so that looking from many places takes linear time. */
function finder(source: string): (sign: string, from: number) => number {
  const places = new Map<string, number>();
  return (sign, from) => {
    let at = places.get(sign) ?? -1;
    if (at < from) {
      const found = source.indexOf(sign, from);
      at = found < 0 ? source.length : found;
      places.set(sign, at);
    }
    return at;
  };
}

/** All tags and comments of a wiki-text, rising, without overlaps. */
export function findTags(source: string): WikiTag[] {
  const tags: WikiTag[] = [];
  const next = finder(source);
  start.lastIndex = 0;
  for (let m = start.exec(source); m !== null; m = start.exec(source)) {
    tags.push(...tagsAt(source, m, next));
    start.lastIndex = Math.max((tags.at(-1) as WikiTag).end, m.index + m[0].length);
  }
  return tags;
}

function tagsAt(source: string, m: RegExpExecArray, next: (sign: string, from: number) => number): WikiTag[] {
  const after = m.index + m[0].length;
  const tag: WikiTag = { start: m.index, end: after, kind: 'tag' };
  if (m[1] === undefined) {
    const close = next('-->', after);
    return [{ ...tag, end: close < source.length ? close + 3 : next(paragraphEnd, after), kind: 'comment' }];
  }
  const name = m[1].toLowerCase();
  const isOpen = (unread.has(name) || literal.has(name)) && !/\/\s*$/.test(m[2] as string);
  const close = isOpen ? next(`</${m[1]}`, after) : source.length;
  // A footnote does not run on into the next paragraph: it was never closed.
  if (close === source.length || (name === 'ref' && close > next(paragraphEnd, after))) return [tag];
  const end = Math.min(source.length, next('>', close) + 1);
  if (unread.has(name)) return [{ ...tag, end, kind: 'unread' }];
  const inside: WikiTag[] = close > after ? [{ start: after, end: close, kind: 'literal' }] : [];
  return [tag, ...inside, { start: close, end, kind: 'tag' }];
}
