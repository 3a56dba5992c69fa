import type { Command } from 'commander';
import type { UnitStream } from '../../exchange/index.ts';
import type { LanguageCode } from '../../model/index.ts';
import {
  earlierFiles,
  findEditions,
  type PrefillFormat,
  prefillEditions,
  prefillFormats,
  type RenderedFile,
  RUN_FILE,
  RUN_FORMAT,
  renderPrefill,
  version,
  type XliffVersion,
  xliffVersions,
} from '../../pipeline/index.ts';
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
  withOutputOptions,
  withTextsOptions,
} from '../common.ts';
import { withExamples } from '../examples.ts';
import { loadLexicons, openTranslations, withLexiconOption } from '../lexicon.ts';
import { checkWritable, writeOutputs } from '../output.ts';
import { describePrefill, prefillJson } from '../prefill-text.ts';
import { showProgress } from '../progress.ts';
import { reportDiagnostics } from '../report.ts';

interface Options extends CommonOptions, TextsOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly source?: LanguageCode;
  readonly formats?: readonly PrefillFormat[];
  readonly xliff?: XliffVersion;
  readonly fuzzy?: boolean;
  readonly approve?: boolean;
  readonly date?: string;
  readonly lexicon?: readonly string[];
  readonly tm?: readonly string[];
}

async function* openMemories(files: readonly string[]): AsyncGenerator<UnitStream, void> {
  for (const file of files) yield* openTranslations(file);
}

/** `recalling prefill`: a new text with last session's translations in their places. */
export function prefillCommand(command: Command): void {
  command.option('--source <language>', 'language that is translated from; by default English', languageArgument);
  withTextsOptions(command, { languages: 'only into these languages: fr,ar', to: 'the new text: 6/1' })
    .option('--formats <list>', `some of ${prefillFormats.join(',')}`, choices(...prefillFormats))
    .option('--xliff <version>', `XLIFF ${xliffVersions.join(' or ')}; by default 1.2`, choice(...xliffVersions))
    .option(
      '--tm <file>',
      'a memory for what the earlier text cannot fill, in any format that convert reads; may be given again',
      (file: string, before: readonly string[] | undefined) => [...(before ?? []), file],
    )
    .option('--fuzzy', 'also fill in what has to be edited, as a draft')
    .option('--approve', 'take translations of unchanged paragraphs as final')
    .option(
      '--date <date>',
      'date to put into the files (ISO 8601); by default SOURCE_DATE_EPOCH, or none',
      dateArgument,
    );
  withLexiconOption(command);
  withOutputOptions(command, 'folder for the files; without it only the summary is shown');
  withExamples(command, [
    ['recalling prefill texts -o work', '6/1 from 5/1 in every language of 5/1'],
    ['recalling prefill texts', 'how much is reused, to edit, new'],
    ['recalling prefill 5-1.*.docx 6-1.en.docx -o work --languages fr,ar', 'named files, two languages'],
    ['recalling prefill texts -o work --formats xliff --xliff 2.1', 'XLIFF 2.1 only'],
    ['recalling prefill texts -o work --tm memory.tmx', 'new paragraphs from a memory'],
    ['recalling prefill texts -o work --fuzzy', 'changed paragraphs filled in as drafts, too'],
    ['recalling import work/docx/6-1.en-fr.docx --into work/json -o done', 'take the finished table back'],
  ]);
  command.addHelpText(
    'after',
    '\nA paragraph whose source changed is never marked as translated. Exchanged numbers, dates, symbols and note calls are named wherever they were exchanged.',
  );
  withCommonOptions(command).action(async (paths: readonly string[], options: Options) => {
    const terminal = terminalOf(options);
    const voice = voiceOf(options);
    const { output, force = false, lexicon: lexicons, tm, encoding, changes, formats, xliff, ...rest } = options;
    if (output !== undefined) await checkWritable(output, force, true);
    const onStep = showProgress(terminal, voice);
    const found = await findEditions(paths, { onStep, ...(encoding && { encoding }), ...(changes && { changes }) });
    const lexicon = await loadLexicons(lexicons);
    const memories = tm && { memories: () => openMemories(tm) };
    const filled = await prefillEditions(found.value, { ...rest, ...(lexicon && { lexicon }), ...memories, onStep });
    const rendered = await renderPrefill(filled.value, {
      ...dateOf(options.date),
      ...(formats && { formats }),
      ...(xliff && { xliff }),
    });
    const written: readonly RenderedFile[] = [...rendered.value, runRecord(rendered.value)];
    if (output !== undefined) await writeOutputs(output, written, { force, stale: await earlierFiles(output) });
    reportDiagnostics([...found.diagnostics, ...filled.diagnostics, ...rendered.diagnostics], voice, terminal);
    const files = output === undefined ? [] : written;
    terminal.write(
      voice.json ? prefillJson(filled.value, files) : describePrefill(filled.value, files, output, terminal),
    );
  });
}

/** The record by which a later run knows these files as results. */
function runRecord(files: readonly RenderedFile[]): RenderedFile {
  const value = { format: RUN_FORMAT, version, files: files.map(({ path, what }) => ({ path, what })) };
  return { path: RUN_FILE, what: 'files of this run', content: `${JSON.stringify(value, null, 2)}\n` };
}
