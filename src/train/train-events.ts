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
import { type ClockModels, type EventModels, modelNames } from '../events/models.ts';
import { fitConfidence } from '../events/train/fit-confidence.ts';
import { type Lessons, makeExamples, type Stretch, type TaughtEvent } from '../events/train/make-examples.ts';
import { type Example, type TrainOptions, trainChoices } from '../events/train/train-choices.ts';
import { extract } from '../extract.ts';
import { readAnnotations } from './read-annotations.ts';
import { readMarkedArticles } from './read-marked.ts';
import type { TaughtArticle } from './taught-article.ts';

// npm run train:events -- GOLD_DIR... [--texts DIR] [--benchmarks DIR] [--cross]
// Learns the choices of events/ from gold, from annotations of benchmark texts, and from articles that were written to
// be learned from. --cross writes nothing: it leaves out each article of the gold in turn.

/** An article to learn from. */
interface Source {
  readonly extraction: Extraction;
  readonly events: readonly TaughtEvent[];
  /** `null` for an article that measures nothing. */
  readonly gold: GoldDocument | null;
}

/** Parts of the articles that set each other's clocks. */
const folds = 4;

const settings: Readonly<Record<keyof EventModels, TrainOptions>> = {
  trigger: { l2: 3, rounds: 60, rarest: 2, lean: 0.9 },
  realis: { l2: 1, rounds: 100, rarest: 2, lean: 0 },
  date: { l2: 1, rounds: 100, rarest: 2, lean: 0 },
  role: {
    l2: 3,
    rounds: 40,
    rarest: 3,
    lean: 0.9,
    leans: { 'place any': 0.8, 'origin any': 0.5, 'destination any': 0.5 },
  },
  amount: { l2: 1, rounds: 100, rarest: 2, lean: 1.1 },
};

function measured(gold: GoldDocument): Source {
  const extraction = extract(gold.article);
  const events = (gold.layers.events?.events ?? []).map(({ trigger, type, dates, realis, roles }) => ({
    ...{ trigger, type: type as EventType, date: dates?.[0] ?? null, realis: realis as Realis },
    roles: roles.map((each) => ({ ...each, role: each.role as Role | 'amount' })),
  }));
  return { extraction, events: events.map((event) => placeIn(extraction, event)), gold };
}

function taught({ article, events }: TaughtArticle): Source {
  const extraction = extract(article);
  return { extraction, events: events.map((event) => placeIn(extraction, event)), gold: null };
}

/** An event whose places are units of the source, in places of the view. */
function placeIn({ view }: Extraction, event: TaughtEvent): TaughtEvent {
  const place = <T extends Stretch>(each: T): T => ({ ...each, ...view.fromSource(each.start, each.end) });
  return { ...event, trigger: place(event.trigger), roles: event.roles.map(place) };
}

/**
 * The lessons of articles. Dates are learned on the story's clock as models set it that have not seen the article: on
 * the clock as it should be they would not learn to mistrust it.
 */
function teach(sources: readonly Source[]): Map<Source, Lessons> {
  const plain = sources.map(({ extraction, events }) => makeExamples(extraction, events));
  const taught = new Map<Source, Lessons>();
  for (let fold = 0; fold < folds; fold++) {
    const others = clockModels(plain.filter((_, at) => at % folds !== fold));
    for (let at = fold; at < sources.length; at += folds) {
      const source = sources[at] as Source;
      taught.set(source, makeExamples(source.extraction, source.events, others));
    }
  }
  return taught;
}

function clockModels(lessons: readonly Lessons[]): ClockModels {
  const model = (name: keyof ClockModels) => choiceModel(train(lessons, name));
  return { trigger: model('trigger'), realis: model('realis'), date: model('date') };
}

function train(lessons: readonly Lessons[], name: keyof EventModels): Map<string, number> {
  const examples: Example[] = lessons.flatMap((each) => each[name]);
  return trainChoices(examples, settings[name]);
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
    const others = [...lessons].filter(([source]) => source !== left).map(([, each]) => each);
    const model = (name: keyof EventModels) => choiceModel(train(others, name));
    const models = { ...clockModels(others), role: model('role'), amount: model('amount') };
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
  for (const name of modelNames) writeWeights(name, train([...lessons.values()], name), lessons.size);
  const judged = [...lessons].flatMap(([{ gold }, { confidence }]) => (gold === null ? [] : confidence));
  writeWeights('confidence', new Map(Object.entries(fitConfidence(judged))), lessons.size);
}

function writeWeights(name: string, weights: ReadonlyMap<string, number>, articles: number): void {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .map(([feature, weight]) => `${feature}\t${weight.toFixed(2)}`);
  writeFileSync(`src/events/weights/${name}.tsv`, `${head(name, articles)}${lines.join('\n')}\n`);
}

/** What each weight file says of itself: the data, their licence, the scores. */
function head(name: string, articles: number): string {
  return [
    `# Weights of the choice of ${name}, by feature: made by \`npm run train:events\` from ${articles} articles annotated by this project's guidelines.`,
    '# Texts: five web articles; Wikipedia, Wikinews and web pages out of the benchmarks (CC BY-SA 3.0, CC BY 2.5, CC BY 4.0; see annotations/); the others ours. Annotation ours.',
    '# Each article left out in turn, trigger and typed F1: 77.3, 70.0 on the five; 78.1, 70.1 on the nine (--cross gives all figures).',
    '',
  ].join('\n');
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string', default: 'corpus' },
    benchmarks: { type: 'string', default: '../shared/bench' },
    cross: { type: 'boolean', default: false },
  },
});
const sources = positionals
  .flatMap((path) => findGold(path))
  .flatMap(({ files }) => files)
  .flatMap((file) => readGold(file, values.texts))
  .map(measured);
const annotations = readAnnotations('src/events/train/annotations', values.benchmarks);
const written = readMarkedArticles('src/events/train/articles');
const lessons = teach([...sources, ...[...annotations, ...written].map(taught)]);
if (values.cross) crossValidate(lessons);
else write(lessons);
