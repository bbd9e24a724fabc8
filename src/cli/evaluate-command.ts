import type { Command } from 'commander';
import pc from 'picocolors';
import { evaluateSet } from '../evaluate/evaluate-set.ts';
import { GoldError } from '../evaluate/gold-error.ts';
import { printTable } from '../evaluate/print-table.ts';
import { findGold } from '../evaluate/read-gold.ts';
import { UsageError } from './usage-error.ts';

interface Options {
  readonly texts: string;
  readonly layer: readonly string[];
}

/** Adds `evaluate`: scores the pipeline against gold and prints a table for each folder. */
export function addEvaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .description('score the extraction against gold: precision, recall and F1 of every layer')
    .argument('[gold...]', 'folders with NAME.gold.json or NAME.conllu', ['test/gold'])
    .option('--texts <folder>', 'where texts lie that do not lie beside their gold', 'corpus')
    .option('--layer <layers...>', 'only these layers', [])
    .action((paths: string[], options: Options) => {
      try {
        evaluate(paths, options);
      } catch (error) {
        throw error instanceof GoldError ? new UsageError(error.message) : error;
      }
    });
}

function evaluate(paths: readonly string[], { texts, layer }: Options): void {
  const results = paths.flatMap(findGold).map((set) => evaluateSet(set, { textFolder: texts, layers: layer }));
  const tables = results.map((result) => printTable(result, pc));
  process.stdout.write(`${tables.join('\n\n')}\n`);
}
