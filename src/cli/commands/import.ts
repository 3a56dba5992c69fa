import type { Command } from 'commander';
import {
  collectMemory,
  type EditedUnit,
  editsOfMemory,
  type MemoryInput,
  type MergeSummary,
  memoryInputOf,
  memoryInputs,
  mergeEdits,
  openMemory,
  writeAlignmentJson,
  writeEditionJson,
} from '../../exchange/index.ts';
import { type Diagnostic, type LanguageCode, RecallingError } from '../../model/index.ts';
import { version } from '../../pipeline/index.ts';
import { type CommonOptions, choice, languagesArgument, terminalOf, voiceOf, withCommonOptions } from '../common.ts';
import { withExamples } from '../examples.ts';
import { exit } from '../exit.ts';
import { readChunks } from '../load.ts';
import { checkWritable, type OutputFile, writeOutputs } from '../output.ts';
import { loadParts, type Parts } from '../parts.ts';
import { reportDiagnostics } from '../report.ts';

interface Options extends CommonOptions {
  readonly into: string;
  readonly edition?: readonly string[];
  readonly languages?: readonly LanguageCode[];
  readonly from?: MemoryInput;
  readonly encoding?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling import`: takes translators' edits back. */
export function importCommand(command: Command): void {
  command
    .requiredOption('--into <path>', 'alignment JSON, or a folder of them, such as out/json')
    .option('--edition <files...>', 'edition JSON files that do not lie beside the alignment')
    .option('--languages <codes>', 'languages whose texts are taken; default all but the pivot', languagesArgument)
    .option('--from <format>', `${memoryInputs.join(', ')}, when the names do not tell`, choice(...memoryInputs))
    .option('--encoding <name>', 'encoding of a CSV or TSV file that is not UTF-8')
    .option('-o, --output <folder>', 'folder for the JSON files with the edits in them; without it nothing is written')
    .option('-f, --force', 'write into a folder that holds files already');
  withExamples(command, [
    ['recalling import workbook.xlsx --into out/json', 'what would change'],
    ['recalling import workbook.xlsx --into out/json -o edited', 'and write it'],
    ['recalling import 6-1.en-fr.docx --into out/json -o edited', 'from the table in Word'],
    ['recalling import 6-1.en-fr.xlf --into out/json/6-1.alignment.json -o edited', 'from a CAT tool'],
    ['recalling import workbook.xlsx --into out/json -o edited --languages en,fr', 'the source, too'],
  ]);
  command.addHelpText(
    'after',
    '\nExit status 1 when something could not be taken: unknown ids, conflicts, refused edits.',
  );
  withCommonOptions(command).action(async (files: readonly string[], options: Options) => {
    const { force = false, output, languages } = options;
    const terminal = terminalOf(options);
    if (output !== undefined) await checkWritable(output, force, true);
    const parts = await loadParts(options.into, options.edition ?? []);
    if (parts.length === 0) throw new RecallingError('exchange.no-alignments', undefined, { file: options.into });
    const units: EditedUnit[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const file of files) {
      const read = await readEdits(file, options);
      for (const one of read.units) units.push(one);
      for (const one of read.diagnostics) diagnostics.push(one);
    }
    const merged = mergeEdits(parts, units, {
      ...(languages !== undefined && { languages }),
      ...(files.length === 1 && files[0] !== undefined && { file: files[0] }),
    });
    const { summary } = merged.value;
    if (output !== undefined) await writeOutputs(output, outputsOf(parts, merged.value.parts), { force });
    reportDiagnostics([...diagnostics, ...merged.diagnostics], voiceOf(options), terminal);
    terminal.write(options.json ? `${JSON.stringify(summary, undefined, 2)}\n` : describe(summary, output));
    if (summary.unknown.length > 0 || summary.refused > 0) process.exitCode = exit.findings;
  });
}

async function readEdits(
  file: string,
  { from, encoding }: Options,
): Promise<{ units: readonly EditedUnit[]; diagnostics: readonly Diagnostic[] }> {
  const format = from ?? memoryInputOf(file);
  if (format === undefined) throw new RecallingError('usage.invalid', `no edits are read from ${file}; give --from`);
  const options = { toolVersion: version, file, ...(encoding !== undefined && { encoding }) };
  const { stream, hashes } = await openMemory(readChunks(file), format, options);
  const units = editsOfMemory(await collectMemory(stream), hashes);
  return { units, diagnostics: stream.diagnostics.filter(({ code }) => code !== 'exchange.content-dropped') };
}

/** Every file that was loaded, changed or not: the folder is whole by itself. */
function outputsOf(
  before: readonly Parts[],
  after: readonly { alignment: Parts['alignment']; editions: Parts['editions'] }[],
): readonly OutputFile[] {
  const files = new Map<string, string>();
  after.forEach(({ alignment, editions }, i) => {
    files.set(before[i]?.file ?? `${alignment.work}.alignment.json`, writeAlignmentJson(alignment));
    for (const edition of editions) files.set(`${edition.id}.edition.json`, writeEditionJson(edition));
  });
  return [...files].map(([path, content]) => ({ path, content }));
}

function describe(summary: MergeSummary, output: string | undefined): string {
  const count = (n: number, what: string): string => `  ${String(n).padStart(6)} ${what}`;
  const lines = [
    count(summary.changed.length, 'texts changed'),
    count(summary.unchanged, 'texts as they were'),
    count(summary.confirmed.length, 'rows confirmed'),
    count(summary.noted.length, 'notes changed'),
    count(summary.moved.length, 'rows whose source has moved'),
    count(summary.refused, 'edits not taken'),
    count(summary.unknown.length, 'unknown ids'),
  ];
  const changed = summary.changed.map(
    ({ id, language, before }) => `  ${id} ${language}${before === '' ? ', a gap filled' : ''}`,
  );
  const list = changed.length === 0 ? '' : `\nChanged:\n${changed.join('\n')}\n`;
  return `${lines.join('\n')}\n${list}${output === undefined ? '\nNothing was written; give -o FOLDER.\n' : ''}`;
}
