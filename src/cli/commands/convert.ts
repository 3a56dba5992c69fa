import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import {
  composeMemory,
  type MemoryInput,
  type MemoryOutput,
  type MemoryXliffVersion,
  memoryFormatOf,
  memoryInputOf,
  memoryInputs,
  memoryOutputs,
  memoryXliffVersions,
  openMemory,
  streamMemory,
  type UnitStream,
  writeMemory,
} from '../../exchange/index.ts';
import { type LanguageCode, RecallingError } from '../../model/index.ts';
import { version } from '../../pipeline/index.ts';
import { formatOf } from '../../read/index.ts';
import { type CommonOptions, choice, terminalOf, voiceOf, withCommonOptions } from '../common.ts';
import { withExamples } from '../examples.ts';
import { readChunks } from '../load.ts';
import { checkWritable, writeOutput, writeStandardOutput } from '../output.ts';
import { loadParts } from '../parts.ts';
import { reportDiagnostics } from '../report.ts';

interface Options extends CommonOptions {
  readonly from?: MemoryInput;
  readonly xliff?: MemoryXliffVersion;
  readonly to?: MemoryOutput;
  readonly languages?: readonly LanguageCode[];
  readonly edition?: readonly string[];
  readonly encoding?: string;
  readonly bom?: boolean;
  readonly force?: boolean;
}

/** `recalling convert`: one kind of memory or table into another. */
export function convertCommand(command: Command): void {
  command
    .option('--from <format>', `${memoryInputs.join(', ')}, when the name does not tell`, choice(...memoryInputs))
    .option('--to <format>', `${memoryOutputs.join(', ')}, when the name does not tell`, choice(...memoryOutputs))
    .option('--languages <codes>', 'only these, the source first: en,fr', tagsArgument)
    .option(
      '--xliff <version>',
      `XLIFF ${memoryXliffVersions.join(', ')}; by default 1.2`,
      choice(...memoryXliffVersions),
    )
    .option('--edition <files...>', 'with an alignment: edition JSON files that do not lie beside it')
    .option('--encoding <name>', 'encoding of a CSV or TSV file that is not UTF-8 (windows-1252 …)')
    .option('--bom', 'begin CSV and TSV with a byte order mark, for Excel')
    .option('-f, --force', 'overwrite what exists');
  withExamples(command, [
    ['recalling convert memory.tmx memory.xlsx', 'a memory to look through in a spreadsheet'],
    ['recalling convert glossary.csv memory.tmx', 'a table with one column a language'],
    ['recalling convert memory.tmx en-fr.xlf --languages en,fr', 'one pair for a CAT tool'],
    ['recalling convert memory.tmx en-fr.xlf --languages en,fr --xliff 2.1', 'the same in XLIFF 2.1'],
    ['recalling convert memory.tmx en-fr.docx --languages en,fr', 'a table to edit in Word'],
    ['recalling convert out/json/6-1.alignment.json 6-1.csv --bom', 'an alignment as a table'],
    ['recalling convert 6-1.tmx 6-1.fr.xml --languages fr', 'a memory of one text, one language of it in Akoma Ntoso'],
    ['recalling convert huge.tmx - --to jsonl', 'a memory of any size, one unit a line'],
  ]);
  command.addHelpText(
    'after',
    '\nWhat the format of the output cannot hold is named on stderr. TMX, JSON and JSONL hold everything; TMX and JSONL of any size are never held in memory whole.',
  );
  withCommonOptions(command).action(async (input: string, output: string, options: Options) => {
    const terminal = terminalOf(options);
    const force = options.force ?? false;
    const from = options.from ?? memoryInputOf(input);
    const to = options.to ?? memoryFormatOf(output);
    if (from === undefined) {
      const text = formatOf(input) === undefined ? '' : '; of texts recalling export makes a memory';
      throw new RecallingError('usage.invalid', `no format is read from ${input}; give --from${text}`);
    }
    if (to === undefined) throw new RecallingError('usage.invalid', `no format is written to ${output}; give --to`);
    if (output !== '-') await checkWritable(output, force, false, [input]);
    const stream = await open(input, from, options);
    const written = writeMemory(stream, to, {
      toolVersion: version,
      name: input === '-' ? 'memory' : basename(input),
      pairsOnly: from !== 'tmx' && from !== 'jsonl',
      ...(options.xliff !== undefined && { xliff: options.xliff }),
      ...(options.languages !== undefined && { languages: options.languages }),
      ...(options.bom !== undefined && { byteOrderMark: options.bom }),
    });
    if (output === '-') await writeStandardOutput(written.chunks);
    else await writeOutput(output, written.chunks, force);
    reportDiagnostics(written.diagnostics, voiceOf(options), terminal);
  });
}

async function open(file: string, format: MemoryInput, options: Options): Promise<UnitStream> {
  if (format === 'json' && (await isAlignment(file))) return openAlignment(file, options);
  const { encoding } = options;
  const read = { toolVersion: version, file, ...(encoding !== undefined && { encoding }) };
  return (await openMemory(readChunks(file), format, read)).stream;
}

/** An alignment says of which units, not their texts: its editions are files of their own. Standard input has no files beside it. */
async function isAlignment(file: string): Promise<boolean> {
  if (file === '-') return false;
  for await (const chunk of readChunks(file)) {
    return /^\ufeff?\s*\{\s*"format"\s*:\s*"recalling\/alignment\//u.test(
      new TextDecoder().decode(chunk.subarray(0, 200)),
    );
  }
  return false;
}

async function openAlignment(path: string, { edition = [] }: Options): Promise<UnitStream> {
  const works = await loadParts(path, edition);
  const { value, diagnostics } = composeMemory({ works, toolVersion: version, everyRow: true });
  return streamMemory(value, diagnostics);
}

/** Reads a list of language tags, known to the project or not. */
function tagsArgument(value: string): readonly LanguageCode[] {
  const tags = value.split(',').map(tag => tag.trim());
  if (tags.some(tag => !/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(tag))) {
    throw new InvalidArgumentError('give language tags: en,fr,zh-Hant.');
  }
  return tags;
}
