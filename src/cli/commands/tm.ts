import { Command } from 'commander';
import {
  type CleanFilter,
  cleanFilters,
  createMemoryCleaner,
  type MemoryInput,
  memoryFormatOf,
  memoryInputOf,
  memoryInputs,
  openMemory,
  type Removal,
  type UnitStream,
  writeMemory,
} from '../../exchange/index.ts';
import { RecallingError } from '../../model/index.ts';
import { version } from '../../pipeline/index.ts';
import {
  type CommonOptions,
  choice,
  choices,
  terminalOf,
  voiceOf,
  withCommonOptions,
  withOutputOptions,
} from '../common.ts';
import { withExamples } from '../examples.ts';
import { readChunks } from '../load.ts';
import { checkWritable, refuseInputs, writeOutput, writeStandardOutput } from '../output.ts';
import { reportDiagnostics } from '../report.ts';

interface Options extends CommonOptions {
  readonly from?: MemoryInput;
  readonly only?: readonly CleanFilter[];
  readonly keep?: readonly CleanFilter[];
  readonly removed?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling tm`: work on translation memories. */
export function tmCommand(command: Command): void {
  withExamples(command, [['recalling tm clean memory.tmx -o clean.tmx', 'take out what does not help']]);
  command.addCommand(cleanCommand());
}

function cleanCommand(): Command {
  const command = new Command('clean')
    .description('Take out of a memory what does not help a translator. Every removal is counted by its reason.')
    .argument('<input>', 'TMX, or any other format that convert reads; - is standard input')
    .option('--from <format>', `${memoryInputs.join(', ')}, when the name does not tell`, choice(...memoryInputs))
    .option('--only <filters>', `only these of ${cleanFilters.join(', ')}`, choices(...cleanFilters))
    .option('--keep <filters>', 'all but these', choices(...cleanFilters))
    .option('--removed <file>', 'write what was taken out as JSON lines, each with its reason');
  withOutputOptions(command, 'file for what is left, in the format of its name; without it only the count is shown');
  withExamples(command, [
    ['recalling tm clean memory.tmx -o clean.tmx', 'everything: empty, untranslated, script, numbers, duplicates'],
    ['recalling tm clean memory.tmx', 'only count'],
    ['recalling tm clean memory.tmx -o clean.tmx --removed removed.jsonl', 'and see what went, and why'],
    ['recalling tm clean memory.tmx -o clean.tmx --keep numbers,script', 'all but these two'],
  ]);
  return withCommonOptions(command).action(async (input: string, options: Options) => {
    const { output, removed, force = false } = options;
    const terminal = terminalOf(options);
    const from = options.from ?? memoryInputOf(input);
    const to = output === undefined || output === '-' ? 'tmx' : memoryFormatOf(output);
    if (from === undefined) throw new RecallingError('usage.invalid', `no format is read from ${input}; give --from`);
    if (to === undefined) throw new RecallingError('usage.invalid', `no format is written to ${output}`);
    for (const file of [output, removed])
      if (file !== undefined && file !== '-') await checkWritable(file, force, false, [input]);
    if (output !== undefined && removed !== undefined && output !== '-') await refuseInputs(output, [removed]);
    const filters = (options.only ?? cleanFilters).filter(filter => !options.keep?.includes(filter));
    const opened = await openMemory(readChunks(input), from, { toolVersion: version, file: input });
    const cleaning = cleanStream(opened.stream, filters, removed !== undefined);
    const written = writeMemory(cleaning.stream, to, { toolVersion: version, name: input });
    if (output === undefined) for await (const _ of written.chunks);
    else if (output === '-') await writeStandardOutput(written.chunks);
    else await writeOutput(output, written.chunks, force);
    if (removed !== undefined) await writeOutput(removed, linesOf(cleaning.removals), force);
    reportDiagnostics(written.diagnostics, voiceOf(options), terminal);
    const said = options.json ? `${JSON.stringify(cleaning.counts())}\n` : describe(cleaning.counts(), filters);
    if (output === '-') terminal.err(said.trimEnd());
    else terminal.write(said);
  });
}

interface Counts {
  readonly units: number;
  readonly kept: number;
  /** Units, and single texts of units that stayed, by reason. */
  readonly removed: Readonly<Record<CleanFilter, { units: number; texts: number }>>;
}

interface Cleaning {
  readonly stream: UnitStream;
  /** Filled as the stream goes by, when they are wanted. */
  readonly removals: readonly Removal[];
  counts(): Counts;
}

function cleanStream(stream: UnitStream, filters: readonly CleanFilter[], keepRemovals: boolean): Cleaning {
  const cleaner = createMemoryCleaner(stream.header, filters);
  const removals: Removal[] = [];
  const zero = { units: 0, texts: 0 };
  const removed: Counts['removed'] = {
    empty: { ...zero },
    untranslated: { ...zero },
    script: { ...zero },
    numbers: { ...zero },
    duplicates: { ...zero },
  };
  let units = 0;
  let kept = 0;
  return {
    stream: {
      header: stream.header,
      batches: (async function* () {
        for await (const batch of stream.batches) {
          yield batch.flatMap(one => {
            const { unit, removals: taken } = cleaner.clean(one);
            units += 1;
            kept += unit === undefined ? 0 : 1;
            for (const { reason, language } of taken) removed[reason][language === undefined ? 'units' : 'texts'] += 1;
            if (keepRemovals) removals.push(...taken);
            return unit === undefined ? [] : [unit];
          });
        }
      })(),
      get diagnostics() {
        return stream.diagnostics;
      },
      get failure() {
        return stream.failure;
      },
    },
    removals,
    counts: () => ({ units, kept, removed }),
  };
}

function describe({ units, kept, removed }: Counts, filters: readonly CleanFilter[]): string {
  const lines = filters.map(filter => {
    const { units: whole, texts } = removed[filter];
    return `  ${filter.padEnd(12)} ${String(whole).padStart(8)} units${texts > 0 ? `, ${texts} single texts` : ''}`;
  });
  return `${units} units read, ${kept} kept; taken out:\n${lines.join('\n')}\n`;
}

async function* linesOf(removals: readonly Removal[]): AsyncGenerator<string, void> {
  for (const { texts, ...rest } of removals) {
    yield `${JSON.stringify({ ...rest, texts: Object.fromEntries(texts) })}\n`;
  }
}
