import { readDataLines } from '../data-file.ts';

/** What a line of page furniture is for; `menu` words are also headings of articles, so they only hint. */
export type CueKind =
  | 'share'
  | 'related'
  | 'menu'
  | 'site'
  | 'legal'
  | 'subscribe'
  | 'comment-head'
  | 'comment-form'
  | 'comment-action';

interface Cues {
  readonly is: ReadonlyMap<string, CueKind>;
  /** By first word: the wordings that begin with it, longest first. */
  readonly starts: ReadonlyMap<string, readonly (readonly [string, CueKind])[]>;
  readonly has: readonly (readonly [string, CueKind])[];
}

const cues = readCues();

function readCues(): Cues {
  const is = new Map<string, CueKind>();
  const starts = new Map<string, (readonly [string, CueKind])[]>();
  const has: (readonly [string, CueKind])[] = [];
  for (const line of readDataLines('zones/boilerplate-cues.tsv')) {
    const [kind, how, wording] = line.split('\t') as [CueKind, string, string];
    if (how === 'is') is.set(wording, kind);
    else if (how === 'has') has.push([wording, kind]);
    else starts.set(firstWord(wording), [...(starts.get(firstWord(wording)) ?? []), [wording, kind]]);
  }
  return { is, starts, has };
}

function firstWord(wording: string): string {
  const space = wording.indexOf(' ');
  return space < 0 ? wording : wording.slice(0, space);
}

/** Lines longer than this are prose, whatever they begin with; only the legal phrases of the `has` kind count in them. */
const longestCue = 240;
const longestMenu = 60;

/** A line in the form that wordings are compared in: lower case, straight quotes, no marks at its ends. */
export function cueForm(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^[^\p{L}\p{N}©(@]+/u, '')
    .replace(/\s*\(\d[\d,.]*\)\s*$/, '')
    .replace(/[^\p{L}\p{N})+!]+$/u, '');
}

/** The kind of page furniture that a line is; `null` where its wording says nothing. */
export function matchCue(text: string): CueKind | null {
  if (text.length > longestCue * 4) return null;
  const form = cueForm(text);
  if (form.length > longestCue) return hasCue(form);
  const whole = cues.is.get(form);
  if (whole !== undefined) return whole;
  if (isButtonRow(form)) return 'share';
  return startCue(form, text.length) ?? countOfComments(form) ?? hasCue(form);
}

/** "Facebook Twitter Pinterest Email": every word is a button. */
const isButtonRow = (form: string): boolean =>
  form.length <= longestMenu * 2 &&
  form.includes(' ') &&
  form.split(/[\s|,·•/]+/).every((word) => cues.is.get(word) === 'share' || /^\d*$/.test(word));

function startCue(form: string, length: number): CueKind | null {
  for (const [wording, kind] of cues.starts.get(firstWord(form)) ?? []) {
    if (!form.startsWith(wording) || /[\p{L}\p{N}]/u.test(form.charAt(wording.length))) continue;
    if (length <= longestMenu || !isSentence(form, wording)) return kind;
  }
  return null;
}

/** "Read more than one book a week", "More in sorrow than in anger, he left": prose that happens to begin so. */
const isSentence = (form: string, wording: string): boolean =>
  form.length > longestMenu * 2 && /^ (?:than|of|to the|a|an|one|sorrow)\b/.test(form.slice(wording.length));

const hasCue = (form: string): CueKind | null => cues.has.find(([wording]) => form.includes(wording))?.[1] ?? null;

const counted =
  /^(?:(?:\d[\d,.]*|no|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:reader\s+|user\s+)?(?:comments?|responses?|repl(?:y|ies)|thoughts?|reactions?)(?:\s+(?:to|on|for|so far|already|thus far)\b.*)?|comments?\s*[:(]?\s*\d[\d,.]*\)?|(?:comments|responses|replies) (?:to|on|for) .{1,200})$/;

/** "3 Responses to “...”", "Comments: 12", "12 thoughts on ...". */
const countOfComments = (form: string): CueKind | null => (counted.test(form) ? 'comment-head' : null);
