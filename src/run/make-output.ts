import type { Article } from '../document/article.ts';
import type { StageError } from '../document/extraction.ts';
import { extract, StageFailure, type StageRunner } from '../extract.ts';
import { messageOf } from '../message-of.ts';
import { serializeArticle, serializeEvents } from '../record/serialize.ts';
import { toRecord } from '../record/to-record.ts';

/** What is written for one article, and what the closing summary counts. */
export interface ArticleOutput {
  /** The text of its file. */
  readonly json: string;
  /** Its lines of `events.jsonl`. */
  readonly lines: string;
  readonly events: number;
  /** How many of the events have a date. */
  readonly dated: number;
  /** How many people, organizations, places and named events there are. */
  readonly names: number;
  readonly errors: readonly StageError[];
}

/** Why an article has no output: the stage that failed (`read`, `clean`, ... `record`) and what it said. */
export interface Failure {
  readonly stage: string;
  readonly message: string;
}

/**
 * Takes one article all the way to the text of its files. A failure is a value; nothing is thrown.
 * @param name what the article is called in `events.jsonl`
 * @param through sees every stage begin
 */
export function makeOutput(article: Article, name: string, through: StageRunner): ArticleOutput | Failure {
  try {
    const extraction = extract(article, through);
    return through('record', () => {
      const record = toRecord(extraction);
      return {
        json: serializeArticle(record),
        lines: serializeEvents(name, record),
        events: record.events.length,
        dated: record.events.filter(({ date }) => date !== null).length,
        names: record.entities.length,
        errors: extraction.errors,
      };
    });
  } catch (error) {
    if (error instanceof StageFailure) return { stage: error.stage, message: messageOf(error.cause) };
    return { stage: 'record', message: messageOf(error) };
  }
}
