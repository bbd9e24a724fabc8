import { type CasualTime, readCasualTimes } from './chrono.ts';
import type { LexedSentence } from './lex-sentence.ts';
import type { TaggedFinding } from './match-rules.ts';
import type { Fields, Meaning } from './meaning.ts';

/** The findings of a sentence with the times in everyday words ("at 8 tonight") in place of what lies within them. */
export function addCasualTimes(lexed: LexedSentence, findings: readonly TaggedFinding[]): readonly TaggedFinding[] {
  const times = readCasualTimes(lexed.text);
  if (times.length === 0) return findings;
  const left = new Set(findings);
  const owners = ownersOf(findings);
  for (const time of findingsOf(lexed, times)) {
    const within = owners.slice(time.from, time.to).filter((finding) => finding !== undefined);
    if (!within.every(({ from, to }) => time.from <= from && to <= time.to)) continue;
    for (const finding of within) left.delete(finding);
    left.add(time);
  }
  return [...left].sort((a, b) => a.from - b.from);
}

/** The finding that each token belongs to. */
function ownersOf(findings: readonly TaggedFinding[]): (TaggedFinding | undefined)[] {
  const owners: (TaggedFinding | undefined)[] = [];
  for (const finding of findings) {
    for (let i = finding.from; i < finding.to; i++) owners[i] = finding;
  }
  return owners;
}

function findingsOf({ text, tokens }: LexedSentence, times: readonly CasualTime[]): TaggedFinding[] {
  const starts = new Map(tokens.map((token, i) => [token.start, i]));
  const ends = new Map(tokens.map((token, i) => [token.end, i + 1]));
  return times.flatMap(({ start, end, hour, minute }) => {
    const [from, to] = [starts.get(start), ends.get(end)];
    if (from === undefined || to === undefined) return [];
    const meaning = meaningOf(text.slice(start, end), { hour, minute });
    return [{ from, to, type: 'TIME', meaning, mod: null, rule: 'casual-time' }];
  });
}

/** Everyday words for the day count from the time of speaking; without one, the time is of the day spoken of. */
function meaningOf(words: string, fields: Fields): Meaning {
  const day = /\b(today|tonight|this|tomorrow|yesterday)\b/i.exec(words)?.[1]?.toLowerCase();
  if (day === undefined) return { kind: 'point', fields };
  const count = day === 'tomorrow' ? 1 : day === 'yesterday' ? -1 : 0;
  return { kind: 'shift', origin: 'speech', unit: 'D', count, fields, counted: false };
}
