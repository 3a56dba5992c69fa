import { Command } from 'commander';
import { writeEditionJson } from '../../exchange/index.ts';
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
  withExamples,
  withOutputOptions,
  workArgument,
} from '../common.ts';
import { exitStatus } from '../exit.ts';
import { loadEdition } from '../load.ts';
import { renderOutline } from '../outline.ts';
import { writeOutput } from '../output.ts';
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
export function parseCommand(): Command {
  const command = new Command('parse')
    .description(
      'Show what was understood of a text: paragraphs, roles, numbers, initiating phrases, notes, references.',
    )
    .argument('<files...>', 'DOCX, PDF, HTML, Markdown, text or edition JSON; - is standard input')
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
  return withCommonOptions(command).action(async (files: readonly string[], options: Options) => {
    const terminal = terminalOf(options);
    const voice = voiceOf(options);
    const contents: string[] = [];
    for (const file of files) {
      try {
        const { value: edition, diagnostics } = await loadEdition(file, editionOptionsOf(options));
        contents.push(contentOf(edition, options, files.length > 1, terminal));
        reportDiagnostics(diagnostics, voice, terminal);
      } catch (error) {
        // Of several files the others are shown all the same.
        if (files.length === 1 || !(error instanceof RecallingError)) throw error;
        terminal.err(failureLine(error, voice, terminal));
        process.exitCode = exitStatus(error.code);
      }
    }
    const content = contents.join(options.json || options.format === 'json' ? '' : '\n');
    if (options.output === undefined || options.output === '-') terminal.write(content);
    else if (contents.length > 0) await writeOutput(options.output, content, options.force ?? false);
  });
}

/** One edition as the options want it; of several each is one line of JSON. */
function contentOf(edition: Edition, options: Options, several: boolean, terminal: Terminal): string {
  const format = options.json ? 'json' : options.format;
  if (format !== 'json') return renderOutline(edition, format, terminal);
  const json = writeEditionJson(edition);
  return several ? `${JSON.stringify(JSON.parse(json))}\n` : json;
}
