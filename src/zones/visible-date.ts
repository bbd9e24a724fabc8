/** A date written in a byline or over a comment: where it stands in the text and its EDTF value. */
export interface VisibleDate {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '((?:1[5-9]|20)\\d\\d)';
const weekday = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?';
const clock =
  '(?:[,\\s]*(?:at|@|-|–|—|\\||·|•)?\\s*(\\d{1,2})[:.h](\\d\\d)(?::\\d\\d)?\\s*([ap])?\\.?\\s?(?:m\\b\\.?)?(?:\\s*\\(?(?:[ECMP][SD]T|GMT|UTC|BST|CET|[ECMP]T)\\b\\)?)?)?';

/** Month first, day first, ISO and numbers with separators, each with a time of day where there is one. */
const monthFirst = new RegExp(`\\b${weekday}${month}\\s*${day}(?:,\\s*|\\s+)${year}\\b${clock}`, 'i');
const dayFirst = new RegExp(`\\b${weekday}${day}(?:\\s+of)?[\\s-]+${month}[,\\s-]+${year}\\b${clock}`, 'i');
const isoDate = new RegExp(`\\b${year}-(\\d\\d)-(\\d\\d)(?:T(?=\\d)|\\b)${clock}`, 'i');
const numbers = new RegExp(`\\b(\\d{1,2})([/.-])(\\d{1,2})\\2${year}\\b${clock}`, 'i');

/** Longer texts than this are not bylines. */
const longest = 400;

/**
 * The first full date (day, month, year) that a line shows, with its time of day where one stands beside it.
 * `03/04/2012` is left alone: nothing on the line says which number is the month.
 */
export function findVisibleDate(text: string): VisibleDate | null {
  const line = text.slice(0, longest);
  if (!/\d/.test(line)) return null;
  const found = [
    read(monthFirst.exec(line), (m) => [m[3], monthNumber(m[1]), m[2]], 4),
    read(dayFirst.exec(line), (m) => [m[3], monthNumber(m[2]), m[1]], 4),
    read(isoDate.exec(line), (m) => [m[1], m[2], m[3]], 4),
    read(numbers.exec(line), dayAndMonth, 5),
  ].filter((date) => date !== null);
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

type Parts = readonly [year: string | undefined, month: string | undefined, day: string | undefined];

const monthNumber = (name: string | undefined): string =>
  String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);

/** Only where one of the numbers is over twelve is it known which of them is the day; dots are written day first. */
function dayAndMonth(m: RegExpExecArray): Parts {
  const [, first, sign, second, year] = m;
  if (Number(second) > 12) return [year, first, second];
  if (Number(first) > 12 || sign === '.') return [year, second, first];
  return [undefined, undefined, undefined];
}

function read(m: RegExpExecArray | null, parts: (m: RegExpExecArray) => Parts, clockAt: number): VisibleDate | null {
  if (m === null) return null;
  const [year, month, day] = parts(m);
  if (year === undefined || !isCalendarDay(Number(year), Number(month), Number(day))) return null;
  const time = timeOfDay(m[clockAt], m[clockAt + 1], m[clockAt + 2]);
  const edtf = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}${time}`;
  return { start: m.index, end: m.index + m[0].trimEnd().length, edtf };
}

const isCalendarDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

function timeOfDay(hours: string | undefined, minutes: string | undefined, half: string | undefined): string {
  if (hours === undefined || minutes === undefined) return '';
  let hour = Number(hours);
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? '' : `T${String(hour).padStart(2, '0')}:${minutes}`;
}
