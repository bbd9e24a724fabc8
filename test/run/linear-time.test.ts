import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { toRecord } from '../../src/record/to-record.ts';
import { articleOf } from '../support/article.ts';
import { type HostileText, hostileTexts } from '../support/hostile-texts.ts';
import { growthOfTime, processorTime } from '../support/processor-time.ts';

/** The shorter length, and how many times longer the other text is: the text doubled twice. */
const length = 3_000;
const growth = 4;
/** Linear time grows by 4, the square by 16. */
const bound = 9;
/** Below this many milliseconds of work, what is measured is the machine. */
const tooQuick = 50;

/** Milliseconds of processor time, which other programs on the machine do not lengthen. */
function timeOf({ format, make }: HostileText, characters: number): number {
  const source = make(characters);
  const article = articleOf(source, format);
  return processorTime(() => {
    const extraction = extract(article);
    toRecord(extraction);
    expect(extraction.errors).toEqual([]);
  });
}

function growthOf(text: HostileText): number {
  return growthOfTime(
    () => timeOf(text, length),
    () => timeOf(text, growth * length),
    bound,
    tooQuick,
  );
}

describe('time grows with the length of a text and not with its square', () => {
  it.each(hostileTexts)('$name', (text) => {
    expect(growthOf(text)).toBeLessThan(bound);
  });
});
