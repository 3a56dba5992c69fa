import { type Command, InvalidArgumentError, Option } from 'commander';
import { languageCode, languages } from '../language/index.ts';
import type { LanguageCode, WorkKey } from '../model/index.ts';
import { workKey } from '../model/index.ts';
import type { EditionOptions } from '../pipeline/index.ts';
import type { ChangesMode } from '../read/index.ts';
import type { Voice } from './report.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** Options that every command understands. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** Adds the options of {@link CommonOptions} to a command. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--json', 'data as JSON on stdout, diagnostics as JSON lines on stderr')
    .option('-q, --quiet', 'only errors on stderr')
    .option('-v, --verbose', 'also what is only information')
    .addOption(new Option('--no-color', 'no colours, as NO_COLOR=1'));
}

/** Adds `--force` and `-o`. */
export function withOutputOptions(command: Command, what: string): Command {
  return command.option('-o, --output <path>', what).option('-f, --force', 'overwrite what exists');
}

/** Options of {@link withEditionOptions} as the pipeline takes them. */
export function editionOptionsOf(options: {
  readonly language?: LanguageCode;
  readonly encoding?: string;
  readonly work?: WorkKey;
  readonly changes?: ChangesMode;
}): EditionOptions {
  const { language, encoding, work, changes } = options;
  return {
    ...(language === undefined ? {} : { language }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(work === undefined ? {} : { work }),
    ...(changes === undefined ? {} : { changes }),
  };
}

/** Adds what tells or overrides which edition a file is. */
export function withEditionOptions(command: Command): Command {
  return withChangesOption(
    command
      .option(
        '--language <code>',
        'language of the text, when neither its name nor its words tell it',
        languageArgument,
      )
      .option('--encoding <name>', 'encoding of the file, when detection fails (windows-1256, gb18030 …)'),
  );
}

/** Which of the texts that are found a command works on, and how they are read. */
export interface TextsOptions {
  readonly languages?: readonly LanguageCode[];
  readonly from?: WorkKey;
  readonly to?: WorkKey;
  readonly encoding?: string;
  readonly changes?: ChangesMode;
}

/**
 * Adds what tells which texts of a folder are meant.
 * @param words what a command calls its languages and its later text; `null` where `--to` is something else
 */
export function withTextsOptions(
  command: Command,
  words: { readonly languages?: string; readonly to?: string | null } = {},
): Command {
  const { languages: which = 'only these languages: en,fr,ar', to = 'the later text: 6/1' } = words;
  command
    .option('--languages <codes>', which, languagesArgument)
    .option('--from <number>', 'the earlier text, when the texts do not tell: 5/1', workArgument);
  if (to !== null) command.option('--to <number>', to, workArgument);
  return withChangesOption(command.option('--encoding <name>', 'encoding of the files, when detection fails'));
}

/** Adds `--changes`. */
export function withChangesOption(command: Command): Command {
  return command.option(
    '--changes <mode>',
    'tracked changes in documents: accept (default), reject or show',
    choice('accept', 'reject', 'show'),
  );
}

/** How loud the command is. */
export function voiceOf(options: CommonOptions): Voice {
  return { quiet: options.quiet ?? false, verbose: options.verbose ?? false, json: options.json ?? false };
}

/** The terminal as the options want it. */
export function terminalOf(options: CommonOptions & { readonly output?: string }): Terminal {
  const toFile = options.output !== undefined && options.output !== '-';
  return openTerminal({ toFile, ...(options.color === false && { colour: false }) });
}

/** Reads a language argument: a code or an English name, or the code of a language without a record. Words that name no language are refused with the list. */
export function languageArgument(value: string): LanguageCode {
  const code = languageCode(value);
  if (code !== undefined) return code;
  throw new InvalidArgumentError(
    `known languages: ${languages.map(one => one.code).join(', ')}, or the code of any other.`,
  );
}

/** Reads a list of languages: `en,fr,ar`. */
export function languagesArgument(value: string): readonly LanguageCode[] {
  return value.split(',').map(one => languageArgument(one.trim()));
}

/** Reads a date: `2012-10-19`, with or without a time of day. */
export function dateArgument(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}(?:T|$)/u.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new InvalidArgumentError('a date of ISO 8601, such as 2012-10-19 or 2012-10-19T08:00:00Z.');
}

/** Reads the number of a text: `5/1` or `5-1`. */
export function workArgument(value: string): WorkKey {
  return workKey(value);
}

/** Reads one of a set of words. */
export function choice<T extends string>(...values: readonly T[]): (value: string) => T {
  return value => {
    const found = values.find(one => one === value);
    if (found === undefined) throw new InvalidArgumentError(`choose one of ${values.join(', ')}.`);
    return found;
  };
}

/** Reads a list of words out of a set. */
export function choices<T extends string>(...values: readonly T[]): (value: string) => readonly T[] {
  return value => value.split(',').map(one => choice(...values)(one.trim()));
}

/** The date that files bear: as asked for, else what SOURCE_DATE_EPOCH says, else none. */
export function dateOf(date: string | undefined): { date?: string } {
  if (date !== undefined) return { date };
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  return Number.isFinite(epoch) && epoch > 0 ? { date: new Date(epoch * 1000).toISOString() } : {};
}
