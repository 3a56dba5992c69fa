import type { Command } from 'commander';
import { streamEditionJson } from '../../exchange/index.ts';
import { type Edition, RecallingError } from '../../model/index.ts';
import type { ChangesMode } from '../../read/index.ts';
import {
  type CommonOptions,
  choice,
  editionOptionsOf,
  terminalOf,
  voiceOf,
  withCommonOptions,
  withEditionOptions,
  withOutputOptions,
  workArgument,
} from '../common.ts';
import { escapeControls, escapeUnpainted } from '../escape.ts';
import { withExamples } from '../examples.ts';
import { exitStatus } from '../exit.ts';
import { loadEdition } from '../load.ts';
import { renderOutline } from '../outline.ts';
import { batched, checkWritable, writeOutput, writeStandardOutput } from '../output.ts';
import { failureLine, reportDiagnostics } from '../report.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends CommonOptions {
  readonly format: 'outline' | 'text' | 'json';
  readonly language?: string;
  readonly encoding?: string;
  readonly work?: string;
  readonly changes?: ChangesMode;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling parse`: shows what was understood of a text. */
export function parseCommand(command: Command): void {
  command
    .option('--format <format>', 'outline, text or json', choice('outline', 'text', 'json'), 'outline')
    .option('--work <number>', 'number of the text, such as 6/1', workArgument);
  withEditionOptions(command);
  withOutputOptions(command, 'write to a file instead of stdout');
  withExamples(command, [
    ['recalling parse 6-1.en.txt', 'an outline for people'],
    ['recalling parse 6-1.ar.docx --verbose', 'and every join, guess and oddity'],
    ['recalling parse 6-1.en.txt --json -o 6-1.en.edition.json', 'the whole edition, for machines'],
    ['recalling parse drafts/*.docx', 'one outline after the other; with --json one edition a line'],
    ['cat draft.txt | recalling parse - --language fr', 'from standard input'],
  ]);
  withCommonOptions(command).action(async (files: readonly string[], options: Options) => {
    const { output, force = false } = options;
    if (output === undefined || output === '-')
      return writeStandardOutput(
        batched(contentsOf(files, options)),
        isPainted(options) ? escapeUnpainted : escapeControls,
      );
    await checkWritable(output, force, false, files);
    const chunks = contentsOf(files, options);
    const first = await chunks.next();
    // Where no file could be read there is nothing to write.
    if (!first.done) await writeOutput(output, batched(behind(first.value, chunks)), force);
  });
}

/** What is shown of the files, one after the other: a text of 50 MB has an outline of its own length and JSON of several times that. */
async function* contentsOf(files: readonly string[], options: Options): AsyncGenerator<string, void> {
  const terminal = terminalOf(options);
  const voice = voiceOf(options);
  const several = files.length > 1;
  let shown = 0;
  for (const file of files) {
    try {
      const { value: edition, diagnostics } = await loadEdition(file, editionOptionsOf(options));
      reportDiagnostics(diagnostics, voice, terminal);
      if (shown++ > 0 && !asJson(options)) yield '\n';
      yield* contentOf(edition, options, several, terminal);
    } catch (error) {
      // Of several files the others are shown all the same.
      if (!several || !(error instanceof RecallingError)) throw error;
      terminal.err(failureLine(error, voice, terminal));
      process.exitCode = exitStatus(error.code);
    }
  }
}

async function* behind(first: string, others: AsyncIterable<string>): AsyncGenerator<string, void> {
  yield first;
  yield* others;
}

function asJson({ json, format }: Options): boolean {
  return json === true || format === 'json';
}

function isPainted(options: Options): boolean {
  return !asJson(options) && options.format !== 'text';
}

/** One edition as the options want it; of several each is one line of JSON. */
function contentOf(edition: Edition, options: Options, several: boolean, terminal: Terminal): Iterable<string> {
  if (asJson(options)) return streamEditionJson(edition, several ? 'line' : 'lines');
  return renderOutline(edition, options.format === 'text' ? 'text' : 'outline', terminal);
}
