import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { EventType, Extraction, Realis, Role } from '../document.ts';
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

interface Taught {
  readonly gold: GoldDocument;
  readonly extraction: Extraction;
  readonly lessons: Lessons;
}

/** What an example out of a written article counts, beside 1 of a real one. Set by articles left out in turn. */
const markedWeight = 1;

const settings: Readonly<Record<keyof EventModels, TrainOptions>> = {
  trigger: { l2: 3, rounds: 60, rarest: 2, lean: 0.6 },
  realis: { l2: 1, rounds: 100, rarest: 2, lean: 0 },
  date: { l2: 1, rounds: 100, rarest: 2, lean: 0 },
  role: { l2: 3, rounds: 40, rarest: 3, lean: 0.9 },
  amount: { l2: 1, rounds: 100, rarest: 2, lean: 0.6 },
};

function teach(gold: GoldDocument): Taught {
  const extraction = extract(gold.article);
  return { gold, extraction, lessons: makeExamples(extraction, taughtEvents(gold, extraction)) };
}

/** The lessons of a written article: each counts less than one out of a real text. */
function teachMarked({ article, events }: MarkedArticle): Lessons {
  const extraction = extract(article);
  const { view } = extraction;
  const place = <T extends Stretch>(each: T): T => ({ ...each, ...view.fromSource(each.start, each.end) });
  const taught = events.map((event) => ({
    ...event,
    trigger: place(event.trigger),
    roles: event.roles.map(place),
  }));
  const lessons = makeExamples(extraction, taught);
  const lighter = (examples: readonly Example[]) =>
    examples.map((each) => ({ ...each, weight: (each.weight ?? 1) * markedWeight }));
  const weighed = modelNames.map((name) => [name, lighter(lessons[name])]);
  return { ...lessons, ...Object.fromEntries(weighed) };
}

function taughtEvents({ layers }: GoldDocument, { view }: Extraction): TaughtEvent[] {
  return (layers.events?.events ?? []).map(({ trigger, type, dates, realis, roles }) => ({
    trigger: view.fromSource(trigger.start, trigger.end),
    type: type as EventType,
    date: dates?.[0] ?? null,
    realis: realis as Realis,
    roles: roles.map((each) => ({ ...view.fromSource(each.start, each.end), role: each.role as Role | 'amount' })),
  }));
}

function train(documents: readonly Pick<Taught, 'lessons'>[]): Record<keyof EventModels, Map<string, number>> {
  const weights = modelNames.map((name): [keyof EventModels, Map<string, number>] => {
    const examples: Example[] = documents.flatMap(({ lessons }) => lessons[name]);
    return [name, trainChoices(examples, settings[name])];
  });
  return Object.fromEntries(weights) as Record<keyof EventModels, Map<string, number>>;
}

function modelsOf(weights: Record<keyof EventModels, Map<string, number>>): EventModels {
  const models = modelNames.map((name) => [name, choiceModel(weights[name])]);
  return Object.fromEntries(models) as unknown as EventModels;
}

/** What the models find in an article, scored against its gold. */
function score({ gold, extraction }: Taught, models: EventModels) {
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

/** Leaves out each article in turn: the figures that articles nobody has seen may expect. */
function crossValidate(documents: readonly Taught[]): void {
  const scored = documents.map((left) => {
    const models = modelsOf(train([...documents.filter((each) => each !== left), ...marked]));
    return { folder: dirname(left.gold.path), counts: score(left, models).counts };
  });
  for (const folder of new Set(scored.map((each) => each.folder))) {
    printFigures(
      `${folder}, each article left out in turn`,
      scored.filter((each) => each.folder === folder).map((each) => each.counts),
    );
  }
}

function write(documents: readonly Taught[]): void {
  const weights = train([...documents, ...marked]);
  for (const name of modelNames) {
    const lines = [...weights[name]]
      .filter(([, weight]) => Math.abs(weight) >= 0.005)
      .map(([feature, weight]) => `${feature}\t${weight.toFixed(2)}`);
    writeFileSync(`src/events/weights/${name}.tsv`, `${head(name, documents.length)}${lines.join('\n')}\n`);
  }
}

/** What each weight file says of itself: the data, their licence, the scores. */
function head(name: string, articles: number): string {
  return [
    `# Weights of the choice of ${name}, by feature: made by \`npm run train:events\` from ${articles} articles annotated by this project's guidelines.`,
    '# Texts: five web articles, nine of Wikipedia (CC BY-SA 3.0) and Wikinews (CC BY 2.5); annotation ours. No text is in here.',
    '# Each article left out in turn, trigger and typed F1: 72.8, 64.8 on the five; 68.8, 56.5 on the nine (--cross gives all figures).',
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
const documents = positionals
  .flatMap((path) => findGold(path))
  .flatMap(({ files }) => files)
  .flatMap((file) => readGold(file, values.texts))
  .map(teach);
const marked = readMarkedArticles(values.marked).map((each) => ({ lessons: teachMarked(each) }));
if (values.cross) crossValidate(documents);
else write(documents);
