import { readCommentMeta } from './read-comment-meta.ts';
import type { TextLine } from './text-line.ts';
import { findVisibleDate } from './visible-date.ts';

// What single lines of an article are by their own wording: bylines, references, captions. Each gives a rule's name or null.

const credited =
  /^(?:[•*–—-]\s*)?\(?(?:authors?|written by|words by|posted by|posted on|posted in|published(?: on| by| at| in)?|updated(?: on| at)?|last updated|last modified|modified|first published|originally (?:published|posted|appeared)|reported by|reporting by|edited by|editing by|coordinated by|compiled by|contributed by|submitted by|story by|text by|translated by|translation by|date|posted|writer|editor|reporter|interview by|interviewed by)(?=\s*[:,–—|-]|\s+\p{Lu}|\s+\d|\s+(?:on|by|at|in)\b|$)/iu;
const printed =
  /\b(?:contributed to this (?:report|story|article)|(?:this|the) (?:article|story|post|piece|essay|column|interview|text) (?:was |has been |is )?(?:first |originally |previously )*(?:published|posted|printed|appeared|appears|adapted|reprinted|republished)|(?:is|was) (?:a|an|the) (?:\p{Ll}+[ -]){0,5}(?:freelance|staff|contributing|award-winning|senior)? ?(?:journalist|correspondent|reporter|columnist|staff writer|contributing writer|freelance writer|contributing editor)\b|reprinted (?:with|by) permission|follow (?:him|her|them|me) (?:on|at) (?:twitter|x|instagram|facebook)|can be (?:reached|contacted|followed) (?:at|on|by|via))/iu;
const credit = /^(?:[Bb]y|BY|[Ff]rom)\s+(?:the\s+)?[\p{Lu}][^!?;:]{1,80}$/u;
const staff =
  /^[\p{Lu}][\p{L}.'’ -]{2,40}[,|–—-]\s*(?:staff writer|staff reporter|associated press|reuters|correspondent|special to|contributing writer|editor|political editor|bbc news|guest columnist)\b.{0,40}$/iu;

/** Who wrote the article, when it was published, where it was first printed. */
export function bylineRule(line: TextLine, place: { readonly top: boolean; readonly bottom: boolean }): string | null {
  const { text, words, closed } = line;
  if (text.length > 400) return null;
  if (credited.test(text) && (words <= 14 || (place.bottom && /^coordinated|^compiled|^reporting|^\(/i.test(text)))) {
    return 'byline-wording';
  }
  if (words <= 60 && (place.bottom || words <= 25) && printed.test(text)) return 'byline-wording';
  if (!place.top && !place.bottom) return null;
  if (credit.test(text) && words <= 12 && !(closed && words > 6)) return 'byline-by';
  if (staff.test(text)) return 'byline-by';
  return place.top && words <= 14 && isDateline(text) ? 'byline-date' : null;
}

/** A line with a date and little else: "March 06, 2008", "Jane Doe | 4 March 2012", "4 min read". */
function isDateline(text: string): boolean {
  if (/^\d{1,3} min(?:ute)?s?\.? read$/i.test(text)) return true;
  const date = findVisibleDate(text);
  if (date === null) return false;
  const meta = readCommentMeta(text);
  return meta?.kind === 'date' || meta?.kind === 'stamp' || text.length - (date.end - date.start) <= 24;
}

const citing = [
  /\((?:[^()]{0,40}\s)?(?:1[4-9]|20)\d\d[a-z]?\)|,\s(?:1[4-9]|20)\d\d[.,)]?$/u,
  /\bpp?\.\s?\d|\b\d+\s?[–-]\s?\d+\.$/u,
  /\b(?:vol(?:ume)?s?|nos?|issue)\.?\s?\d/iu,
  /\b(?:eds?|trans|rev)\.(?:\s|,|\)|$)|\bedition\b|\b(?:2nd|3rd|\dth)\sed\b/iu,
  /\b(?:University Press|Press[:,.]|Publish(?:ers|ing)|Verlag|Books[,.]|Journal of|Quarterly|Proceedings|Bulletin)\b|\bPress\.?$/u,
  /^(?:\[?\d{1,3}[\]).]?\s|\^\s)?\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.|\p{Lu}\p{Ll}+(?:\s\p{Lu}\.)*[.,])/u,
  /[“"‘][^”"’]{6,120}[.,]?[”"’]/u,
  /\b(?:retrieved|accessed|archived)\b.{0,30}\d|\bISBN\b|\bdoi\b|https?:\/\/|\bwww\./iu,
  /\bet al\b|\bibid\b|\bop\. cit/iu,
  /^\[\d{1,3}\]|^\^/u,
];

/** How many marks of a citation a line bears. */
export function citationMarks({ text, words }: TextLine): number {
  if (words > 70 || text.length > 500 || !/^[\p{Lu}\d“"‘'[(^]/u.test(text)) return 0;
  return citing.reduce((marks, mark) => marks + (mark.test(text) ? 1 : 0), 0);
}

export const referencesHeading =
  /^(?:\d+\.?\s+)?(?:references|bibliography|(?:select(?:ed)? )?(?:bibliography|references|sources)|sources?(?: and further reading)?|works cited|citations|foot-?notes|end-?notes|notes(?: and references)?|further reading|sources cited)\s*:?$/i;

/** "Source: NAME", "Sources: ...", "Via NAME". */
export const sourceLine = /^(?:sources?|via|data source|source and further reading)\s*:\s*\S/i;

const credits =
  /\b(?:getty images|ap photo|afp\/|\/afp|\/reuters|reuters\/|wikimedia commons|photo courtesy|image courtesy|courtesy of (?:the )?\p{Lu}|photo credit|image credit|photo by|photos by|photograph by|picture by|image by|illustration by|shutterstock|istock|flickr|unsplash)\b/iu;
const opening =
  /^[[(]?(?:photos?|images?|pictures?|picture credit|photo credit|image credit|credit|caption|pictured|above|below|video|watch|figure|fig\.|map|illustration|file photo|screenshot)\s*(?:\d+[.:]|:|\s(?:by|of|courtesy|shows?)\b|left|right)/i;
const pointing = /\((?:left|right|center|centre|top|bottom|above|below|photo|image|pictured)[^)]{0,60}\)|\bpictured\b/i;
const named = /^\p{Lu}[\p{Lu}.'’ -]{3,40}:\s+\p{Lu}?\p{L}/u;

/** A caption that says so, or a picture's credit. */
export function captionRule({ text, words, closed }: TextLine): string | null {
  if (text.length > 300) return null;
  if (opening.test(text) && words <= 50) return 'caption-wording';
  if (words <= 40 && credits.test(text)) return 'caption-credit';
  if (words <= 30 && pointing.test(text)) return 'caption-wording';
  return words <= 20 && !closed && named.test(text) ? 'caption-name' : null;
}

const telling =
  /\b(?:is|are|was|were|has|had|have|does|did|do|be|been|being|not|never|can|will|would|\p{Ll}{2,}(?:ed|ing)|shot|shown|seen|taken|led|held|sees|hates|reads|goes|shows|stands|looks|makes|takes|gives|waits|then|this|these)\b/u;

/** A line that tells something, with a form of "to be" or a participle behind its subject: "The Norge leaving Copenhagen". */
export const tellsPlainly = (line: TextLine): boolean =>
  line.words >= 4 &&
  !line.closed &&
  tells(line) &&
  /^\p{Lu}\p{L}*\b.*\s(?:is|are|was|were|being|\p{Ll}{2,}ing)\b/u.test(line.text) &&
  !/^\p{L}+ing\b|^(?:this|these|there|it|if)\b/iu.test(line.text);

/** "CHAPTER I.", "Part Two". */
export const chapter =
  /^(?:chapter|part|book|section|act|scene|canto|volume|appendix)\s+(?:[\dIVXLC]+|one|two|three|four|five|six|seven|eight|nine|ten|the \w+)\b.{0,60}$/i;

/** "Q: ...", "JUDGE SMITH: ...": a turn of speech. */
export const speechTurn = /^(?:[QA]|[A-Z][A-Z.' -]{1,30})\s?[:.]\s+\S/;

/** Whether a short line tells what can be seen, rather than names what the next paragraphs are about. */
export function tells({ text, words, capitals }: TextLine): boolean {
  if (words === 0 || capitals * 2 > words + 1 || /^(?:how|what|why|when|where|who|which)\b/i.test(text)) return false;
  return telling.test(text.toLowerCase()) || /^(?:A|An|This|These)\s\p{Ll}/u.test(text);
}
