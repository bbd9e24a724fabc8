import type { Zone } from '../document/zones.ts';
import type { Draft } from './anchor/draft.ts';
import type { Day } from './calendar.ts';
import type { DateInput } from './find-dates.ts';

/** The expressions of an article, by the text that runs by itself: the article, its references, each comment. */
export function groupByClock({ zones, sentences }: DateInput, drafts: readonly Draft[]): Draft[][] {
  const keys = clockKeys(zones);
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keys[sentences[draft.sentence]?.zone ?? 0] ?? 'article';
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  return [...groups.values()];
}

/** Title, headings, body and captions share one clock; a comment, from its head line to the next, has its own. */
function clockKeys(zones: readonly Zone[]): string[] {
  let comment = 0;
  let last: Zone['comment'];
  return zones.map(({ kind, comment: info }) => {
    if (kind === 'comment-meta' || (kind === 'comment' && info !== last)) comment++;
    last = info;
    if (kind === 'comment' || kind === 'comment-meta') return `comment ${comment}`;
    return kind === 'byline' || kind === 'references' ? kind : 'article';
  });
}

/** The day on which a comment was posted; `null` where nobody says, and for the article. */
export function postedOn({ zones, sentences }: DateInput, text: readonly Draft[]): Day | null {
  const zone = zones[sentences[text[0]?.sentence ?? 0]?.zone ?? 0];
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(zone?.comment?.posted?.text ?? '');
  return m && { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
}
