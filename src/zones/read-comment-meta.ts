import { findVisibleDate, type VisibleDate } from './visible-date.ts';

/** What a line says of a comment: who wrote it and when. Offsets count in the line. */
export interface CommentMeta {
  /**
   * `says`: "NAME says:"; `stamp`: a name with a date; `by`: "Posted by NAME" without one; `date`: only a date or an age;
   * `count`: a forum's "Posts: 12", "Joined: May 2009".
   */
  readonly kind: 'says' | 'stamp' | 'by' | 'date' | 'count';
  readonly author: { readonly start: number; readonly end: number } | null;
  readonly date: VisibleDate | null;
  /** It tells a comment even where no other sign of a thread is near: it has a time of day, "said...", "Posted by". */
  readonly sure: boolean;
}

const longest = 200;
/** A list number, "#3", "@" and an avatar's "[763d3]" in front of a name. */
const lead = /^(?:(?:#?\d{1,4}[.):]?|[-•*·>@]+)\s+)?(?:\[[^\]]{0,40}\]\s*)?/;
const saying = /\s(says|said|wrote|writes|replied|replies|responded|commented|asks|asked)\b\s*/;
const age =
  /\b(?:(?:\d+|an?|one|two|three|a few|several)\+?\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|mos?|years?|yrs?)\s+ago|just now|(?:yesterday|today),?\s+(?:at\s+)?\d{1,2}:\d\d\s*(?:[ap]m)?)/i;
const notNames =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|there|the|a|an|and|but|or|as|if|when|then|what|one|someone|police|officials|some|many|his|her|their|my|our|in|on|at|for|to|of|by|from|with|not|also|later|published|updated|modified|created|last|first|posted|filed)$/i;

/** Reads a line that only says who commented and when; `null` where it is anything else. */
export function readCommentMeta(text: string): CommentMeta | null {
  if (text.length > longest) return null;
  return readCount(text) ?? readSaying(text) ?? readStamp(text);
}

function readSaying(text: string): CommentMeta | null {
  const start = (lead.exec(text) as RegExpExecArray)[0].length;
  const verb = saying.exec(text.slice(start));
  if (verb === null) return null;
  const author = nameAt(text, start, start + verb.index, 6);
  if (author === null) return null;
  const at = start + verb.index + verb[0].length;
  const rest = text.slice(at);
  if (/^(?::|\.\.\.|…)$/.test(rest)) {
    return { kind: 'says', author, date: null, sure: rest !== ':' || verb[1] === 'says' };
  }
  const date = shift(findVisibleDate(rest), at);
  const left = rest.replace(date === null ? age : text.slice(date.start, date.end), '');
  const onlyDate = left !== rest && /^[\s,|:.()–—-]*(?:(?:on|at|this|in reply)\b[\s,|:.()–—-]*)*$/i.test(left);
  return onlyDate ? { kind: 'says', author, date, sure: true } : null;
}

const shift = (date: VisibleDate | null, by: number): VisibleDate | null =>
  date === null ? null : { ...date, start: date.start + by, end: date.end + by };

const credit =
  /^(?:(?:comment(?:ed)?|posted|written|submitted|reply|replied|left|added|review(?:ed)?)\s*(?:by|from)?|by|from|author|name|user|poster)\b\s*:?\s*/i;
const after =
  /^[\s,|:;.·•()–—#-]*(?:\d+|reply|report|permalink|link|quote|edited|delete|flag|\(edited\)|utc|gmt)*[\s,|:;.·•()–—#\d-]*$/i;

function readStamp(text: string): CommentMeta | null {
  const start = (lead.exec(text) as RegExpExecArray)[0].length;
  const date = findVisibleDate(text);
  const old = date === null ? age.exec(text) : null;
  if (date === null && old === null) return readCredit(text, start);
  const from = date?.start ?? (old as RegExpExecArray).index;
  const to = date?.end ?? from + (old as RegExpExecArray)[0].length;
  const tail = text.slice(to);
  if (from < start) return from === 0 && after.test(tail) ? dateOnly(date) : null;
  if (after.test(tail)) return nameBefore(text, start, from, date);
  const by = /^[\s,|·•–—-]*by\s+/i.exec(tail);
  return by === null || namesAnything(text.slice(start, from)) ? null : nameAfter(text, to + by[0].length, date);
}

const dateOnly = (date: VisibleDate | null): CommentMeta => ({ kind: 'date', author: null, date, sure: false });

function nameBefore(text: string, start: number, end: number, date: VisibleDate | null): CommentMeta | null {
  const given = credit.exec(text.slice(start, end))?.[0] ?? '';
  const from = start + given.length;
  const head = text
    .slice(from, end)
    .replace(/[\s,|:;·•(»›–—-]*(?:\b(?:on|at|posted|commented|wrote|said|says|replied)\b[\s,|:;·•(»›–—-]*)*$/i, '');
  if (head.trim() === '') return dateOnly(date);
  const author = nameAt(text, from, from + head.length, 5);
  if (author === null) return null;
  const timed = date === null || date.edtf.includes('T');
  const byline = /^(?:by|from|author|written)/i.test(given);
  return { kind: 'stamp', author, date, sure: (timed || given !== '') && !byline };
}

/** Words other than "Posted on" in front of the date. */
const namesAnything = (head: string): boolean => /\p{L}/u.test(head.replace(/\b(?:posted|commented|on|at)\b/gi, ''));

/** "March 3, 2012 at 4:15 pm by jane". */
function nameAfter(text: string, at: number, date: VisibleDate | null): CommentMeta | null {
  const author = nameAt(text, at, text.length, 5);
  return author === null ? null : { kind: 'stamp', author, date, sure: false };
}

/** "Posted by NAME", "Comment by NAME". */
function readCredit(text: string, start: number): CommentMeta | null {
  const given = /^(?:comment|posted|submitted|reply|review)\s+(?:by|from)\s*:?\s*/i.exec(text.slice(start));
  if (given === null) return null;
  const author = nameAt(text, start + given[0].length, text.length, 4);
  return author === null ? null : { kind: 'by', author, date: null, sure: true };
}

const counts =
  /^(?:(?:joined|join date|member since|registered|posts|post count|messages|location|from|reputation|likes|rep power|thanks|points|karma|re)\s*:\s*.{0,60}|[\d,.]+ (?:posts|likes|points|upvotes|followers|reviews)|#\d+|(?:senior|junior|new|registered|full) member|top contributor|verified (?:owner|purchase|buyer)|quote:|originally posted by .{1,60})$/i;

const readCount = (text: string): CommentMeta | null =>
  counts.test(text) ? { kind: 'count', author: null, date: null, sure: false } : null;

/** The range of a name of at most `most` words; `null` where it reads like the beginning of a sentence. */
function nameAt(text: string, start: number, end: number, most: number) {
  const name = text.slice(start, end);
  const trimmed = name.replace(/^[\s"“'(]+/, '').replace(/[\s"”',:;|(»›–—-]+$/, '');
  const words = trimmed.split(/\s+/);
  if (trimmed === '' || trimmed.length > 80 || words.length > most || !/[\p{L}\p{N}]/u.test(trimmed)) return null;
  if (notNames.test(words[0] as string) || /[.!?:;]\s|,\s.*,\s/.test(trimmed)) return null;
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (/\bto\b|<|https?:/.test(trimmed)) return null;
  if (words.length > 2 && lower > words.length / 2) return null;
  const from = start + name.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}
