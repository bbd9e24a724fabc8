import type { DateToken } from './lex-sentence.ts';
import type { Fields } from './meaning.ts';
import type { DayPart, Season } from './value.ts';

/** What the tokens of a date state: month names are months, numbers are days, hours or years by their shape and company. */
export function readFields(tokens: readonly DateToken[]): Fields {
  const fields: Fields = {};
  tokens.forEach((token, i) => {
    readNumber(fields, token, tokens[i - 1], tokens[i + 1]);
    readWord(fields, token, tokens[i + 1]);
  });
  return fields;
}

function readWord(fields: Fields, { classes, word, value }: DateToken, next: DateToken | undefined): void {
  const month = classes.get('MONTH');
  if (month) fields.month = Number(month);
  const weekday = classes.get('WEEKDAY') ?? classes.get('WDAY');
  if (weekday) fields.weekday = Number(weekday);
  const season = classes.get('SEASON');
  if (season) fields.season = season as Season;
  const part = classes.get('PART');
  if (part) fields.part = part as DayPart;
  const noon = classes.get('NOON');
  if (noon) Object.assign(fields, { hour: Number(noon) % 24, minute: 0 });
  const zone = classes.get('ZONE');
  if (zone && fields.hour !== undefined) fields.zone = zone;
  const tens = classes.get('TENS');
  if (tens) fields.shortDecade = Number(tens);
  if (classes.has('UNIT') && word === 'weekend') fields.weekend = true;
  if (classes.has('ORD') && next?.word !== 'half' && !classes.has('UNIT')) fields.day ??= value;
}

function readNumber(
  fields: Fields,
  token: DateToken,
  before: DateToken | undefined,
  next: DateToken | undefined,
): void {
  const { classes, word } = token;
  if (classes.has('AMPM')) fields.hour = halfDay(fields.hour ?? 0, classes.get('AMPM') === 'PM');
  else if (classes.has('CLOCK') || classes.has('DOTCLOCK')) readClock(fields, word);
  else if (classes.has('ISO')) readIso(fields, word);
  else if (classes.has('DECADE')) fields.decade = Number.parseInt(word, 10) / 10;
  else if (classes.has('SHORTDECADE')) fields.shortDecade = Number.parseInt(word, 10) / 10;
  else if (classes.has('COUNT') && (eraOf(next) || eraOf(before) === 'AD')) {
    fields.year = eraOf(next) === 'BC' ? 1 - token.value : token.value;
  } else if (isHour(classes, next)) fields.hour = token.value;
  else if (classes.has('HHMM') && isMilitary(next)) readClock(fields, `${word.slice(0, 2)}:${word.slice(2)}`);
  else if (classes.has('YEAR')) fields.year = token.value;
  else if (classes.has('YEAR2') && isQuote(before)) fields.shortYear = token.value;
  else if (classes.has('DAY') || classes.has('ORDDAY')) fields.day = token.value;
}

const eraOf = (token: DateToken | undefined): string | undefined => token?.classes.get('ERA');
const isQuote = (token: DateToken | undefined): boolean => token !== undefined && /^['’‘`]$/.test(token.word);
const isHour = (classes: DateToken['classes'], next: DateToken | undefined): boolean =>
  classes.has('HOUR') && (next?.classes.has('AMPM') === true || next?.word === 'o');
const isMilitary = (next: DateToken | undefined): boolean =>
  next !== undefined && (next.classes.has('ZONE') || /^(hours|hrs|h|local)$/.test(next.word));

function halfDay(hour: number, afternoon: boolean): number {
  if (hour === 12) return afternoon ? 12 : 0;
  return afternoon && hour < 12 ? hour + 12 : hour;
}

function readClock(fields: Fields, word: string): void {
  const [hour, minute, second] = word.split(/[:.]/).map(Number);
  Object.assign(fields, { hour, minute }, second === undefined ? {} : { second });
}

function readIso(fields: Fields, word: string): void {
  const [date, time] = word.split('T') as [string, string?];
  const [year, month, day] = date.split('-').map(Number);
  Object.assign(fields, { year, month, day });
  const clock = time && /^([\d:]+)(.*)$/.exec(time);
  if (!clock) return;
  readClock(fields, clock[1] as string);
  if (clock[2]) fields.zone = clock[2];
}
