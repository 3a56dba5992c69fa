import type { Command } from 'commander';
import { checkDirections } from '../../concord/index.ts';
import { type Dossier, writeLedgerHtml, writeLedgerJson, writeLedgerWorkbook } from '../../exchange/index.ts';
import type { LanguageCode } from '../../model/index.ts';
import { findingDiagnostics, surveyTexts } from '../../pipeline/index.ts';
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
import { renderLedgerText } from '../ledger-text.ts';
import { checkWritable, refuseInputs, sourceFiles, writeOutput } from '../output.ts';
import { outputFormatOf, withFormatOption } from '../output-format.ts';
import { showProgress } from '../progress.ts';
import { reportDiagnostics } from '../report.ts';
import { loadVerbs, withVerbsOption } from '../verbs.ts';

const FORMATS = ['text', 'json', 'html', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

interface Options extends CommonOptions, TextsOptions {
  readonly format?: Format;
  readonly all?: boolean;
  readonly language?: LanguageCode;
  readonly verbs?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling ledger`: who is to do what, and what became of it from session to session. */
export function ledgerCommand(command: Command): void {
  command
    .option('--all', 'also what was carried over word for word (text only; the others have all)')
    .option('--language <code>', 'edition that the fields are read from; by default English', languageArgument);
  withTextsOptions(command);
  withVerbsOption(command);
  withFormatOption(command, FORMATS);
  withOutputOptions(command, 'write to a file instead of stdout');
  withExamples(command, [
    ['recalling ledger samples', 'which mandates are new, stronger, weaker, gone'],
    ['recalling ledger 6-1.en.txt', 'the mandates of one text'],
    ['recalling ledger samples -o mandates.xlsx', 'a list to sort and filter, all languages beside it'],
    ['recalling ledger samples --verbs verbs.tsv -o mandates.html', 'with your own table of verbs, to read and print'],
  ]);
  command.addHelpText(
    'after',
    '\nStronger and weaker are hints from the table of verbs and from hedges, never a legal reading.',
  );
  withCommonOptions(command).action(async (paths: readonly string[], options: Options) => {
    const { format: _format, language, verbs: verbsFile, all, ...rest } = options;
    const format = outputFormatOf(FORMATS, options);
    const terminal = terminalOf(options);
    const voice = voiceOf(options);
    const output = options.output === '-' ? undefined : options.output;
    if (output !== undefined) await checkWritable(output, options.force ?? false, false, paths);
    const verbs = await loadVerbs(verbsFile);
    const built = await surveyTexts(paths, {
      ...rest,
      ...(verbs !== undefined && { verbs }),
      ...(language !== undefined && { ledgerLanguage: language }),
      onStep: showProgress(terminal, voice),
    });
    if (output !== undefined) await refuseInputs(output, sourceFiles(built.value));
    const content = await render(built.value, format, () => renderLedgerText(built.value, terminal, all ?? false));
    // What makes the comparison doubtful; other findings are those of check.
    const reversed = checkDirections(built.value.works, built.value.comparisons);
    reportDiagnostics([...built.diagnostics, ...findingDiagnostics(reversed)], voice, terminal);
    if (output === undefined) terminal.write(content);
    else await writeOutput(output, content, options.force ?? false);
  });
}

async function render(dossier: Dossier, format: Format, text: () => string): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return writeLedgerJson(dossier.ledger ?? { sessions: [] });
    case 'html':
      return writeLedgerHtml(dossier);
    case 'xlsx':
      return (await writeLedgerWorkbook(dossier)).value;
    case 'text':
      return text();
  }
}
