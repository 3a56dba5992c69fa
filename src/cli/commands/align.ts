import type { Command } from 'commander';
import { writeAlignmentJson } from '../../exchange/index.ts';
import { diagnose, RecallingError } from '../../model/index.ts';
import { type AlignInputs, alignEditionFiles, alignLineFiles } from '../align-inputs.ts';
import { renderBeads, renderTable, renderTsv } from '../alignment-text.ts';
import {
  type CommonOptions,
  choice,
  languageArgument,
  languagesArgument,
  terminalOf,
  voiceOf,
  withChangesOption,
  withCommonOptions,
  withOutputOptions,
} from '../common.ts';
import { withExamples } from '../examples.ts';
import { withLexiconOption } from '../lexicon.ts';
import { checkWritable, writeOutput } from '../output.ts';
import { reportDiagnostics } from '../report.ts';

interface Options extends CommonOptions, AlignInputs {
  readonly format?: 'table' | 'json' | 'beads' | 'tsv';
  readonly lines?: boolean;
  readonly explain?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling align`: aligns the language editions of one text. */
export function alignCommand(command: Command): void {
  command
    .option(
      '--format <format>',
      'table, tsv, json or beads ([0]:[0,1], two files, 0-based)',
      choice('table', 'json', 'beads', 'tsv'),
    )
    .option(
      '--level <level>',
      'block (paragraphs) or segment (sentences inside them)',
      choice('block', 'segment'),
      'block',
    )
    .option('--pivot <language>', 'language of the first column', languageArgument)
    .option('--lines', 'units are the lines of the files, kept as they are: no parsing, no joining, no cutting')
    .option('--keep-source', 'with --lines: never merge lines of the first column')
    .option(
      '--languages <codes>',
      'languages of the files in order, when their names do not tell: en,fr',
      languagesArgument,
    )
    .option('--confirmed <file>', 'alignment JSON: its rows that are confirmed or manual stay as they are')
    .option(
      '--vectors <path>',
      'folder of a local sentence model; with --lines also .npy or .jsonl files of vectors, one for each text; may be given again',
      (path: string, before: readonly string[] | undefined) => [...(before ?? []), path],
    )
    .option('--explain', 'the evidence behind each row')
    .option('--encoding <name>', 'encoding of the files, when detection fails');
  withLexiconOption(command);
  withChangesOption(command);
  withOutputOptions(command, 'write to a file instead of stdout');
  withExamples(command, [
    ['recalling align 6-1.en.txt 6-1.fr.md 6-1.ar.md', 'one row a paragraph, one column a language'],
    ['recalling align 6-1.*.md --format tsv -o 6-1.tsv', 'a table for a spreadsheet'],
    ['recalling align 6-1.en.txt 6-1.ru.md --explain', 'why each row is a row'],
    [
      'recalling align 6-1.en.txt 6-1.fr.md --lexicon lexicon.json',
      'with words learnt from earlier texts (recalling learn)',
    ],
    ['recalling align --lines a.en b.fr --languages en,fr --format beads', 'units that are cut already'],
  ]);
  withCommonOptions(command).action(async (files: readonly string[], options: Options) => {
    checkUsage(files, options);
    const output = options.output === '-' ? undefined : options.output;
    if (output !== undefined)
      await checkWritable(output, options.force ?? false, false, [...files, ...(options.lexicon ?? [])]);
    const terminal = terminalOf(options);
    const align = options.lines ? alignLineFiles : alignEditionFiles;
    const format = options.json ? 'json' : (options.format ?? 'table');
    const explain = options.explain || format === 'json';
    const { alignment, rows, diagnostics } = await align(files, { ...options, explain });
    const { pivot } = options;
    const missing = pivot !== undefined && !alignment.languages.includes(pivot);
    const remarks = missing ? [diagnose('build.language-missing', pivot), ...diagnostics] : diagnostics;
    reportDiagnostics(remarks, voiceOf(options), terminal);
    const content =
      format === 'json'
        ? writeAlignmentJson(alignment)
        : format === 'beads'
          ? renderBeads(alignment, rows)
          : format === 'tsv'
            ? renderTsv(alignment, rows, explain)
            : renderTable(alignment, rows, terminal, explain);
    if (output !== undefined) await writeOutput(output, content, options.force ?? false);
    else if (format === 'table') terminal.write(content);
    else terminal.data(content);
  });
}

function checkUsage(files: readonly string[], { languages, format, json, lines, keepSource }: Options): void {
  const fault =
    files.length < 2
      ? 'align takes two files or more'
      : files.filter(file => file === '-').length > 1
        ? 'only one file can be -'
        : languages && languages.length !== files.length
          ? `${files.length} files but ${languages.length} languages`
          : format === 'beads' && !json && files.length !== 2
            ? 'beads are for two files; use json or tsv'
            : keepSource && !lines
              ? '--keep-source goes with --lines'
              : undefined;
  if (fault !== undefined) throw new RecallingError('usage.invalid', fault);
}
