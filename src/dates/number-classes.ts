// What a token that begins with a digit can be. Each kind of token has one list of classes.

const of = (text: string): readonly string[] => {
  const value = Number(text);
  const names = ['NUM'];
  if (text.length <= 2 && value >= 1 && value <= 31) names.push('DAY');
  if (text.length <= 2 && value <= 24) names.push('HOUR');
  if (text.length === 2) names.push('YEAR2');
  if (text.length === 4 && value >= 1000 && value < 2200) names.push('YEAR');
  if (text[0] !== '0' && text.length <= 4) names.push('COUNT');
  if (text.length === 4 && value <= 2400 && value % 100 < 60) names.push('HHMM');
  return names;
};

const byDigits = new Map<string, readonly string[]>();
const lists = new Map<string, readonly string[]>();

/** The same list for the same names, so that lists can be compared. */
function shared(names: readonly string[]): readonly string[] {
  const key = names.join(' ');
  const known = lists.get(key);
  if (known) return known;
  lists.set(key, names);
  return names;
}

/** The classes of whole numbers of one to four digits, and of the other kinds of tokens that begin with a digit. */
export const numberClasses = {
  ordinal: shared(['ORD', 'ORDNUM']),
  ordinalDay: shared(['ORD', 'ORDNUM', 'ORDDAY']),
  decade: shared(['DECADE']),
  shortDecade: shared(['SHORTDECADE']),
  iso: shared(['ISO']),
  numeric: shared(['NUMDATE']),
  clock: shared(['CLOCK']),
  dotClock: shared(['DOTCLOCK', 'NUM']),
  big: shared(['NUM', 'BIG']),
  decimal: shared(['NUM']),
  of(digits: string): readonly string[] {
    const known = byDigits.get(digits);
    if (known) return known;
    const names = shared(digits.length > 4 ? ['NUM', 'BIG'] : of(digits));
    if (digits.length <= 4) byDigits.set(digits, names);
    return names;
  },
  /** Every list of classes that a token can have. */
  get all(): readonly (readonly string[])[] {
    for (let length = 1; length <= 4; length++) {
      for (let i = 0; i < 10 ** length; i++) this.of(String(i).padStart(length, '0'));
    }
    return [...lists.values()];
  },
};
