import type {
  Alignment,
  Bead,
  Block,
  Citations,
  Comparison,
  Diagnostic,
  Direction,
  Edition,
  Grid,
  LanguageCode,
  Ledger,
  Role,
  Segment,
  Span,
  UnitId,
  WorkKey,
} from '../model/index.ts';
import { printedBlock, printedLabel } from '../model/index.ts';

/** All that is known about a series of texts: what the workbook and the report show. */
export interface Dossier {
  readonly title?: string;
  /** Oldest first. */
  readonly works: readonly DossierWork[];
  readonly comparisons: readonly DossierComparison[];
  readonly diagnostics: readonly Diagnostic[];
  /** Rows through all versions and what the checks found, when they were run. */
  readonly grid?: Grid;
  /** Who is to do what, when the ledger was made. */
  readonly ledger?: Ledger;
  /** What cites what, when that was looked up. */
  readonly citations?: Citations;
}

export interface DossierWork {
  readonly work: WorkKey;
  readonly editions: readonly Edition[];
  readonly alignment: Alignment;
  /** The same text aligned by sentences. */
  readonly sentences?: SentenceAlignment;
}

export interface SentenceAlignment {
  readonly alignment: Alignment;
  readonly segments: ReadonlyMap<LanguageCode, readonly Segment[]>;
}

export interface DossierComparison {
  readonly old: WorkKey;
  readonly new: WorkKey;
  readonly language: LanguageCode;
  readonly comparison: Comparison;
}

/** A block or segment as a reader of the printed page knows it. */
export interface PrintedUnit {
  readonly block: Block;
  /** The part of `block.text` it covers. */
  readonly at: Span;
  readonly role: Role;
  /** As printed, empty when the block has none or the unit does not begin it. */
  readonly label: string;
  /** Label, body and note calls as they stood on the page. */
  readonly text: string;
  readonly direction: Direction;
}

/** The edition of a work in one language, if there is one. */
export function editionOf(dossier: Dossier, work: WorkKey, language: LanguageCode): Edition | undefined {
  return dossier.works.find(entry => entry.work === work)?.editions.find(edition => edition.language === language);
}

/** Members of a bead in one language; a language named like a property of every object has none by accident. */
export function membersOf(bead: Bead, language: LanguageCode): readonly UnitId[] {
  return Object.hasOwn(bead.members, language) ? (bead.members[language] ?? []) : [];
}

/** The units of an edition by id: its blocks, and its segments when they are given. */
export function printedUnits(
  edition: Edition | undefined,
  segments: readonly Segment[] = [],
): ReadonlyMap<string, PrintedUnit> {
  const units = new Map<string, PrintedUnit>();
  if (edition === undefined) return units;
  const { direction } = edition;
  const blocks = new Map<string, Block>();
  for (const block of edition.blocks) {
    blocks.set(block.id, block);
    const at = { start: 0, end: block.text.length };
    const label = printedLabel(block).trim();
    units.set(block.id, { block, at, role: block.role, label, text: printedBlock(block), direction });
  }
  for (const segment of segments) {
    const block = blocks.get(segment.block);
    if (block === undefined) continue;
    const label = segment.at.start === 0 ? printedLabel(block) : '';
    const text = label + printedPart(block, segment.at);
    units.set(segment.id, { block, at: segment.at, role: block.role, label: label.trim(), text, direction });
  }
  return units;
}

/** Part of a block's body with its note calls. A call between two parts goes with the second, one at the very end with the last. */
function printedPart(block: Block, at: Span): string {
  let out = '';
  let done = at.start;
  for (const call of block.calls) {
    const inside = call.at >= at.start && (call.at < at.end || (call.at === at.end && at.end === block.text.length));
    if (!inside) continue;
    out += block.text.slice(done, call.at) + call.printed;
    done = call.at;
  }
  return out + block.text.slice(done, at.end);
}

/** What a side of a link prints, put together from its ops. */
export function printedSide(ops: Comparison['links'][number]['ops'], side: 'old' | 'new'): string {
  const other = side === 'old' ? '+' : '-';
  let out = '';
  for (const [kind, text] of ops) if (kind !== other) out += text;
  return out;
}
