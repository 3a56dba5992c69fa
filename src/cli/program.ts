import { Command, Help } from 'commander';
import { version } from '../pipeline/index.ts';
import { type ListedCommand, listedCommands } from './command-list.ts';
import { withExamples } from './examples.ts';
import { helpHint } from './report.ts';

/**
 * The command line of `recalling`. Of all commands there is what the list tells of them; those that a word names are loaded, since each brings the stages it needs.
 * @param words what stands behind the name of the program
 */
export async function makeProgram(words: readonly string[]): Promise<Command> {
  const json = words.includes('--json');
  const program = new Command('recalling')
    .description(
      'Aligns the language editions of resolutions and other legal texts, shows what changed between successive texts, and writes TMX, XLIFF, comparison workbooks and reports. Works offline.',
    )
    .version(version)
    .helpOption('-h, --help', 'this help')
    .exitOverride()
    .configureHelp({ subcommandTerm })
    .configureOutput({ outputError: (message, write) => write(usageLine(message, json)) })
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
  for (const listed of listedCommands) {
    const command = openCommand(listed);
    if (words.includes(listed.name)) (await listed.load())(command);
    setUp(command, listed.name, json);
    program.addCommand(command);
  }
  return program;
}

function openCommand({ name, description, takes }: ListedCommand): Command {
  const command = new Command(name).description(description);
  for (const [argument, what] of takes) command.argument(argument, what);
  return command;
}

/** `parse [options] <files...>`, whether its options are loaded or not. */
function subcommandTerm(command: Command): string {
  const listed = listedCommands.find(({ name }) => name === command.name());
  if (listed === undefined) return new Help().subcommandTerm(command);
  return [listed.name, ...(listed.takes.length > 0 ? ['[options]'] : []), ...listed.takes.map(([one]) => one)].join(
    ' ',
  );
}

/** Errors are thrown and said in one line, by commands inside commands too. */
function setUp(command: Command, name: string, json: boolean): void {
  command.exitOverride().configureOutput({ outputError: (message, write) => write(usageLine(message, json, name)) });
  for (const inner of command.commands) setUp(inner, `${name} ${inner.name()}`, json);
}

/** Commander's message as every other error is printed: one line with code and hint, with `--json` an object. */
function usageLine(said: string, json: boolean, command?: string): string {
  const message = said
    .replace(/^error: /u, '')
    .replace(/ is invalid\. /u, ' is invalid: ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\.$/u, '');
  const hint = helpHint(command);
  return json
    ? `${JSON.stringify({ code: 'usage.invalid', severity: 'error', message, hint })}\n`
    : `error usage.invalid: ${message}; hint: ${hint}\n`;
}
