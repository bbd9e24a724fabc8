import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { EventType, Realis, Role } from '../document/events.ts';
import type { Extraction } from '../document/extraction.ts';
import { addCounts, type Counts, figuresOf } from '../evaluate/count.ts';
import type { GoldDocument } from '../evaluate/gold.ts';
import { readPrediction } from '../evaluate/prediction.ts';
import { findGold, readGold } from '../evaluate/read-gold.ts';
import { scoreEvents } from '../evaluate/score-events.ts';
import { choiceModel } from '../events/choice-model.ts';
import { decideEvents } from '../events/decide-events.ts';
import { type EventModels, modelNames } from '../events/models.ts';
import { type Lessons, makeExamples, type Stretch, type TaughtEvent } from '../events/train/make-examples.ts';
import { type Example, type TrainOptions, trainChoices } from '../events/train/train-choices.ts';
import { extract } from '../extract.ts';
import { type MarkedArticle, readMarkedArticles } from './read-marked.ts';

// npm run train:events -- GOLD_DIR... [--texts DIR] [--marked DIR] [--cross]
// Learns the choices of events/ from annotated articles, and from those that were written to be learned from (marked).
// --cross writes nothing: it leaves out each annotated article in turn.

/** An article to learn from. */
interface Source {
  readonly extraction: Extraction;
  readonly events: readonly TaughtEvent[];
  /** What its examples count. */
  readonly weight: number;
  /** `null` for a written article, which measures nothing. */
  readonly gold: GoldDocument | null;
}

/** What an example out of a written article counts, beside 1 of a real one. Set by articles left out in turn. */
const writtenWeight = 0.5;

const settings: Readonly<Record<keyof EventModels, TrainOptions>> = {
  trigger: { l2: 3, rounds: 60, rarest: 2, lean: 0.7 },
  realis: { l2: 1, rounds: 100, rarest: 2, lean: 0 },
  date: { l2: 1, rounds: 100, rarest: 2, lean: 0 },
  role: {
    l2: 3,
    rounds: 40,
    rarest: 3,
    lean: 0.9,
    leans: { 'place any': 0.8, 'origin any': 0.5, 'destination any': 0.5 },
  },
  amount: { l2: 1, rounds: 100, rarest: 2, lean: 0.6 },
};

function annotated(gold: GoldDocument): Source {
  const extraction = extract(gold.article);
  const events = (gold.layers.events?.events ?? []).map(({ trigger, type, dates, realis, roles }) => ({
    ...{ trigger, type: type as EventType, date: dates?.[0] ?? null, realis: realis as Realis },
    roles: roles.map((each) => ({ ...each, role: each.role as Role | 'amount' })),
  }));
  return { extraction, events: events.map((event) => placeIn(extraction, event)), weight: 1, gold };
}

function written({ article, events }: MarkedArticle): Source {
  const extraction = extract(article);
  const placed = events.map((event) => placeIn(extraction, event));
  return { extraction, events: placed, weight: writtenWeight, gold: null };
}

/** An event whose places are units of the source, in places of the view. */
function placeIn({ view }: Extraction, event: TaughtEvent): TaughtEvent {
  const place = <T extends Stretch>(each: T): T => ({ ...each, ...view.fromSource(each.start, each.end) });
  return { ...event, trigger: place(event.trigger), roles: event.roles.map(place) };
}

function lessonsOf({ extraction, events, weight }: Source, models?: EventModels): Lessons {
  const lessons = makeExamples(extraction, events, models);
  const weighed = modelNames.map((name) => [
    name,
    lessons[name].map((example) => ({ ...example, weight: (example.weight ?? 1) * weight })),
  ]);
  return { ...lessons, ...Object.fromEntries(weighed) };
}

/**
 * The lessons of articles. Dates are learned on the story's clock as models set it that have not seen the article: on
 * the clock as it should be they would not learn to mistrust it.
 */
function teach(sources: readonly Source[]): Map<Source, Lessons> {
  const plain = new Map(sources.map((source) => [source, lessonsOf(source)]));
  const real = sources.filter(({ gold }) => gold !== null);
  const others = modelsOf(train(real.map((source) => plain.get(source) as Lessons)));
  return new Map(
    sources.map((source) => {
      const rest = sources.filter((each) => each !== source).map((each) => plain.get(each) as Lessons);
      const models = source.gold === null ? others : modelsOf(train(rest));
      const lessons = plain.get(source) as Lessons;
      return [source, { ...lessons, date: lessonsOf(source, models).date }];
    }),
  );
}

function train(lessons: readonly Lessons[]): Record<keyof EventModels, Map<string, number>> {
  const weights = modelNames.map((name): [keyof EventModels, Map<string, number>] => {
    const examples: Example[] = lessons.flatMap((each) => each[name]);
    return [name, trainChoices(examples, settings[name])];
  });
  return Object.fromEntries(weights) as Record<keyof EventModels, Map<string, number>>;
}

function modelsOf(weights: Record<keyof EventModels, Map<string, number>>): EventModels {
  const models = modelNames.map((name) => [name, choiceModel(weights[name])]);
  return Object.fromEntries(models) as unknown as EventModels;
}

/** What the models find in an article, scored against its gold. */
function score(gold: GoldDocument, extraction: Extraction, models: EventModels) {
  const predicted = readPrediction({ ...extraction, events: decideEvents(extraction, models) });
  if (gold.layers.events === undefined) throw new Error(`${gold.path} holds no events to learn from`);
  return scoreEvents(gold.layers.events, predicted.events, predicted.sentences, extraction.article.source);
}

function printFigures(name: string, counts: Iterable<Counts>): void {
  console.log(name);
  for (const [measure, count] of addCounts([...counts])) {
    const { precision, recall, score: figure } = figuresOf(count);
    const percent = (value: number | null) => (value === null ? '    -' : (100 * value).toFixed(1).padStart(5));
    console.log(`  ${measure.padEnd(24)}${percent(precision)}${percent(recall)}${percent(figure)}`);
  }
}

/** Leaves out each annotated article in turn: the figures that articles nobody has seen may expect. */
function crossValidate(lessons: ReadonlyMap<Source, Lessons>): void {
  const scored = [...lessons.keys()].flatMap((left) => {
    if (left.gold === null) return [];
    const models = modelsOf(train([...lessons].filter(([source]) => source !== left).map(([, each]) => each)));
    return [{ folder: dirname(left.gold.path), counts: score(left.gold, left.extraction, models).counts }];
  });
  for (const folder of new Set(scored.map((each) => each.folder))) {
    printFigures(
      `${folder}, each article left out in turn`,
      scored.filter((each) => each.folder === folder).map((each) => each.counts),
    );
  }
}

function write(lessons: ReadonlyMap<Source, Lessons>): void {
  const weights = train([...lessons.values()]);
  for (const name of modelNames) {
    const lines = [...weights[name]]
      .filter(([, weight]) => Math.abs(weight) >= 0.005)
      .map(([feature, weight]) => `${feature}\t${weight.toFixed(2)}`);
    writeFileSync(`src/events/weights/${name}.tsv`, `${head(name, lessons.size)}${lines.join('\n')}\n`);
  }
}

/** What each weight file says of itself: the data, their licence, the scores. */
function head(name: string, articles: number): string {
  return [
    `# Weights of the choice of ${name}, by feature: made by \`npm run train:events\` from ${articles} articles annotated by this project's guidelines.`,
    '# Texts: five web articles, nine of Wikipedia (CC BY-SA 3.0) and Wikinews (CC BY 2.5), the others ours; annotation ours.',
    '# Each article left out in turn, trigger and typed F1: 73.8, 66.0 on the five; 71.3, 60.8 on the nine (--cross gives all figures).',
    '',
  ].join('\n');
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string', default: 'corpus' },
    marked: { type: 'string', default: 'src/events/train/articles' },
    cross: { type: 'boolean', default: false },
  },
});
const sources = positionals
  .flatMap((path) => findGold(path))
  .flatMap(({ files }) => files)
  .flatMap((file) => readGold(file, values.texts))
  .map(annotated);
const lessons = teach([...sources, ...readMarkedArticles(values.marked).map(written)]);
if (values.cross) crossValidate(lessons);
else write(lessons);
