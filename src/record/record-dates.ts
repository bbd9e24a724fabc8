import type { DateMention } from '../document/dates.ts';
import type { Extraction } from '../document/extraction.ts';
import type { DateRecord } from './schema.ts';
import type { SpanRecorder } from './span-recorder.ts';
import type { RecordIds } from './to-record.ts';

/** The output record of the date mention at an index. */
export function recordDate(extraction: Extraction, index: number, recorder: SpanRecorder, ids: RecordIds): DateRecord {
  const mention = extraction.dates.mentions[index] as DateMention;
  const { type, value, mod, edtf, earliest, latest, precision, rule } = mention;
  return {
    id: ids.dates[index] as string,
    ...recorder.span(mention.span),
    ...{ type, value, mod, edtf, earliest, latest, precision },
    stated: [...mention.stated],
    inferred: mention.inferred.map(({ part, from, rule }) => ({
      part,
      from: from === 'publication' ? from : (ids.dates[from] as string),
      rule,
    })),
    rule,
    problems: [...mention.problems],
  };
}
