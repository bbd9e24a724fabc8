const iso = /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?/;
const slashed = /^\s*(\d{4})[/.](\d\d?)[/.](\d\d?)(?!\d)/;
const compact = /^\s*(\d{4})(\d\d)(\d\d)(?:T\d{4,6}Z?)?\s*$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const written =
  /^\s*(?:[A-Za-z]{3,9}\.?,?\s+)?(?:(\d\d?)\s+([A-Za-z]{3,9})\.?,?|([A-Za-z]{3,9})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?)\s+(\d{4})\b/;

/**
 * The EDTF value of a date in a page's metadata: a day, or a time where a clock time other than midnight is given.
 * `null` for anything else, and for days that no calendar has. Which number is the month is never guessed.
 */
export function isoDate(text: string): string | null {
  const short = text.slice(0, 60);
  const full = iso.exec(short);
  if (full !== null) return timed(day(full[1], full[2], full[3]), full[4], full[5], full[6]);
  const plain = slashed.exec(short) ?? compact.exec(short);
  if (plain !== null) return day(plain[1], plain[2], plain[3]);
  const words = written.exec(short);
  if (words === null) return null;
  const month = months.indexOf((words[2] ?? words[3] ?? '').slice(0, 3).toLowerCase()) + 1;
  return day(words[5], String(month), words[1] ?? words[4]);
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  // The length of a month: day 0 of the next one. UTC keeps the machine's time zone out.
  const isDay = y > 1000 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  return isDay ? `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null;
}

function timed(edtf: string | null, hour: string | undefined, minute: string | undefined, zone = ''): string | null {
  if (edtf === null || hour === undefined || Number(hour) > 23 || Number(minute) > 59) return edtf;
  if (hour === '00' && minute === '00') return edtf;
  return `${edtf}T${hour}:${minute}:00${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`;
}
