import {
  type Block,
  type Edition,
  type Link,
  type NoteCall,
  printedBlock,
  printedLabel,
  type UnitId,
} from '../../model/index.ts';
import { printedSide } from '../dossier.ts';
import { emphasisSpans } from '../emphasis.ts';
import { type Look, PLAIN, type Script } from './tracked.ts';

/** One edition as a redline sees it. */
export interface Side {
  readonly which: 'old' | 'new';
  readonly edition: Edition;
  readonly blocks: ReadonlyMap<string, Block>;
  /** Ids in the order of the text. */
  readonly body: readonly UnitId[];
  readonly notes: readonly UnitId[];
  readonly script: Script;
  /** False where the source format knows no emphasis: its silence then says nothing. */
  readonly hasMarks: boolean;
}

/** A stretch of one side of a link that is handled as one: text of one look, a note call, or the border between two paragraphs. Offsets into the joined printed units. */
export interface Stretch {
  readonly kind: 'text' | 'call' | 'break';
  readonly start: number;
  readonly end: number;
  /** Position in the link's list of units; of a break, the unit before it. */
  readonly unit: number;
  readonly look: Look;
  /** True for the number of a paragraph or note. */
  readonly label: boolean;
  readonly call?: NoteCall;
}

/** Prepares an edition. */
export function readSide(which: 'old' | 'new', edition: Edition): Side {
  const ids = (notes: boolean): UnitId[] =>
    edition.blocks.filter(block => (block.role === 'note') === notes).map(block => block.id);
  return {
    which,
    edition,
    blocks: new Map(edition.blocks.map(block => [block.id, block])),
    body: ids(false),
    notes: ids(true),
    script: { language: edition.language, direction: edition.direction },
    hasMarks: edition.blocks.some(block => block.marks.some(({ kind }) => kind !== 'link')),
  };
}

/** What joins the printed units of one side of a link. */
const JOINT = '\n\n';

/** Cuts one side of a link into stretches that cover it without gaps. */
export function stretchesOf(link: Pick<Link, 'old' | 'new' | 'ops'>, side: Side): readonly Stretch[] {
  const printed = printedSide(link.ops, side.which);
  const blocks = link[side.which].map(id => side.blocks.get(id));
  const texts = blocks.map(block => (block === undefined ? undefined : printedBlock(block)));
  // A comparison of other editions than these: its own words are all there is to go by.
  if (texts.join(JOINT) !== printed) return printed === '' ? [] : [textStretch(0, printed.length, 0)];
  const stretches: Stretch[] = [];
  let offset = 0;
  blocks.forEach((block, unit) => {
    if (unit > 0) {
      stretches.push({ ...textStretch(offset, offset + JOINT.length, unit - 1), kind: 'break' });
      offset += JOINT.length;
    }
    if (block === undefined) return;
    for (const stretch of blockStretches(block, unit)) {
      stretches.push({ ...stretch, start: stretch.start + offset, end: stretch.end + offset });
    }
    offset += (texts[unit] ?? '').length;
  });
  return stretches;
}

function textStretch(start: number, end: number, unit: number): Stretch {
  return { kind: 'text', start, end, unit, look: PLAIN, label: false };
}

/** Cuts a printed block into stretches that cover it without gaps. */
export function blockStretches(block: Block, unit: number): readonly Stretch[] {
  const label = printedLabel(block).length;
  const stretches: Stretch[] = label === 0 ? [] : [{ ...textStretch(0, label, unit), label: true }];
  let offset = label;
  let done = 0;
  const addText = (end: number): void => {
    for (const { start, end: stop, look } of emphasisSpans(block, done, end)) {
      stretches.push({ ...textStretch(offset, offset + stop - start, unit), look });
      offset += stop - start;
    }
    done = end;
  };
  for (const call of block.calls) {
    addText(call.at);
    if (call.printed === '') continue;
    stretches.push({ ...textStretch(offset, offset + call.printed.length, unit), kind: 'call', call });
    offset += call.printed.length;
  }
  addText(block.text.length);
  return stretches;
}
