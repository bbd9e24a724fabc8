import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { compareRuns } from '../evaluate/compare-runs.ts';
import { evaluateSet, type SetResult } from '../evaluate/evaluate-set.ts';
import { type EvaluationJson, evaluationJson } from '../evaluate/evaluation-json.ts';
import { floorFile, readFloors, writeRaisedFloors } from '../evaluate/floor-files.ts';
import { checkFloors, LoweredFloorError } from '../evaluate/floors.ts';
import { GoldError } from '../evaluate/gold-error.ts';
import { printDifference } from '../evaluate/print-difference.ts';
import { printErrors } from '../evaluate/print-errors.ts';
import { printTable } from '../evaluate/print-table.ts';
import { findGold } from '../evaluate/read-gold.ts';
import { layerNames, layerOf } from '../evaluate/score-layers.ts';
import { paintForStdout } from './paint.ts';
import { UsageError } from './usage-error.ts';

interface Options {
  readonly texts: string;
  readonly layer: readonly string[];
  readonly errors?: true;
  readonly limit: number;
  readonly groups: number;
  readonly json?: true;
  readonly diff?: string;
  readonly checkFloors?: true;
  readonly raiseFloors?: true;
  readonly allowLower?: string;
}

const examples = `
Examples:
  eventspan evaluate                                        the five articles of corpus/ against test/gold
  eventspan evaluate ../bench/dates/wikiwars --errors       what went wrong, the most frequent first
  eventspan evaluate --json > before.json                   keep the figures and every finding ...
  eventspan evaluate --diff before.json                     ... and see what a change gained and lost
  eventspan evaluate --layer events dates.value             only some layers or measures

Layers: ${layerNames.join(', ')}. The format of gold is described in README.md.`;

/** Adds `evaluate`: scores the pipeline against gold; exit code 1 where a floor is not reached. */
export function addEvaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .description('score the extraction against gold: precision, recall and F1 of every layer')
    .argument('[gold...]', 'folders with NAME.gold.json or NAME.conllu', ['test/gold'])
    .option('--texts <folder>', 'where texts lie that do not lie beside their gold', 'corpus')
    .option('--layer <names...>', 'only these layers or measures', [])
    .option('--errors', 'list what was missed, spurious or wrong')
    .option('--limit <number>', 'places listed of each group, 0 for all', readCount, 3)
    .option('--groups <number>', 'groups listed of each measure, 0 for all', readCount, 25)
    .option('--json', 'write figures and findings as JSON to stdout')
    .option('--diff <file>', 'compare with the --json output of an earlier run')
    .option('--check-floors', 'fail where a figure is below its floor in test/')
    .option('--raise-floors', 'lift the floors in test/ to what was reached')
    .option('--allow-lower <reason>', 'with --raise-floors: lower floors too, and write the reason down')
    .addHelpText('after', examples)
    .action((paths: string[], options: Options) => {
      try {
        evaluate(paths, options);
      } catch (error) {
        const known = error instanceof GoldError || error instanceof LoweredFloorError;
        throw known ? new UsageError(error.message) : error;
      }
    });
}

function readCount(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" is no number of lines to list.`);
}

function evaluate(paths: readonly string[], options: Options): void {
  checkLayers(options.layer);
  const earlier = options.diff === undefined ? undefined : readRun(options.diff);
  const sets = paths.flatMap(findGold);
  const results = sets.map((set, i) => {
    const result = evaluateSet(set, { textFolder: options.texts, layers: options.layer });
    if (!options.json) process.stdout.write(`${i > 0 ? '\n' : ''}${report(result, options, earlier)}\n`);
    return result;
  });
  if (options.json) process.stdout.write(`${JSON.stringify(evaluationJson(results), null, 1)}\n`);
  if (options.checkFloors) sayBelowFloors(results);
  if (options.raiseFloors) {
    for (const file of writeRaisedFloors(results, options.allowLower)) process.stderr.write(`${file} is written.\n`);
  }
}

function checkLayers(layers: readonly string[]): void {
  const unknown = layers.find((layer) => !(layerNames as readonly string[]).includes(layerOf(layer)));
  if (unknown !== undefined) throw new UsageError(`"${unknown}" is no layer; layers are ${layerNames.join(', ')}.`);
}

function readRun(file: string): EvaluationJson {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read; --diff takes what evaluate --json wrote.`);
  }
  const run = parseRun(text);
  if (run?.schema === 'eventspan/evaluation/1') return run;
  throw new UsageError(`${file} is no evaluation; --diff takes what evaluate --json wrote.`);
}

function parseRun(text: string): EvaluationJson | undefined {
  try {
    return JSON.parse(text) as EvaluationJson;
  } catch {
    return undefined;
  }
}

/** The table of a set, and what was asked for beside it. */
function report(result: SetResult, { errors, limit, groups }: Options, earlier: EvaluationJson | undefined): string {
  const paint = paintForStdout();
  const limits = { groups, places: limit };
  const differences = earlier === undefined ? [] : compareRuns(earlier, [result]);
  return [
    printTable(result, paint),
    ...(errors ? [printErrors(result, limits, paint)] : []),
    ...differences.map((difference) => printDifference(difference, limits, paint)),
  ].join('\n\n');
}

function sayBelowFloors(results: readonly SetResult[]): void {
  const complaints = results.flatMap((result) => checkFloors(readFloors(floorFile(result)), result));
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  if (complaints.length > 0) process.exitCode = 1;
  else process.stderr.write('No figure is below its floor.\n');
}
