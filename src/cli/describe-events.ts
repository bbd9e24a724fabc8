import type { Event } from '../document/events.ts';
import type { Extraction } from '../document/extraction.ts';
import type { Paint } from '../evaluate/print-table.ts';
import { partRule } from '../events/confidence.ts';
import { Lines } from '../text/lines.ts';

/** The events of an article as lines for a person, and how many they are. */
export interface Described {
  readonly count: number;
  readonly lines: readonly string[];
}

/**
 * One line for each event: `1956-11-04  Conflict.Attack  Red Army → Budapest  "attacked"  line 5`.
 * @param long with the sentence below, who says so, amounts and confidence
 */
export function describeEvents(extraction: Extraction, paint: Paint, long: boolean): Described {
  const lines = new Lines(extraction.article.source);
  const described = extraction.events.flatMap((event) => {
    const head = describeHead(extraction, event, lines, paint);
    return long ? [head, ...describeMore(extraction, event, paint)] : [head];
  });
  return { count: extraction.events.length, lines: described };
}

const dateWidth = 12;
const typeWidth = 22;

function describeHead({ view }: Extraction, event: Event, lines: Lines, paint: Paint): string {
  const { line } = lines.at(view.toSource(event.trigger).start);
  const realis = event.realis === 'actual' ? '' : ` (${event.realis})`;
  return [
    (event.date?.edtf ?? '-').padEnd(dateWidth),
    paint.bold(event.type.padEnd(typeWidth)),
    whoAndWhom(view, event),
    `"${view.read(event.trigger)}"${realis}`,
    paint.dim(`line ${line}`),
  ].join('  ');
}

/** `Red Army → Budapest, in Hungary, from the east`; a dash where nobody is named. */
function whoAndWhom(view: Extraction['view'], { participants }: Event): string {
  const named = (role: string) =>
    participants
      .filter((each) => each.role === role)
      .map(({ span }) => oneLine(view.read(span)))
      .join(', ');
  const [agent, patient] = [named('agent'), named('patient')];
  const core = patient === '' ? agent : `${agent === '' ? '?' : agent} → ${patient}`;
  const around = [
    ['in', 'place'],
    ['from', 'origin'],
    ['to', 'destination'],
  ] as const;
  const rest = around.flatMap(([word, role]) => (named(role) === '' ? [] : [`${word} ${named(role)}`]));
  return [core === '' ? '-' : core, ...rest].join(', ');
}

function describeMore({ view, sentences }: Extraction, event: Event, paint: Paint): string[] {
  const sentence = sentences[event.sentence];
  const says = event.attribution === null ? [] : [`says ${oneLine(view.read(event.attribution.span))}`];
  const counted = event.amounts.map(({ span, value }) => `${oneLine(view.read(span))} = ${value ?? '?'}`);
  const notes = [...says, ...counted, describeConfidence(event), rulesThatFired(event)].join('; ');
  const indent = ' '.repeat(dateWidth + 2);
  return [...(sentence ? [indent + oneLine(view.read(sentence.span))] : []), indent + paint.dim(notes), ''];
}

/** `confidence 0.85 = base-1.10 trigger+2.48 type+0.35`: the parts add up to its log-odds. */
function describeConfidence({ confidence, rules }: Event): string {
  const parts = rules.filter((rule) => rule.startsWith(partRule)).map((rule) => rule.slice(partRule.length));
  return `confidence ${confidence} = ${parts.join(' ')}`;
}

function rulesThatFired({ rules }: Event): string {
  return rules.filter((rule) => !rule.startsWith(partRule)).join(' ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
