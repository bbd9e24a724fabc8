import { type JsonValue, readJson } from './json-values.ts';
import type { Said } from './page-facts.ts';

// What schema.org's vocabulary, written as JSON-LD, says of the page.

/** Types of schema.org for what we call an article, most telling first. */
const articleType = /Article|BlogPosting|Report|Recipe|HowTo|Review|DiscussionForumPosting|MedicalWebPage/;
/** Types that may stand for the page where no article is described. */
const pageType = /^(?:WebPage|ItemPage|CreativeWork|VideoObject|QAPage)$/;

/** What a page's JSON-LD scripts say, in the order of the page, articles before pages. */
export function readLinkedData(source: string, scripts: readonly { start: number; end: number }[]): Said[] {
  const things: JsonValue[] = [];
  for (const { start, end } of scripts) {
    const value = readJson(source, skipWrapping(source, start, end), end);
    if (value !== null) collect(value, things, 0);
  }
  const byId = new Map<string, JsonValue>();
  for (const thing of things) {
    const id = textOf(thing.fields.get('@id'));
    if (id !== null && thing.fields.has('name')) byId.set(id, thing);
  }
  const articles = things.filter((thing) => articleType.test(typeOf(thing)));
  const pages = things.filter((thing) => pageType.test(typeOf(thing)));
  const sites = things.filter((thing) => typeOf(thing) === 'WebSite');
  const said = [...articles, ...pages].flatMap((thing) => describe(thing, byId));
  return [...said, ...sites.flatMap((site) => say('jsonld:site', site.fields.get('name')))];
}

/** Some pages wrap JSON in a comment or a CDATA section. */
function skipWrapping(source: string, start: number, end: number): number {
  const from = source.slice(start, Math.min(end, start + 40)).search(/[{[](?!CDATA)/);
  return from < 0 ? start : start + from;
}

function collect(value: JsonValue, things: JsonValue[], depth: number): void {
  if (depth > 6) return;
  if (value.fields.has('@type')) things.push(value);
  for (const item of value.items) collect(item, things, depth + 1);
  const graph = value.fields.get('@graph') ?? value.fields.get('mainEntity');
  if (graph !== undefined) collect(graph, things, depth + 1);
}

function describe({ fields }: JsonValue, byId: ReadonlyMap<string, JsonValue>): Said[] {
  const resolve = (value: JsonValue | undefined): JsonValue | undefined => {
    const id = textOf(value?.fields.get('@id'));
    return value?.fields.has('name') || id === null ? value : (byId.get(id) ?? value);
  };
  const author = fields.get('author') ?? fields.get('creator');
  const authors = author === undefined ? [] : author.items.length > 0 ? author.items : [author];
  const publisher = resolve(fields.get('publisher'));
  return [
    ...say('jsonld:headline', fields.get('headline') ?? fields.get('name')),
    ...authors.slice(0, 1).flatMap((one) => say('jsonld:author', one.text === null ? nameOf(resolve(one)) : one)),
    ...say('jsonld:published', fields.get('datePublished') ?? fields.get('dateCreated')),
    ...say('jsonld:language', fields.get('inLanguage')),
    ...say('jsonld:publisher', publisher?.fields.get('name')),
  ];
}

function nameOf(value: JsonValue | undefined): JsonValue | undefined {
  const name = value?.fields.get('name');
  return name?.items[0] ?? name;
}

function say(key: string, value: JsonValue | undefined): Said[] {
  if (value === undefined || value.text === null || value.text.trim() === '') return [];
  return [{ key, text: value.text, start: value.start, end: value.end }];
}

function textOf(value: JsonValue | undefined): string | null {
  return value?.text ?? null;
}

function typeOf({ fields }: JsonValue): string {
  const type = fields.get('@type');
  return type?.text ?? type?.items.map((item) => item.text ?? '').join(' ') ?? '';
}
