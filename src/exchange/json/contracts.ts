import {
  type Alignment,
  type Comparison,
  checkBlocks,
  type Diagnostic,
  type Edition,
  type EditionId,
  type LanguageCode,
  type Lineage,
  type Result,
  type Segment,
  type WorkKey,
} from '../../model/index.ts';
import { type Contract, type Layout, readContract, streamContract, writeContract } from './contract.ts';
import { edition, type WrittenSegment, writtenSegment } from './edition-shape.ts';
import { alignment, comparison, diagnostic, lineage } from './relation-shapes.ts';
import { list, object, text } from './shape.ts';

/** The segments of one edition, as they stand in a file. */
export interface SegmentsDocument {
  readonly edition: EditionId;
  readonly work: WorkKey;
  readonly language: LanguageCode;
  readonly segments: readonly WrittenSegment[];
}

const editions: Contract<Edition> = {
  name: 'edition',
  shape: edition,
  lines: ['blocks', 'skipped'],
  check: checkBlocks,
};
const alignments: Contract<Alignment> = { name: 'alignment', shape: alignment, lines: ['beads', 'crossings'] };
const comparisons: Contract<Comparison> = { name: 'comparison', shape: comparison, lines: ['links'] };
const lineages: Contract<Lineage> = { name: 'lineage', shape: lineage, lines: ['threads'] };
const segmentations: Contract<SegmentsDocument> = {
  name: 'segments',
  shape: object<SegmentsDocument>({ edition: text(), work: text(), language: text(), segments: list(writtenSegment) }),
  lines: ['segments'],
};

/** Writes an edition as JSON, one block a line. Contract: `schemas/edition.schema.json`. */
export function writeEditionJson(value: Edition): string {
  return writeContract(editions, value);
}

/** The JSON of {@link writeEditionJson} piece by piece, for editions whose JSON would not fit into memory; with `line` all on one line. */
export function streamEditionJson(value: Edition, layout: Layout = 'lines'): Generator<string, void> {
  return streamContract(editions, value, layout);
}

/**
 * Reads and checks an edition that {@link writeEditionJson} wrote.
 * @throws RecallingError `exchange.*` when it is none
 */
export function readEditionJson(json: string, file?: string): Result<Edition> {
  return readContract(editions, json, file);
}

/** Writes an alignment as JSON, one row a line. Contract: `schemas/alignment.schema.json`. */
export function writeAlignmentJson(value: Alignment): string {
  return writeContract(alignments, value);
}

/**
 * Reads and checks an alignment that {@link writeAlignmentJson} wrote.
 * @throws RecallingError `exchange.*` when it is none
 */
export function readAlignmentJson(json: string, file?: string): Result<Alignment> {
  return readContract(alignments, json, file);
}

/** Writes a comparison as JSON, one link a line. Contract: `schemas/comparison.schema.json`. */
export function writeComparisonJson(value: Comparison): string {
  return writeContract(comparisons, value);
}

/**
 * Reads and checks a comparison that {@link writeComparisonJson} wrote.
 * @throws RecallingError `exchange.*` when it is none
 */
export function readComparisonJson(json: string, file?: string): Result<Comparison> {
  return readContract(comparisons, json, file);
}

/** Writes a lineage as JSON, one thread a line. Contract: `schemas/lineage.schema.json`. */
export function writeLineageJson(value: Lineage): string {
  return writeContract(lineages, value);
}

/**
 * Reads and checks a lineage that {@link writeLineageJson} wrote.
 * @throws RecallingError `exchange.*` when it is none
 */
export function readLineageJson(json: string, file?: string): Result<Lineage> {
  return readContract(lineages, json, file);
}

/** Writes the segments of an edition as JSON, one a line, each with its text. Contract: `schemas/segments.schema.json`. */
export function writeSegmentsJson({ id, work, language, blocks }: Edition, segments: readonly Segment[]): string {
  const texts = new Map(blocks.map(block => [block.id, block.text]));
  const items = segments.map(one => ({ ...one, text: texts.get(one.block)?.slice(one.at.start, one.at.end) ?? '' }));
  return writeContract(segmentations, { edition: id, work, language, segments: items });
}

/**
 * Reads and checks segments that {@link writeSegmentsJson} wrote.
 * @throws RecallingError `exchange.*` when they are none
 */
export function readSegmentsJson(json: string, file?: string): Result<SegmentsDocument> {
  return readContract(segmentations, json, file);
}

/** Writes diagnostics as JSON lines, one a line. Contract of a line: `schemas/diagnostic.schema.json`. */
export function writeDiagnosticsJsonl(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(one => `${JSON.stringify(diagnostic.arrange(one))}\n`).join('');
}
