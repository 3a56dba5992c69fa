import type { Command } from 'commander';
import { readSrx, writeSegmentsJson, writeSrx } from '../../exchange/index.ts';
import { languages, segmentationRules } from '../../language/index.ts';
import type { BlockId, Diagnostic, Edition, Segment } from '../../model/index.ts';
import { segmentEdition } from '../../pipeline/index.ts';
import type { ChangesMode } from '../../read/index.ts';
import { type Cascade, compileCascade } from '../../segment/index.ts';
import {
  type CommonOptions,
  editionOptionsOf,
  terminalOf,
  voiceOf,
  withCommonOptions,
  withEditionOptions,
  withOutputOptions,
} from '../common.ts';
import { withExamples } from '../examples.ts';
import { loadBytes, loadEdition } from '../load.ts';
import { checkWritable, writeOutput } from '../output.ts';
import { reportDiagnostics } from '../report.ts';

interface Options extends CommonOptions {
  readonly clauses?: boolean;
  readonly lines?: boolean;
  readonly srx?: string;
  readonly writeSrx?: string;
  readonly language?: string;
  readonly encoding?: string;
  readonly changes?: ChangesMode;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling segment`: cuts paragraphs into sentences or clauses. */
export function segmentCommand(command: Command): void {
  command
    .option('--clauses', 'also break after semicolons and between inline sub-items')
    .option('--lines', 'keep the paragraphs (divided by empty lines) as given: no parsing first')
    .option('--srx <file>', 'cut by the rules of an SRX file instead of our own')
    .option(
      '--write-srx <path>',
      'write our own rules of all languages as SRX 2.0, for OmegaT, Okapi, memoQ; - is stdout',
    );
  withEditionOptions(command);
  withOutputOptions(command, 'write to a file instead of stdout');
  withExamples(command, [
    ['recalling segment 6-1.en.txt', 'sentences of every paragraph'],
    ['recalling segment 6-1.en.txt --clauses', 'clauses: what a resolution, one long sentence, is made of'],
    ['recalling segment 6-1.zh.md --json', 'ids and offsets'],
    ['recalling segment 6-1.fr.md --srx ours.srx', 'by the rules that your CAT tool uses'],
    ['recalling segment --write-srx recalling.srx', 'our rules for your CAT tool'],
  ]);
  withCommonOptions(command).action(async (file: string | undefined, options: Options) => {
    if (options.writeSrx !== undefined) {
      if (file !== undefined || options.srx !== undefined)
        command.error('error: --write-srx writes our own rules and takes no file to cut and no --srx');
      await writeRules(options.writeSrx, options);
    } else if (file === undefined) command.error("error: missing required argument 'file'");
    else await segmentFile(file, options);
  });
}

/** Our own rules, as a file. */
async function writeRules(path: string, options: Options): Promise<void> {
  const { value, diagnostics } = writeSrx(segmentationRules(languages, { clauses: options.clauses ?? false }));
  const terminal = terminalOf(options);
  reportDiagnostics(diagnostics, voiceOf(options), terminal);
  if (path === '-') terminal.data(value);
  else await writeOutput(path, value, options.force ?? false);
}

async function segmentFile(file: string, options: Options): Promise<void> {
  const output = options.output === '-' ? undefined : options.output;
  if (output !== undefined)
    await checkWritable(output, options.force ?? false, false, [
      file,
      ...(options.srx === undefined ? [] : [options.srx]),
    ]);
  const terminal = terminalOf(options);
  const { value: edition, diagnostics } = await loadEdition(file, {
    ...editionOptionsOf(options),
    given: options.lines ?? false,
  });
  reportDiagnostics(diagnostics, voiceOf(options), terminal);
  const clauses = options.clauses ?? false;
  const rules = options.srx === undefined ? undefined : await loadCascade(options.srx, edition, clauses);
  reportDiagnostics(rules?.diagnostics ?? [], voiceOf(options), terminal);
  const segments = segmentEdition(edition, rules === undefined ? { clauses } : { cascade: rules.cascade });
  const content = options.json ? writeSegmentsJson(edition, segments) : renderSegments(edition, segments);
  if (output === undefined) terminal.data(content);
  else await writeOutput(output, content, options.force ?? false);
}

/** The rules of an SRX file for the language of an edition. */
async function loadCascade(
  file: string,
  { language }: Edition,
  clauses: boolean,
): Promise<{ readonly cascade: Cascade; readonly diagnostics: readonly Diagnostic[] }> {
  const read = readSrx(await loadBytes(file), file);
  const compiled = compileCascade(read.value, language, { clauses, file });
  return { cascade: compiled.value, diagnostics: [...read.diagnostics, ...compiled.diagnostics] };
}

/** One segment a line, an empty line between blocks. */
function renderSegments(edition: Edition, segments: readonly Segment[]): string {
  const texts = new Map(edition.blocks.map(block => [block.id, block.text]));
  let out = '';
  let last: BlockId | undefined;
  for (const { block, at } of segments) {
    if (last !== undefined && block !== last) out += '\n';
    out += `${texts.get(block)?.slice(at.start, at.end).trim() ?? ''}\n`;
    last = block;
  }
  return out;
}
