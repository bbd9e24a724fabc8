import { Command } from 'commander';
import { readVersion } from './read-version.ts';

const about = `Turns raw articles (text, HTML, wiki-text) into structured events: who did what to whom, when and where.
Every field points back to the exact characters of the source that it came from.`;

const closing = `
Exit codes: 0 done, 1 findings or some article failed (the rest is written), 2 wrong usage.
Each command has its own help: eventspan help extract`;

/** The commands, in the order of the help. A command's code is loaded when it is called or listed, not before. */
const commands: Readonly<Record<string, (program: Command) => Promise<void>>> = {
  extract: async (program) => (await import('./extract-command.ts')).addExtractCommand(program),
  audit: async (program) => (await import('./audit-command.ts')).addAuditCommand(program),
  zones: async (program) => (await import('./zones-command.ts')).addZonesCommand(program),
  dates: async (program) => (await import('./dates-command.ts')).addDatesCommand(program),
  names: async (program) => (await import('./names-command.ts')).addNamesCommand(program),
  events: async (program) => (await import('./events-command.ts')).addEventsCommand(program),
  evaluate: async (program) => (await import('./evaluate-command.ts')).addEvaluateCommand(program),
};

/**
 * The command line, not yet run. A wrong call throws commander's `CommanderError`.
 * @param args what the user wrote: where it names a command, only that one is loaded
 */
export async function createProgram(args: readonly string[]): Promise<Command> {
  const program = new Command('eventspan')
    .description(about)
    .version(readVersion(), '--version', 'print the version')
    .helpOption('--help', 'show help')
    .option('--quiet', 'say nothing but errors')
    .showHelpAfterError('Run it with --help to see what it takes.')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'eventspan: ')) })
    .exitOverride()
    .addHelpText('after', closing);
  const called = args.find((arg) => Object.hasOwn(commands, arg));
  for (const [name, add] of Object.entries(commands)) {
    if (called === undefined || called === name) await add(program);
  }
  return program;
}
