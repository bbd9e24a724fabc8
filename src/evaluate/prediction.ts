import type { DateMention } from '../document/dates.ts';
import type { Entity, MentionForm } from '../document/entities.ts';
import type { Event } from '../document/events.ts';
import type { Extraction } from '../document/extraction.ts';
import type { Sentence } from '../document/language.ts';
import type { Zone, ZoneKind } from '../document/zones.ts';
import type { ViewSpan } from '../text/span.ts';
import type { View } from '../text/view.ts';
import type { Range } from './range.ts';

// What the pipeline said, in places of the source, as plain values that a test can write by hand.

export interface PredictedZone extends Range {
  readonly kind: ZoneKind;
  readonly rule: string;
  /** How it reads. */
  readonly text: string;
}

export interface PredictedToken extends Range {
  readonly lemma: string;
  readonly pos: string;
  /** The index of the governing token in the sentence; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

export interface PredictedSentence extends Range {
  readonly tokens: readonly PredictedToken[];
}

export interface PredictedDate extends Range {
  readonly zone: ZoneKind;
  readonly type: string;
  readonly value: string;
  readonly edtf: string | null;
  readonly rules: readonly string[];
}

export interface PredictedMention extends Range {
  readonly zone: ZoneKind;
  readonly form: MentionForm;
  readonly text: string;
  readonly rules: readonly string[];
}

export interface PredictedEntity {
  readonly type: string;
  readonly mentions: readonly PredictedMention[];
}

export interface PredictedRole extends Range {
  /** One of the five roles, or `amount`. */
  readonly role: string;
}

export interface PredictedEvent {
  readonly trigger: Range;
  readonly lemma: string;
  readonly type: string;
  readonly date: string | null;
  readonly basis: string | null;
  readonly realis: string;
  readonly roles: readonly PredictedRole[];
  readonly confidence: number;
  readonly rules: readonly string[];
}

/** The layers of one article as they are scored. */
export interface Prediction {
  readonly zones: readonly PredictedZone[];
  readonly sentences: readonly PredictedSentence[];
  readonly dates: readonly PredictedDate[];
  readonly entities: readonly PredictedEntity[];
  readonly events: readonly PredictedEvent[];
}

/** What is left where an article failed altogether: everything counts as missed. */
export const noPrediction: Prediction = { zones: [], sentences: [], dates: [], entities: [], events: [] };

/** Reads what is scored off an extraction. */
export function readPrediction(extraction: Extraction): Prediction {
  const { view, zones, sentences } = extraction;
  const read: Reader = {
    place: (span) => {
      if (span.start === span.end) return nowhere;
      const { start, end } = view.toSource(span);
      return { start, end };
    },
    text: (span) => view.read(span),
    zoneOf: (sentence) => zones[sentences[sentence]?.zone ?? -1]?.kind ?? 'boilerplate',
  };
  return {
    zones: readZones(view, zones),
    sentences: sentences.map((sentence) => sentenceOf(sentence, read)),
    dates: extraction.dates.mentions.map((mention) => dateOf(mention, read)),
    entities: extraction.entities.map((entity) => entityOf(entity, read)),
    events: extraction.events.map((event) => eventOf(event, read)),
  };
}

/** Reads zones off a view. */
export function readZones(view: View, zones: readonly Zone[]): PredictedZone[] {
  return zones.map(({ source: { start, end }, span, kind, rule }) => ({
    start,
    end,
    kind,
    rule,
    text: view.read(span),
  }));
}

interface Reader {
  place(span: ViewSpan): Range;
  text(span: ViewSpan): string;
  zoneOf(sentence: number): ZoneKind;
}

/** Where an empty span lies: it stands for nothing in the source and can match nothing. */
const nowhere: Range = { start: 0, end: 0 };

function sentenceOf({ span, tokens }: Sentence, read: Reader): PredictedSentence {
  return {
    ...read.place(span),
    tokens: tokens.map((t) => ({
      ...read.place(t.span),
      lemma: t.lemma,
      pos: t.pos,
      head: t.head,
      relation: t.relation,
    })),
  };
}

function dateOf({ span, sentence, type, value, edtf, rule, inferred }: DateMention, read: Reader): PredictedDate {
  const rules = [rule, ...inferred.map((part) => part.rule)];
  return { ...read.place(span), zone: read.zoneOf(sentence), type, value, edtf, rules };
}

function entityOf({ type, mentions }: Entity, read: Reader): PredictedEntity {
  return {
    type,
    mentions: mentions.map(({ span, sentence, form, rule }) => ({
      ...read.place(span),
      zone: read.zoneOf(sentence),
      form,
      text: read.text(span),
      rules: [rule],
    })),
  };
}

function eventOf(
  { trigger, lemma, type, date, realis, confidence, rules, ...event }: Event,
  read: Reader,
): PredictedEvent {
  return {
    trigger: read.place(trigger),
    lemma,
    type,
    date: date?.edtf ?? null,
    basis: date?.basis ?? null,
    realis,
    roles: [
      ...event.participants.map(({ role, span }) => ({ role, ...read.place(span) })),
      ...event.amounts.map(({ span }) => ({ role: 'amount', ...read.place(span) })),
    ],
    confidence,
    rules,
  };
}
