import type { Command } from 'commander';
import { type AuditReport, auditOutput } from '../audit/audit-output.ts';
import { formatFinding } from '../audit/finding.ts';

const examples = `
Examples:
  eventspan audit                     output/ against the articles it was made from
  eventspan audit --out somewhere     another output folder
  eventspan audit --limit 0           every finding, however many

Relative paths of articles count from the folder where you stand, as they did for extract.`;

/** Adds `audit`: prints each finding as `path:line:column  what` to stdout; exit code 1 where there is any. */
export function addAuditCommand(program: Command): void {
  program
    .command('audit')
    .description('hold an output folder against its sources and its schema')
    .option('--out <folder>', 'the output folder', 'output')
    .option('--limit <number>', 'print at most so many findings, 0 for all', Number, 50)
    .addHelpText('after', examples)
    .action((options: { out: string; limit: number }) => {
      const report = auditOutput(options.out.replaceAll('\\', '/').replace(/\/+$/, ''));
      print(report, options.limit);
      if (!program.opts<{ quiet?: boolean }>().quiet) process.stderr.write(`${summary(report)}\n`);
      if (report.findings.length > 0) process.exitCode = 1;
    });
}

function print({ findings }: AuditReport, limit: number): void {
  const shown = limit > 0 ? findings.slice(0, limit) : findings;
  for (const finding of shown) process.stdout.write(`${formatFinding(finding)}\n`);
  const left = findings.length - shown.length;
  if (left > 0) process.stdout.write(`... and ${left} more (--limit 0 prints all)\n`);
}

function summary({ articles, spans, events, findings }: AuditReport): string {
  const held = `${articles} articles, ${events} events, ${spans} quotes held against their sources`;
  return findings.length === 0 ? `${held}: all hold.` : `${held}: ${findings.length} findings.`;
}
