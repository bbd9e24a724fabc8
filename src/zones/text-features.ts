import type { TextLine } from './text-line.ts';

// What the model sees of each line: the line itself, its neighbors, its place in the page, the page.
// The order of the columns is fixed by the code that writes them; weights and columns change together.

/** A table of numbers, one row for each line. */
export interface FeatureTable {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

const log = (value: number): number => Math.log2(1 + value);
const flag = (value: boolean): number => (value ? 1 : 0);
const isHard = ({ cue }: TextLine): boolean => cue !== null && cue !== 'menu';
const cueKinds = [
  'share',
  'related',
  'menu',
  'site',
  'legal',
  'subscribe',
  'comment-head',
  'comment-form',
  'comment-action',
] as const;
/** Signs are counted in the beginning of a line only. */
const counted = 600;

const signs: readonly RegExp[] = [
  /:\s*$/,
  /[?!]["”’)]*$/,
  /[|›»·•→←]/,
  /^["“‘'(]?\p{Ll}/u,
  /^\[.*\]$/,
  /\b(?:I|my|me|we|our|us)\b/,
  /\b(?:you|your)\b/i,
  /["“”]/,
  /https?:|www\.|@[a-z]+\.|\.(?:com|org|net)\b/i,
  /\b(?:19|20)\d\d\b/,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d/i,
  /[$€£]\s?\d|\d\s?%/,
  /^(?:by|author|written|posted|published|updated|photo|source|image)\b/i,
  /^(?:get|see|view|find|join|start|try|shop|buy|download|discover|explore|learn|read|contact|call|visit|click|sign|book|request|watch)\b/i,
  /^\d+[.)]?$/,
  /^(?:how|what|why|when|where|who|which|is|are|can|do|does|should)\b/i,
  /\{|\}|;$|=>|&&/,
];

/** The line by itself. */
function ownFeatures(line: TextLine, repeats: number): number[] {
  const { text, words } = line;
  const head = text.length > counted ? text.slice(0, counted) : text;
  const count = Math.max(1, words);
  return [
    log(words),
    log(text.length),
    line.functionWords / count,
    line.capitals / count,
    flag(line.closed),
    flag(line.paragraph),
    flag(line.bullet),
    Math.min(line.indent, 20),
    Math.min(line.blanksBefore, 3),
    Math.min(line.blanksAfter, 3),
    (text.length > counted ? counted : text.length) / count,
    share(head, isDigit),
    share(head, isCapital),
    share(head, isComma),
    Math.min(repeats, 4),
    ...signs.map((sign) => flag(sign.test(head))),
    ...cueKinds.map((kind) => flag(line.cue === kind)),
  ];
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;
const isComma = (unit: number): boolean => unit === 44;

function share(text: string, passes: (unit: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (passes(text.charCodeAt(i))) count++;
  return count / Math.max(1, text.length);
}

/** How far to look for neighbors one by one, and the widths of the windows that are averaged. */
const offsets = [-3, -2, -1, 1, 2, 3];
const windows = [3, 8, 20];

/** Sums of a value over the lines before each line. */
function cumulate(lines: readonly TextLine[], value: (line: TextLine) => number): Float64Array {
  const sums = new Float64Array(lines.length + 1);
  lines.forEach((line, i) => {
    sums[i + 1] = (sums[i] as number) + value(line);
  });
  return sums;
}

const between = (sums: Float64Array, from: number, to: number): number => {
  const last = sums.length - 1;
  return (sums[Math.min(last, Math.max(0, to))] as number) - (sums[Math.min(last, Math.max(0, from))] as number);
};

/** The lines around each line. */
function neighborFeatures(lines: readonly TextLine[]): (i: number) => number[] {
  const sums = [
    cumulate(lines, ({ paragraph }) => flag(paragraph)),
    cumulate(lines, ({ words }) => Math.min(words, 80)),
    cumulate(lines, (line) => flag(isHard(line))),
    cumulate(lines, ({ bullet }) => flag(bullet)),
    cumulate(lines, ({ closed }) => flag(closed)),
  ];
  return (i) => {
    const row: number[] = [];
    for (const offset of offsets) {
      const line = lines[i + offset];
      row.push(
        line === undefined ? -1 : log(line.words),
        line === undefined ? -1 : line.functionWords / Math.max(1, line.words),
        line === undefined ? -1 : flag(line.closed) + flag(line.paragraph),
        line === undefined ? -1 : flag(isHard(line)) + 2 * flag(line.bullet),
      );
    }
    for (const width of windows) {
      const size = Math.min(lines.length, i + width + 1) - Math.max(0, i - width);
      for (const sum of sums) row.push(between(sum, i - width, i + width + 1) / size);
    }
    return row;
  };
}

/** For each line, how many lines ago one passed; `most` where none did or it was farther. */
function since(
  lines: readonly TextLine[],
  passes: (line: TextLine) => boolean,
  most: number,
  step: 1 | -1,
): Float64Array {
  const distance = new Float64Array(lines.length);
  let last = most;
  for (let k = 0; k < lines.length; k++) {
    const i = step === 1 ? k : lines.length - 1 - k;
    distance[i] = last;
    last = passes(lines[i] as TextLine) ? 1 : Math.min(most, last + 1);
  }
  return distance;
}

const farthest = 60;

/** Where the line lies between paragraphs, page furniture and the ends of the page. */
function placeFeatures(lines: readonly TextLine[]): (i: number) => number[] {
  const prose = cumulate(lines, ({ paragraph, words }) => (paragraph ? Math.min(words, 200) : 0));
  const all = Math.max(1, prose.at(-1) as number);
  const passes: readonly ((line: TextLine) => boolean)[] = [
    ({ paragraph }) => paragraph,
    ({ cue }) => cue === 'share',
    ({ cue }) => cue === 'related',
    ({ cue }) => cue === 'comment-head' || cue === 'comment-form',
    ({ cue }) => cue === 'legal' || cue === 'subscribe',
    ({ cue }) => cue === 'site' || cue === 'menu',
    ({ bullet }) => !bullet,
    ({ words }) => words > 4,
  ];
  const back = passes.map((pass) => since(lines, pass, farthest, 1));
  const forth = passes.map((pass) => since(lines, pass, farthest, -1));
  const cores = [8, 25].map((cost) => densestRange(lines, cost));
  return (i) => [
    i / lines.length,
    log(i),
    log(lines.length - i),
    (prose[i] as number) / all,
    log(prose[i] as number),
    log(all - (prose[i + 1] as number)),
    ...back.map((distance) => log(distance[i] as number)),
    ...forth.map((distance) => log(distance[i] as number)),
    ...cores.flatMap(({ from, to }) => [signedLog(i - from), signedLog(to - 1 - i)]),
  ];
}

const signedLog = (value: number): number => Math.sign(value) * log(Math.abs(value));

/** The range of lines with the most words of running text, where each other line costs so many words. */
function densestRange(lines: readonly TextLine[], cost: number): { from: number; to: number } {
  let best = 0;
  let range = { from: 0, to: 0 };
  let sum = 0;
  let from = 0;
  lines.forEach((line, i) => {
    sum += line.paragraph && !isHard(line) ? Math.min(line.words, 120) : -cost * (isHard(line) ? 2 : 1);
    if (sum > best) {
      best = sum;
      range = { from, to: i + 1 };
    } else if (sum < 0) {
      sum = 0;
      from = i + 1;
    }
  });
  return range;
}

/** How many of a line's longer words the running text of the page uses elsewhere. */
function topicFeatures(lines: readonly TextLine[]): (i: number) => number[] {
  const words = lines.map(
    ({ text }) =>
      text
        .slice(0, counted)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? [],
  );
  const uses = new Map<string, number>();
  lines.forEach(({ paragraph }, i) => {
    if (paragraph) for (const word of new Set(words[i])) uses.set(word, (uses.get(word) ?? 0) + 1);
  });
  return (i) => {
    const own = words[i] as readonly string[];
    const least = (lines[i] as TextLine).paragraph ? 2 : 1;
    const shared = own.filter((word) => (uses.get(word) ?? 0) >= least).length;
    return [
      own.length === 0 ? -1 : shared / own.length,
      own.length === 0 ? -1 : own.reduce((sum, w) => sum + log(uses.get(w) ?? 0), 0) / own.length,
    ];
  };
}

/** The page: is it a clean text or a dump with its menus? */
function pageFeatures(lines: readonly TextLine[]): number[] {
  const count = Math.max(1, lines.length);
  const total = (value: (line: TextLine) => number): number => lines.reduce((sum, line) => sum + value(line), 0);
  const words = Math.max(
    1,
    total(({ words }) => words),
  );
  return [
    log(lines.length),
    total(({ paragraph, words }) => (paragraph ? words : 0)) / words,
    total((line) => flag(isHard(line))) / count,
    log(total((line) => flag(isHard(line)))),
    total(({ bullet }) => flag(bullet)) / count,
    total(({ closed }) => flag(closed)) / count,
    log(words / count),
    total(({ functionWords }) => functionWords) / words,
    total(({ blanksBefore }) => flag(blanksBefore > 0)) / count,
  ];
}

/** The features of all lines of a page. */
export function textFeatures(lines: readonly TextLine[]): FeatureTable {
  const repeats = new Map<string, number>();
  for (const { key } of lines) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  const neighbors = neighborFeatures(lines);
  const place = placeFeatures(lines);
  const topic = topicFeatures(lines);
  const page = pageFeatures(lines);
  return tableOf(
    lines.map((line, i) => [
      ...ownFeatures(line, repeats.get(line.key) ?? 1),
      ...neighbors(i),
      ...place(i),
      ...topic(i),
      ...page,
    ]),
  );
}

/** Puts rows of equal length into one table. */
function tableOf(rows: readonly (readonly number[])[]): FeatureTable {
  const columns = rows[0]?.length ?? 0;
  const values = new Float32Array(rows.length * columns);
  rows.forEach((row, i) => {
    values.set(row, i * columns);
  });
  return { rows: rows.length, columns, values };
}
