import type { Command } from 'commander';
import { exceptionFor } from '../../concord/index.ts';
import {
  type Dossier,
  writeFindingsHtml,
  writeFindingsWorkbook,
  writeGridJson,
  writeSarif,
} from '../../exchange/index.ts';
import { type Code, type Grid, type LanguageCode, RecallingError } from '../../model/index.ts';
import { buildDossier, version } from '../../pipeline/index.ts';
import {
  type CheckArguments,
  codesArgument,
  isFailure,
  listChecks,
  loadCheckOptions,
  withCheckOptions,
} from '../check-options.ts';
import { renderFindings } from '../check-text.ts';
import {
  type CommonOptions,
  languageArgument,
  type TextsOptions,
  terminalOf,
  voiceOf,
  withCommonOptions,
  withOutputOptions,
  withTextsOptions,
} from '../common.ts';
import { withExamples } from '../examples.ts';
import { exit } from '../exit.ts';
import { checkWritable, refuseInputs, sourceFiles, writeOutput } from '../output.ts';
import { outputFormatOf, withFormatOption } from '../output-format.ts';
import { showProgress } from '../progress.ts';
import { reportDiagnostics } from '../report.ts';

const FORMATS = ['text', 'json', 'sarif', 'html', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

interface Options extends CommonOptions, TextsOptions, CheckArguments {
  readonly format?: Format;
  readonly versions?: boolean;
  readonly only?: readonly Code[];
  readonly pivot?: LanguageCode;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling check`: do the language editions say the same, and did every change reach each of them? */
export function checkCommand(command: Command): void {
  command
    .option('--versions', 'demand the check of the changes: an error when there are no two versions to compare')
    .option('--no-versions', 'only within each text, not the changes since the version before')
    .option('--only <codes>', 'only these findings: number-differs,change-missed', codesArgument)
    .option('--pivot <language>', 'language of the first column', languageArgument);
  withTextsOptions(command);
  withFormatOption(command, FORMATS);
  withCheckOptions(command, 'error');
  withOutputOptions(command, 'write to a file instead of stdout');
  withExamples(command, [
    ['recalling check samples', 'every text, every language, every change'],
    ['recalling check 6-1.*.md --no-versions', 'the editions of one text'],
    ['recalling check samples --only change-missed,change-differs', 'which edition missed a change'],
    ['recalling check samples --terms terms.tsv --fail-on warning', 'with your own terminology, strictly'],
    ['recalling check samples -o findings.sarif', 'for a code host'],
  ]);
  command.addHelpText(
    'after',
    `\nCompared: ${listChecks()}; with two versions also what changed.\nExit status: 1 when something at or above --fail-on is found and not accepted.`,
  );
  withCommonOptions(command).action(async (paths: readonly string[], options: Options) => {
    const { format: _format, versions, only, ...rest } = options;
    const format = outputFormatOf(FORMATS, options);
    const terminal = terminalOf(options);
    const voice = voiceOf(options);
    const output = options.output === '-' ? undefined : options.output;
    if (output !== undefined) await checkWritable(output, options.force ?? false, false, paths);
    const checks = {
      ...(await loadCheckOptions(paths, options)),
      ...(only !== undefined && { only }),
      ...(versions !== undefined && { versions }),
    };
    const dossier = await buildDossier(paths, { ...rest, checks, onStep: showProgress(terminal, voice) });
    if (versions === true && dossier.value.comparisons.length === 0) {
      throw new RecallingError('usage.invalid', '--versions needs two texts, the later the successor of the earlier');
    }
    reportDiagnostics(dossier.diagnostics, voice, terminal);
    const { grid } = dossier.value;
    if (output !== undefined) await refuseInputs(output, sourceFiles(dossier.value));
    const content = await render(dossier.value, grid, format, hints =>
      renderFindings(dossier.value, terminal, hints, exceptionFor),
    );
    if (output === undefined) terminal.write(content);
    else await writeOutput(output, content, options.force ?? false);
    process.exitCode = isFailure(grid.findings, options.failOn ?? 'error') ? exit.findings : exit.done;

    async function render(
      value: Dossier,
      own: Grid,
      kind: Format,
      text: (hints: boolean) => string,
    ): Promise<string | Uint8Array> {
      switch (kind) {
        case 'json':
          return writeGridJson(own);
        case 'sarif':
          return writeSarif(own, { toolVersion: version });
        case 'html':
          return writeFindingsHtml(value);
        case 'xlsx':
          return (await writeFindingsWorkbook(value)).value;
        case 'text':
          return text(voice.verbose);
      }
    }
  });
}
