import { Command } from 'commander';
import { writeEditionJson } from '../../exchange/index.ts';
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
import { loadEdition } from '../load.ts';
import { renderOutline } from '../outline.ts';
import { writeOutput } from '../output.ts';
import { reportDiagnostics } from '../report.ts';

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
    .argument('<file>', 'DOCX, PDF, HTML, Markdown, text or edition JSON; - is standard input')
    .option('--format <format>', 'outline, text or json', choice('outline', 'text', 'json'), 'outline')
    .option('--work <number>', 'number of the text, such as 6/1', workArgument);
  withEditionOptions(command);
  withOutputOptions(command, 'write to a file instead of stdout');
  withExamples(command, [
    ['recalling parse 6-1.en.txt', 'an outline for people'],
    ['recalling parse 6-1.ar.docx --verbose', 'and every join, guess and oddity'],
    ['recalling parse 6-1.en.txt --json -o 6-1.en.edition.json', 'the whole edition, for machines'],
    ['cat draft.txt | recalling parse - --language fr', 'from standard input'],
  ]);
  return withCommonOptions(command).action(async (file: string, options: Options) => {
    const terminal = terminalOf(options);
    const { value: edition, diagnostics } = await loadEdition(file, editionOptionsOf(options));
    reportDiagnostics(diagnostics, voiceOf(options), terminal);
    const format = options.json ? 'json' : options.format;
    const content =
      format === 'json'
        ? writeEditionJson(edition)
        : renderOutline(edition, format === 'text' ? 'text' : 'outline', terminal);
    if (options.output === undefined || options.output === '-') terminal.write(content);
    else await writeOutput(options.output, content, options.force ?? false);
  });
}
