import type { Command } from 'commander';
import { type TmxLevel, tmxLevels } from '../../exchange/index.ts';
import { type LanguageCode, RecallingError } from '../../model/index.ts';
import {
  buildDossier,
  type OutputFormat,
  outputFormats,
  renderOutputs,
  type XliffVersion,
  xliffVersions,
} from '../../pipeline/index.ts';
import {
  type CommonOptions,
  choice,
  languageArgument,
  type TextsOptions,
  terminalOf,
  voiceOf,
  withCommonOptions,
  withOutputOptions,
  withTextsOptions,
} from '../common.ts';
import { withExamples } from '../examples.ts';
import { checkWritable, sourceFiles, writeOutput, writeOutputs } from '../output.ts';
import { showProgress } from '../progress.ts';
import { reportDiagnostics } from '../report.ts';

interface Options extends CommonOptions, Omit<TextsOptions, 'to'> {
  readonly to: OutputFormat;
  readonly pivot?: LanguageCode;
  readonly xliff?: XliffVersion;
  readonly tmxLevel?: TmxLevel;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling export`: one kind of file out of a set of editions. */
export function exportCommand(command: Command): void {
  command.requiredOption('--to <format>', outputFormats.join(', '), choice(...outputFormats));
  withTextsOptions(command, { to: null })
    .option('--pivot <language>', 'language of the first column and source of the XLIFF files', languageArgument)
    .option('--xliff <version>', `XLIFF ${xliffVersions.join(' or ')}; by default 1.2`, choice(...xliffVersions))
    .option(
      '--tmx-level <level>',
      'TMX 1, plain texts (default), or 2, with emphasis and note calls',
      choice(...tmxLevels),
    );
  withOutputOptions(command, 'file, or folder where the format makes several files; default stdout for one file');
  withExamples(command, [
    ['recalling export samples --to tmx -o memory.tmx', 'a translation memory of all languages'],
    ['recalling export 6-1.en.txt 6-1.fr.md --to xliff', 'one language pair, to stdout'],
    ['recalling export samples --to xlsx -o comparison.xlsx', 'the workbook'],
    ['recalling export samples --to xliff -o xliff', 'one file a language pair, in a folder'],
  ]);
  withCommonOptions(command).action(async (paths: readonly string[], options: Options) => {
    const terminal = terminalOf(options);
    const voice = voiceOf(options);
    const force = options.force ?? false;
    const { to: format, xliff, tmxLevel, ...rest } = options;
    const onStep = showProgress(terminal, voice);
    const dossier = await buildDossier(paths, { ...rest, onStep });
    const { value: files, diagnostics } = await renderOutputs(dossier.value, {
      formats: [format],
      ...(xliff && { xliff }),
      ...(tmxLevel && { tmxLevel }),
      onStep,
    });
    const [only] = files;
    if (!only) throw new RecallingError('build.nothing-to-write', `no ${format} can be made of these editions`);
    reportDiagnostics([...dossier.diagnostics, ...diagnostics], voice, terminal);
    if (files.length === 1) {
      if (options.output === undefined || options.output === '-') terminal.data(only.content);
      else {
        await checkWritable(options.output, force, false, [...paths, ...sourceFiles(dossier.value)]);
        await writeOutput(options.output, only.content, force);
      }
      return;
    }
    if (options.output === undefined || options.output === '-') {
      throw new RecallingError('usage.invalid', `${files.length} files do not fit on stdout; give -o FOLDER`);
    }
    await checkWritable(options.output, force, true);
    const flat = files.map(({ path, content }) => ({ path: path.replace(/^(?:json|xliff|akn|docx)\//u, ''), content }));
    await writeOutputs(options.output, flat, { force });
  });
}
