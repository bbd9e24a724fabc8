import { Command } from 'commander';
import { addAuditCommand } from './audit-command.ts';
import { addEvaluateCommand } from './evaluate-command.ts';
import { addExtractCommand } from './extract-command.ts';
import { readVersion } from './read-version.ts';

const about = `Turns raw articles (text, HTML, wiki-text) into structured events: who did what to whom, when and where.
Every field points back to the exact characters of the source that it came from.`;

const closing = `
Exit codes: 0 done, 1 findings or some article failed (the rest is written), 2 wrong usage.
Each command has its own help: eventspan help extract`;

/** The command line with all its commands, not yet run. A wrong call throws commander's `CommanderError`. */
export function createProgram(): Command {
  const program = new Command('eventspan')
    .description(about)
    .version(readVersion(), '--version', 'print the version')
    .helpOption('--help', 'show help')
    .option('--quiet', 'say nothing but errors')
    .showHelpAfterError('Run it with --help to see what it takes.')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'eventspan: ')) })
    .exitOverride()
    .addHelpText('after', closing);
  addExtractCommand(program);
  addAuditCommand(program);
  addEvaluateCommand(program);
  return program;
}
