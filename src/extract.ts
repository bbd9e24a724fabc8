import { cleanArticle } from './clean/clean-article.ts';
import { findDates } from './dates/find-dates.ts';
import type { Article } from './document/article.ts';
import type { DateLayer } from './document/dates.ts';
import type { Extraction, StageError } from './document/extraction.ts';
import { findEntities } from './entities/find-entities.ts';
import { findEvents } from './events/find-events.ts';
import { analyzeLanguage } from './language/analyze-language.ts';
import { detectLanguage } from './language/detect-language.ts';
import { messageOf } from './message-of.ts';
import { findZones } from './zones/find-zones.ts';

/** Runs one stage and gives its layer: a place to watch or time a stage from outside. */
export type StageRunner = <T>(stage: string, run: () => T) => T;

/** A stage that must not fail did: the article has no extraction. */
export class StageFailure extends Error {
  override readonly name = 'StageFailure';

  constructor(
    readonly stage: string,
    override readonly cause: unknown,
  ) {
    super(`${stage}: ${messageOf(cause)}`);
  }
}

const noDates: DateLayer = { mentions: [], published: null };
const plainly: StageRunner = (_stage, run) => run();

/**
 * Takes one article through the stages. Start reading here.
 * Each stage is a plain function from earlier layers to one new layer; a wrong order does not compile.
 *
 * Where dates, entities or events fail, their layer is empty and `errors` says why: what the other stages found is kept.
 * What went wrong in reading stands there too.
 * @throws StageFailure where there is no text to go on with: `clean`, `zones` or `language` failed.
 */
export function extract(article: Article, through: StageRunner = plainly): Extraction {
  const errors: StageError[] = (article.problems ?? []).map((message) => ({ stage: 'read', message }));
  const stage: StageRunner = (name, run) => labelled(name, () => through(name, run));
  const kept = <T>(name: StageError['stage'], empty: T, run: () => T) =>
    orEmpty(name, errors, empty, () => through(name, run));

  const clean = stage('clean', () => cleanArticle(article));
  const { view } = clean;
  const { zones, metadata } = stage('zones', () => findZones(clean));
  const language = stage('language', () => detectLanguage(view, zones, metadata));
  const sentences = stage('language', () => analyzeLanguage(view, zones));
  const dates = kept('dates', noDates, () => findDates({ article, view, zones, metadata, sentences }));
  const entities = kept('entities', [], () => findEntities({ view, zones, sentences, dates }));
  const events = kept('events', [], () => findEvents({ view, zones, sentences, dates, entities }));
  return { article, view, metadata, zones, language, sentences, dates, entities, events, errors };
}

/** Runs a stage; an error gets the stage's name. */
function labelled<T>(stage: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new StageFailure(stage, error);
  }
}

/** Runs a stage; an error is noted, and the empty layer takes its place. */
function orEmpty<T>(stage: StageError['stage'], errors: StageError[], empty: T, run: () => T): T {
  try {
    return run();
  } catch (error) {
    errors.push({ stage, message: messageOf(error) });
    return empty;
  }
}
