import { z } from 'zod';
import { eventTypes, realisValues, roles } from '../document/events.ts';
import { zoneKinds } from '../document/zones.ts';

// The output, defined once: TypeScript types, validation on writing and JSON Schema all come from here.
// Positions are half-open and count Unicode code points of the decoded source.

const position = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().regex(/^-?\d{4,}-\d{2}-\d{2}$/);
const between0and1 = z.number().min(0).max(1);
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{16}$`));

/** A place in the source. `quote` is the raw slice; `text` is how it reads, where that differs. */
const span = z.strictObject({
  start: position,
  end: position,
  quote: z.string().min(1),
  text: z.string().optional(),
});

const published = z.strictObject({ edtf: z.string(), from: z.union([span, z.literal('stated')]) });

const article = z.strictObject({
  path: z.string(),
  sha256,
  bytes: position,
  encoding: z.string(),
  format: z.enum(['text', 'html', 'wiki']),
  title: span.nullable(),
  byline: span.nullable(),
  published: published.nullable(),
  url: z.string().nullable(),
  site: z.string().nullable(),
  language: z.string().nullable(),
});

const comment = z.strictObject({
  author: span.nullable(),
  posted: z.strictObject({ edtf: z.string(), span }).nullable(),
  depth: position,
});

const zone = z.strictObject({
  start: position,
  end: position,
  zone: z.enum(zoneKinds),
  rule: z.string(),
  /** The first 8 hex digits of the SHA-256 of the zone's raw text in UTF-8: tells where a source was changed. */
  digest: z.string().regex(/^[0-9a-f]{8}$/),
  comment: comment.optional(),
});

const precision = z.enum(['time', 'day', 'week', 'month', 'season', 'quarter', 'year', 'decade', 'century', 'range']);
const datePart = z.enum(['century', 'year', 'month', 'day', 'time']);

const date = z.strictObject({
  id: id('d'),
  ...span.shape,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string(),
  mod: z.string().nullable(),
  edtf: z.string().nullable(),
  earliest: day.nullable(),
  latest: day.nullable(),
  precision: precision.nullable(),
  stated: z.array(datePart),
  inferred: z.array(
    z.strictObject({ part: datePart, from: z.union([id('d'), z.literal('publication')]), rule: z.string() }),
  ),
  rule: z.string(),
  problems: z.array(z.string()),
});

const entity = z.strictObject({
  id: id('n'),
  type: z.enum(['person', 'organization', 'place', 'event']),
  name: z.string(),
  mentions: z
    .array(
      z.strictObject({
        ...span.shape,
        form: z.enum(['name', 'nominal', 'pronoun', 'adjective']),
        confidence: between0and1,
        rule: z.string(),
      }),
    )
    .min(1),
});

const eventDate = z.strictObject({
  edtf: z.string(),
  earliest: day.nullable(),
  latest: day.nullable(),
  precision: precision.nullable(),
  basis: z.enum(['explicit', 'inherited', 'publication']),
  evidence: z.array(id('d')),
});

const event = z.strictObject({
  id: id('e'),
  type: z.enum(eventTypes),
  zone: z.enum(zoneKinds),
  trigger: z.strictObject({ ...span.shape, lemma: z.string() }),
  sentence: span,
  date: eventDate.nullable(),
  participants: z.array(
    z.strictObject({ role: z.enum(roles), ...span.shape, head: z.string(), entity: id('n').nullable() }),
  ),
  amounts: z.array(
    z.strictObject({
      ...span.shape,
      value: z.number().nullable(),
      unit: z.string().nullable(),
      approximate: z.boolean(),
    }),
  ),
  realis: z.enum(realisValues),
  attribution: z.strictObject({ ...span.shape, entity: id('n').nullable() }).nullable(),
  confidence: between0and1,
  rules: z.array(z.string()),
});

/** `output/articles/NAME.json`: one article and everything about it. */
export const articleRecord = z.strictObject({
  schema: z.literal('eventspan/article/1'),
  article,
  zones: z.array(zone),
  dates: z.array(date),
  entities: z.array(entity),
  events: z.array(event),
  errors: z.array(z.strictObject({ stage: z.string(), message: z.string() })),
});

/** A line of `output/events.jsonl`: an event with the file name of its article in front. */
export const eventLine = z.strictObject({ article: z.string(), ...event.shape });

/** `output/manifest.json`: what the run was made from and what it wrote. */
export const manifestRecord = z.strictObject({
  schema: z.literal('eventspan/manifest/1'),
  version: z.string(),
  options: z.strictObject({ published: z.string().nullable() }),
  articles: z.array(
    z.strictObject({
      /** The article's name in `events.jsonl`. */
      name: z.string(),
      path: z.string(),
      sha256,
      /** Its file, relative to the output folder. */
      output: z.string(),
      events: position,
      errors: z.array(z.strictObject({ stage: z.string(), message: z.string() })),
    }),
  ),
  failed: z.array(z.strictObject({ path: z.string(), stage: z.string(), message: z.string() })),
  files: z.array(z.strictObject({ path: z.string(), sha256 })),
});

export type SpanRecord = z.infer<typeof span>;
export type ArticleRecord = z.infer<typeof articleRecord>;
export type DateRecord = z.infer<typeof date>;
export type EntityRecord = z.infer<typeof entity>;
export type EventRecord = z.infer<typeof event>;
export type EventLine = z.infer<typeof eventLine>;
export type Manifest = z.infer<typeof manifestRecord>;

/** The JSON Schema files of the output, by file name. */
export const schemaFiles = {
  'article.schema.json': z.toJSONSchema(articleRecord),
  'event.schema.json': z.toJSONSchema(eventLine),
  'manifest.schema.json': z.toJSONSchema(manifestRecord),
} as const;
