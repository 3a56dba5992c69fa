import { Command } from 'commander';
import { version } from '../pipeline/index.ts';
import { alignCommand } from './commands/align.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { convertCommand } from './commands/convert.ts';
import { diffCommand } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { graphCommand } from './commands/graph.ts';
import { importCommand } from './commands/import.ts';
import { learnCommand } from './commands/learn.ts';
import { ledgerCommand } from './commands/ledger.ts';
import { parseCommand } from './commands/parse.ts';
import { prefillCommand } from './commands/prefill.ts';
import { segmentCommand } from './commands/segment.ts';
import { tmCommand } from './commands/tm.ts';
import { validateCommand } from './commands/validate.ts';
import { withExamples } from './common.ts';

/** The command line of `recalling`. */
export function makeProgram(): Command {
  const program = new Command('recalling')
    .description(
      'Aligns the language editions of resolutions and other legal texts, shows what changed between successive texts, and writes TMX, XLIFF, comparison workbooks and reports. Works offline.',
    )
    .version(version)
    .helpOption('-h, --help', 'this help')
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(usageLine(message)) })
    .addHelpText(
      'after',
      `
Files are named <text>.<language>.<ending>: 6-1.fr.md is 6/1 in French. - is standard input or output.
Data goes to stdout, everything else to stderr. Exit status: 0 done, 1 findings (diff: differences),
2 usage (diff: any trouble), 3 input unreadable or invalid, 4 output failure, 130 interrupted.`,
    );
  withExamples(program, [
    ['recalling build samples -o out', 'the main job: everything from a folder of editions'],
    ['recalling diff 5-1.en.md 6-1.en.txt', 'what changed between two texts'],
    ['recalling prefill samples -o work', 'the new text, filled from the translations of the earlier one'],
    ['recalling check samples', 'do the editions say the same, did every change reach each of them'],
    ['recalling align 6-1.*.md', 'the language editions of one text, paragraph by paragraph'],
    ['recalling parse 6-1.en.txt', 'what was understood of a text'],
  ]);
  for (const command of [
    buildCommand(),
    parseCommand(),
    segmentCommand(),
    alignCommand(),
    learnCommand(),
    diffCommand(),
    prefillCommand(),
    checkCommand(),
    ledgerCommand(),
    graphCommand(),
    exportCommand(),
    convertCommand(),
    importCommand(),
    validateCommand(),
    tmCommand(),
  ]) {
    setUp(command, command.name());
    program.addCommand(command);
  }
  return program;
}

/** Errors are thrown and said in one line, by commands inside commands too. */
function setUp(command: Command, name: string): void {
  command.exitOverride().configureOutput({ outputError: (message, write) => write(usageLine(message, name)) });
  for (const inner of command.commands) setUp(inner, `${name} ${inner.name()}`);
}

/** Commander's message as every other error is printed: one line with code and hint. */
function usageLine(message: string, command?: string): string {
  const said = message
    .replace(/^error: /u, '')
    .replace(/ is invalid\. /u, ' is invalid: ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\.$/u, '');
  return `error usage.invalid: ${said}; hint: recalling ${command === undefined ? '' : `${command} `}--help\n`;
}
