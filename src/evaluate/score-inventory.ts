import { type Finding, pairedFindings } from './finding.ts';
import type { GoldEntry } from './gold.ts';
import { type Candidate, matchOneToOne, pair } from './match.ts';
import type { PredictedEntity, PredictedMention } from './prediction.ts';
import type { Range } from './range.ts';
import { keptZones } from './score-zones.ts';
import { countsOf, matched, type Scored, shareOf } from './scored.ts';

/** An entity with the names by which the document calls it, each with its first mention. */
interface FoundEntry {
  readonly type: string;
  readonly forms: ReadonlyMap<string, PredictedMention>;
}

/**
 * The inventory of names: who and what a document names, without regard to places.
 *
 * Gold entries and entities are aligned one to one, as many as can be, where the types agree and at least one form is
 * the same. `inventory.entries`: F1 of the aligned ones. `inventory.forms`: of the gold forms that are a name of some
 * entity of that type, the share that is a name of the very entity that the entry is aligned to (one person must not
 * be torn apart, and two must not be run together). Only mentions in the form of a name, in title, heading, body and
 * caption, count on the predicted side, as in the gold.
 */
export function scoreInventory(gold: readonly GoldEntry[], entities: readonly PredictedEntity[], text: string): Scored {
  const predicted = entities.map(entryOf).filter(({ forms }) => forms.size > 0);
  const matches = matchOneToOne(candidates(gold, predicted));
  const paired = pair(gold, predicted, matches);
  const found = paired.pairs.flatMap(([entry, aligned]) => foundForms(entry, aligned, predicted));
  const gathered = found.filter(({ right }) => right).length;
  const entries = pairedFindings(
    paired,
    (entry, aligned) => goldFinding(entry, aligned, predicted, text),
    spuriousFinding,
  );
  return {
    counts: countsOf(
      ['inventory.entries', matched(matches.length, predicted.length, gold.length)],
      ['inventory.forms', shareOf(gathered, found.length)],
    ),
    findings: [...entries, ...found.flatMap(formFinding)],
  };
}

/** A form as it is compared: the clean view composes letters and folds spaces, the gold quotes the raw text. */
const folded = (form: string): string => form.normalize('NFC').replace(/\s+/g, ' ').trim();

function entryOf({ type, mentions }: PredictedEntity): FoundEntry {
  const named = mentions.filter((m) => m.form === 'name' && keptZones.has(m.zone));
  return { type, forms: new Map([...named].reverse().map((m) => [folded(m.text), m])) };
}

function candidates(gold: readonly GoldEntry[], predicted: readonly FoundEntry[]): Candidate[] {
  return gold.flatMap((entry, g) =>
    predicted.flatMap((found, p) => {
      const shared = entry.forms.filter((form) => found.forms.has(folded(form))).length;
      if (shared === 0 || entry.type !== found.type) return [];
      const preference = shared / Math.max(entry.forms.length, shared);
      return [{ gold: g, predicted: p, preference, closeness: shared / Math.max(found.forms.size, shared) }];
    }),
  );
}

interface FoundForm {
  readonly form: string;
  readonly entry: GoldEntry;
  readonly mention: PredictedMention;
  readonly right: boolean;
}

function foundForms(entry: GoldEntry, aligned: FoundEntry | undefined, all: readonly FoundEntry[]): FoundForm[] {
  return [...new Set(entry.forms.map(folded))].flatMap((form): FoundForm[] => {
    const mention = aligned?.forms.get(form);
    if (mention) return [{ form, entry, mention, right: true }];
    const other = all.find((e) => e.type === entry.type && e.forms.has(form))?.forms.get(form);
    return other === undefined ? [] : [{ form, entry, mention: other, right: false }];
  });
}

function formFinding({ form, entry, mention, right }: FoundForm): Finding {
  return {
    measure: 'inventory.forms',
    verdict: right ? 'right' : 'wrong',
    group: right ? entry.type : `${entry.type}: a form stands under another entity`,
    start: mention.start,
    end: mention.end,
    expected: `${form} under ${entry.forms[0]}`,
    found: right ? `${form} under ${entry.forms[0]}` : 'another entity',
    rules: mention.rules,
  };
}

function goldFinding(
  entry: GoldEntry,
  aligned: FoundEntry | undefined,
  all: readonly FoundEntry[],
  text: string,
): Finding {
  const expected = `${entry.type} ${entry.forms.join(' / ')}`;
  const other = all.find((e) => entry.forms.some((form) => e.forms.has(folded(form))));
  const mention = entry.forms.flatMap((f) => (aligned ?? other)?.forms.get(folded(f)) ?? [])[0];
  const missed = other === undefined ? `missed ${entry.type}` : `missed ${entry.type}, ${otherwise(entry, other)}`;
  return {
    measure: 'inventory.entries',
    verdict: aligned ? 'right' : 'missed',
    group: aligned ? entry.type : missed,
    ...(mention ? { start: mention.start, end: mention.end } : firstOf(entry, text)),
    expected,
    found: aligned ? expected : null,
    rules: mention?.rules ?? [],
  };
}

/** Where a form that was not found first stands; gold inventories name no places. */
function firstOf({ forms }: GoldEntry, text: string): Range {
  const form = forms.find((f) => text.includes(f)) ?? '';
  const start = text.indexOf(form);
  return { start, end: start + form.length };
}

const otherwise = (entry: GoldEntry, other: FoundEntry): string =>
  entry.type === other.type ? 'under an entity that is another' : `taken for ${other.type}`;

function spuriousFinding({ type, forms }: FoundEntry): Finding {
  const first = [...forms.values()].reduce((a, b) => (b.start < a.start ? b : a));
  return {
    measure: 'inventory.entries',
    verdict: 'spurious',
    group: `no entry, taken for ${type} by ${first.rules[0] ?? 'no rule'}`,
    start: first.start,
    end: first.end,
    expected: null,
    found: `${type} ${[...forms.keys()].join(' / ')}`,
    rules: first.rules,
  };
}
