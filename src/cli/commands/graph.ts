import type { Command } from 'commander';
import { writeCitationsJson, writeCitationsSvg } from '../../exchange/index.ts';
import { surveyTexts } from '../../pipeline/index.ts';
import {
  type CommonOptions,
  type TextsOptions,
  terminalOf,
  voiceOf,
  withCommonOptions,
  withOutputOptions,
  withTextsOptions,
} from '../common.ts';
import { withExamples } from '../examples.ts';
import { renderGraphText } from '../graph-text.ts';
import { checkWritable, refuseInputs, sourceFiles, writeOutput } from '../output.ts';
import { outputFormatOf, withFormatOption } from '../output-format.ts';
import { showProgress } from '../progress.ts';
import { reportDiagnostics } from '../report.ts';

const FORMATS = ['text', 'json', 'svg'] as const;
type Format = (typeof FORMATS)[number];

interface Options extends CommonOptions, TextsOptions {
  readonly format?: Format;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling graph`: what cites what among a set of texts. */
export function graphCommand(command: Command): void {
  withTextsOptions(command);
  withFormatOption(command, FORMATS);
  withOutputOptions(command, 'write to a file instead of stdout');
  withExamples(command, [
    ['recalling graph samples', 'one line a citation'],
    ['recalling graph samples -o citations.svg', 'the picture'],
    ['recalling graph samples --json', 'for other programs'],
  ]);
  withCommonOptions(command).action(async (paths: readonly string[], options: Options) => {
    const format = outputFormatOf(FORMATS, options);
    const terminal = terminalOf(options);
    const voice = voiceOf(options);
    const output = options.output === '-' ? undefined : options.output;
    if (output !== undefined) await checkWritable(output, options.force ?? false, false, paths);
    const { format: _format, ...rest } = options;
    const built = await surveyTexts(paths, { ...rest, onStep: showProgress(terminal, voice) });
    reportDiagnostics(built.diagnostics, voice, terminal);
    if (output !== undefined) await refuseInputs(output, sourceFiles(built.value));
    const content = {
      text: () => renderGraphText(built.value, terminal),
      json: () => writeCitationsJson(built.value.citations ?? { things: [], citations: [] }),
      svg: () => writeCitationsSvg(built.value),
    }[format]();
    if (output === undefined) terminal.write(content);
    else await writeOutput(output, content, options.force ?? false);
  });
}
