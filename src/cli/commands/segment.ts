import { Command } from 'commander';
import { writeSegmentsJson } from '../../exchange/index.ts';
import type { BlockId, Edition, Segment } from '../../model/index.ts';
import { segmentEdition } from '../../pipeline/index.ts';
import type { ChangesMode } from '../../read/index.ts';
import {
  type CommonOptions,
  editionOptionsOf,
  terminalOf,
  voiceOf,
  withCommonOptions,
  withEditionOptions,
  withExamples,
  withOutputOptions,
} from '../common.ts';
import { loadEdition } from '../load.ts';
import { writeOutput } from '../output.ts';
import { reportDiagnostics } from '../report.ts';

interface Options extends CommonOptions {
  readonly clauses?: boolean;
  readonly lines?: boolean;
  readonly language?: string;
  readonly encoding?: string;
  readonly changes?: ChangesMode;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling segment`: cuts paragraphs into sentences or clauses. */
export function segmentCommand(): Command {
  const command = new Command('segment')
    .description('Cut the paragraphs of a text into sentences, one a line, an empty line between paragraphs.')
    .argument('<file>', 'DOCX, PDF, HTML, Markdown, text or edition JSON; - is standard input')
    .option('--clauses', 'also break after semicolons and between inline sub-items')
    .option('--lines', 'keep the paragraphs (divided by empty lines) as given: no parsing first');
  withEditionOptions(command);
  withOutputOptions(command, 'write to a file instead of stdout');
  withExamples(command, [
    ['recalling segment 6-1.en.txt', 'sentences of every paragraph'],
    ['recalling segment 6-1.en.txt --clauses', 'clauses: what a resolution, one long sentence, is made of'],
    ['recalling segment 6-1.zh.md --json', 'ids and offsets'],
  ]);
  return withCommonOptions(command).action(async (file: string, options: Options) => {
    const terminal = terminalOf(options);
    const { value: edition, diagnostics } = await loadEdition(file, {
      ...editionOptionsOf(options),
      given: options.lines ?? false,
    });
    reportDiagnostics(diagnostics, voiceOf(options), terminal);
    const segments = segmentEdition(edition, { clauses: options.clauses ?? false });
    const content = options.json ? writeSegmentsJson(edition, segments) : renderSegments(edition, segments);
    if (options.output === undefined || options.output === '-') terminal.write(content);
    else await writeOutput(options.output, content, options.force ?? false);
  });
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
