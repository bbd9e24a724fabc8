import { casual } from 'chrono-node/en';

/** A time of day in everyday words ("at 8 tonight"). Offsets count in the text that was given. */
export interface CasualTime {
  readonly start: number;
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * Where everyday words tell the half of the day: only there chrono-node is asked, about these words alone. It knows such
 * times and is quick, but elsewhere it takes numbers for times ("from 155,000 to 218,000") and fills what is not said
 * from the clock: beside the rules of this folder it found 12 more expressions of WikiWars and TimeBank, and 151 that
 * are none.
 */
const cue =
  /\b(?:(?:today|tomorrow|yesterday) )?(?:at )?\d{1,2}(?:[.:][0-5]\d)? (?:tonight|at night|(?:in the|this) (?:morning|afternoon|evening))\b|\btonight at \d{1,2}(?:[.:][0-5]\d)?\b(?![.:,]?\d)/gi;
/** A fixed instant: nothing of the answer that depends on it is used. */
const reference = { instant: new Date(0), timezone: 0 };

/** The times of day in everyday words of a text, in order. The only file that knows chrono-node. */
export function readCasualTimes(text: string): CasualTime[] {
  const times: CasualTime[] = [];
  for (const match of text.matchAll(cue)) {
    const words = match[0];
    const [result] = casual.parse(words, reference);
    if (!result || result.end || result.index > 0 || result.text.length < words.length) continue;
    const [hour, minute] = [result.start.get('hour') ?? 0, result.start.get('minute') ?? 0];
    if (!result.start.isCertain('hour') || !fits(hour, words)) continue;
    const end = match.index + words.length;
    times.push({ start: match.index + (/^at /i.test(words) ? 3 : 0), end, hour, minute });
  }
  return times;
}

/** chrono-node reads "11 last night" and "12 at night" as before noon: the hour must lie in the half that the words tell. */
function fits(hour: number, words: string): boolean {
  return /morning/i.test(words) ? hour < 12 : hour > 12 || (hour === 12 && /afternoon/i.test(words));
}
