import type { Command } from 'commander';
import { type TmxLevel, tmxLevels } from '../../exchange/index.ts';
import type { LanguageCode } from '../../model/index.ts';
import {
  buildDossier,
  earlierFiles,
  findingDiagnostics,
  type OutputFormat,
  outputFormats,
  RUN_FILE,
  renderOutputs,
  version,
  type XliffVersion,
  xliffVersions,
} from '../../pipeline/index.ts';
import { type CheckArguments, isFailure, loadCheckOptions, withCheckOptions } from '../check-options.ts';
import {
  type CommonOptions,
  choice,
  choices,
  dateArgument,
  dateOf,
  languageArgument,
  type TextsOptions,
  terminalOf,
  voiceOf,
  withCommonOptions,
  withTextsOptions,
} from '../common.ts';
import { withExamples } from '../examples.ts';
import { exit } from '../exit.ts';
import { loadLexicons, withLexiconOption } from '../lexicon.ts';
import { checkWritable, type OutputFile, writeOutputs } from '../output.ts';
import { showProgress } from '../progress.ts';
import { reportDiagnostics } from '../report.ts';
import { describeRun, type Run, runJson } from '../run.ts';
import { loadVerbs, withVerbsOption } from '../verbs.ts';

interface Options extends CommonOptions, TextsOptions, CheckArguments {
  readonly output: string;
  readonly force?: boolean;
  readonly pivot?: LanguageCode;
  readonly formats?: readonly OutputFormat[];
  readonly xliff?: XliffVersion;
  readonly tmxLevel?: TmxLevel;
  readonly sentences?: boolean;
  readonly date?: string;
  readonly lexicon?: readonly string[];
  readonly verbs?: string;
}

/** `recalling build`: the main job. */
export function buildCommand(command: Command): void {
  command
    .requiredOption('-o, --output <folder>', 'folder for the results')
    .option('-f, --force', 'overwrite the results of an earlier run');
  withTextsOptions(command)
    .option('--pivot <language>', 'language of the first column and source of the XLIFF files', languageArgument)
    .option('--formats <list>', `some of ${outputFormats.join(',')}`, choices(...outputFormats))
    .option('--xliff <version>', `XLIFF ${xliffVersions.join(' or ')}; by default 1.2`, choice(...xliffVersions))
    .option(
      '--tmx-level <level>',
      'TMX 1, plain texts (default), or 2, with emphasis and note calls',
      choice(...tmxLevels),
    )
    .option('--sentences', 'also align sentence by sentence')
    .option(
      '--date <date>',
      'date to put into TMX and XLIFF (ISO 8601); by default SOURCE_DATE_EPOCH, or none',
      dateArgument,
    );
  withCheckOptions(command, 'never');
  withVerbsOption(command);
  withLexiconOption(command);
  withExamples(command, [
    ['recalling build samples -o out', 'every edition in a folder'],
    ['recalling build 5-1.*.md 6-1.*.md -o out --force', 'named files, over an earlier run'],
    ['recalling build texts -o out --languages en,fr,ar', 'some languages only'],
    ['recalling build texts -o out --from 5/1 --to 6/1', 'say which text succeeds which'],
    ['recalling build texts -o out --formats tmx,xlsx', 'some results only'],
  ]);
  withCommonOptions(command).action(async (paths: readonly string[], options: Options) => {
    const terminal = terminalOf(options);
    const voice = voiceOf(options);
    const force = options.force ?? false;
    await checkWritable(options.output, force, true);
    const onStep = showProgress(terminal, voice);
    const checks = await loadCheckOptions(paths, options);
    const { lexicon: lexicons, verbs: verbsFile, ...build } = options;
    const lexicon = await loadLexicons(lexicons);
    const verbs = await loadVerbs(verbsFile);
    const known = { ...(lexicon && { lexicon }), ...(verbs && { verbs }) };
    const dossier = await buildDossier(paths, { ...build, ...known, checks, onStep });
    const rendered = await renderOutputs(dossier.value, { ...options, ...dateOf(options.date), onStep });
    const { findings } = dossier.value.grid;
    const diagnostics = [...dossier.diagnostics, ...findingDiagnostics(findings), ...rendered.diagnostics];
    const run: Run = { version, dossier: dossier.value, files: rendered.value, diagnostics, options: chosen(options) };
    const files: OutputFile[] = [...rendered.value, { path: RUN_FILE, content: runJson(run) }];
    await writeOutputs(options.output, files, { force, stale: await earlierFiles(options.output) });
    reportDiagnostics(diagnostics, voice, terminal);
    terminal.write(voice.json ? runJson(run) : describeRun(run, options.output, terminal));
    if (isFailure(findings, options.failOn ?? 'never')) process.exitCode = exit.findings;
  });
}

/** What was asked for and has a say in the result; paths and loudness have none. */
function chosen(options: Options): Run['options'] {
  const { languages, pivot, from, to, formats, xliff, tmxLevel, sentences, encoding, changes } = options;
  return { languages, pivot, from, to, formats, xliff, tmxLevel, sentences, encoding, changes };
}
