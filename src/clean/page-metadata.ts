import type { Cited, PageMetadata } from '../document/clean.ts';
import { View } from '../text/view.ts';
import { decodeReferences } from './character-references.ts';
import { isoDate } from './iso-date.ts';
import { readLinkedData } from './linked-data.ts';
import type { PageFacts, Said } from './page-facts.ts';

// Who is believed, most trusted first. Social networks show og:title, so authors keep it right; <title> often has the site's name in it.

const titleKeys = ['jsonld:headline', 'meta:og:title', 'meta:twitter:title', 'meta:citation_title', 'meta:parsely-title', 'meta:dc.title', 'meta:title', 'title']; // biome-ignore format: a list
const authorKeys = ['jsonld:author', 'meta:author', 'meta:parsely-author', 'meta:sailthru.author', 'meta:citation_author', 'meta:article:author', 'meta:article_author', 'meta:og:author', 'meta:dc.creator', 'meta:byl']; // biome-ignore format: a list
const siteKeys = ['meta:og:site_name', 'jsonld:site', 'meta:application-name', 'jsonld:publisher'];
const urlKeys = ['link:canonical', 'meta:og:url'];
const languageKeys = ['html:lang', 'jsonld:language', 'meta:og:locale', 'meta:content-language', 'meta:language'];
/** Any other key that tells a date will do after these. */
const dateKeys = ['jsonld:published', 'meta:article:published_time', 'itemprop:datepublished', 'meta:datepublished'];
const dateKey = /publi|pub-?date|date|issued/;

/** What the markup says of the page, each with the characters that say it. Visible lines are left to the zones. */
export function pageMetadata(view: View, facts: PageFacts): PageMetadata {
  const said = [...readLinkedData(view.source, facts.scripts), ...facts.all()];
  const cite = (found: Said | undefined, text: (said: Said) => string | null = read): Cited | null => {
    const value = found === undefined ? null : text(found);
    return found === undefined || value === null
      ? null
      : { source: view.sourceSpan(found.start, found.end), text: value };
  };
  const others = said.filter(({ key }) => dateKey.test(key)).map(({ key }) => key);
  return {
    title: cite(pick(said, titleKeys, read)),
    author: cite(pick(said, authorKeys, personName), personName),
    published: cite(pick(said, [...dateKeys, ...others], date), date),
    language: cite(pick(said, languageKeys, languageTag), languageTag),
    url: cite(pick(said, urlKeys, address), address),
    siteName: cite(pick(said, siteKeys, read)),
  };
}

/** The first thing said under the most trusted key that has a value. */
function pick(said: readonly Said[], keys: readonly string[], text: (said: Said) => string | null): Said | undefined {
  for (const key of keys) {
    const found = said.find((one) => one.key === key && text(one) !== null);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How a value reads: JSON texts and attributes are often escaped once too often. */
function read({ text }: Said): string | null {
  const folded = View.of(text).edit(decodeReferences(text)).text.replace(/\s+/g, ' ').trim();
  return folded === '' ? null : folded;
}

/** A name, not an address, an account or a template's remains. */
function personName(said: Said): string | null {
  const name = read(said)?.replace(/^by\s+/i, '') ?? '';
  const isName =
    name.length > 1 &&
    name.length < 120 &&
    /\p{L}/u.test(name) &&
    !/^https?:|[{}<>@]|^(?:admin|null|undefined)$/i.test(name);
  return isName ? name : null;
}

function date(said: Said): string | null {
  return isoDate(said.text);
}

function languageTag({ text }: Said): string | null {
  return /^[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]+)*$/.test(text.trim()) ? text.trim().replaceAll('_', '-') : null;
}

function address({ text }: Said): string | null {
  return /^https?:\/\/\S+$/.test(text.trim()) ? text.trim() : null;
}
