import {
  type Comparison,
  type Diagnostic,
  diagnose,
  type Edition,
  type Link,
  printedBlock,
  type Result,
  type UnitId,
  workNumber,
} from '../../model/index.ts';
import { arrangeSlots, type WovenLink } from './arrange.ts';
import { closeDocument } from './ending.ts';
import { documentDate, standingHeader } from './frame.ts';
import { footnoteMarkup, paragraphMarkup } from './markup.ts';
import { type NotePair, NoteRegister } from './notes.ts';
import { packDocument } from './package.ts';
import { type ParagraphContext, slotParagraphs } from './paragraphs.ts';
import { Revisions } from './revisions.ts';
import { readSide, type Side, stretchesOf } from './side.ts';
import type { Footnote } from './tracked.ts';
import { type Piece, weave } from './weave.ts';

export interface RedlineOptions {
  /** Name of the author of all revisions; by default `recalling`. */
  readonly author?: string;
  /** ISO date (and time) of all revisions; else the newest date the editions declare, else 1 January 1980. */
  readonly date?: string;
}

/**
 * A comparison as a Word document with tracked changes: accepting all of them gives the new text, rejecting all the old one.
 * Labels are text; notes are footnotes, their changes tracked too, with automatic numbers where these are the printed ones; moved paragraphs are moves. Note calls that have no note,
 * or whose note has its footnote elsewhere, are printed; notes that nothing calls stand at the end.
 * @param comparison of exactly these two editions
 * @returns the bytes of the .docx file; with `exchange.illegal-character` for characters that became U+FFFD, `exchange.invalid-date` for a date that is none
 */
export function writeRedline(
  comparison: Comparison,
  old: Edition,
  successor: Edition,
  options: RedlineOptions = {},
): Result<Uint8Array> {
  const diagnostics: Diagnostic[] = [];
  const context = { old: readSide('old', old), new: readSide('new', successor) };
  const register = new NoteRegister(context.old, context.new, comparison.links);
  const woven = weaveLinks(comparison.links, context, register);
  const body = { ...context, notes: register };
  const paragraphs = arrangeSlots(woven, context.old.body, context.new.body).flatMap(slot =>
    slotParagraphs(slot, body),
  );
  const loose = arrangeSlots(woven, register.unused(context.old), register.unused(context.new));
  paragraphs.push(...loose.flatMap(slot => slotParagraphs(slot, context)));

  const author = options.author ?? 'recalling';
  const date = documentDate([old, successor], options.date, diagnostics);
  const revisions = new Revisions({ author, date });
  const { bytes, illegal } = packDocument({
    title: successor.meta.title ?? `${workNumber(old.work)} → ${workNumber(successor.work)}`,
    author,
    date,
    script: context.new.script,
    body: closeDocument(paragraphs, context.new.script).flatMap(one => paragraphMarkup(one, revisions)),
    footnotes: footnotesOf(register.pairs, woven, context).map(one => footnoteMarkup(one, revisions)),
    header: standingHeader([old, successor]),
  });
  for (const code of new Set(illegal)) diagnostics.push(diagnose('exchange.illegal-character', code));
  return { value: bytes, diagnostics };
}

/** The links with their pieces; a unit that no link speaks of is a link of its own, so that nothing can be lost. */
function weaveLinks(links: readonly Link[], context: ParagraphContext, register: NoteRegister): readonly WovenLink[] {
  const all = [...links, ...unlinked(links, context.old), ...unlinked(links, context.new)];
  return all.map(link => ({
    link,
    pieces: weave(link.ops, stretchesOf(link, context.old), stretchesOf(link, context.new), register.sameCall),
  }));
}

type WeavableLink = Pick<Link, 'old' | 'new' | 'moved' | 'ops'>;

function unlinked(links: readonly Link[], { which, edition }: Side): readonly WeavableLink[] {
  const linked = new Set(links.flatMap(link => link[which]));
  return edition.blocks
    .filter(block => !linked.has(block.id))
    .map(block => ({
      old: which === 'old' ? [block.id] : [],
      new: which === 'new' ? [block.id] : [],
      moved: false,
      ops: [[which === 'old' ? '-' : '+', printedBlock(block)]],
    }));
}

/** The footnotes of the package. Where a note stood among the notes says nothing: it goes where its call goes. */
function footnotesOf(
  pairs: readonly NotePair[],
  woven: readonly WovenLink[],
  context: ParagraphContext,
): readonly Footnote[] {
  const byUnit = { old: new Map<UnitId, WovenLink>(), new: new Map<UnitId, WovenLink>() };
  for (const one of woven) for (const side of SIDES) for (const id of one.link[side]) byUnit[side].set(id, one);
  return pairs.map(pair => {
    const ids = (side: 'old' | 'new'): readonly UnitId[] => (pair[side] === undefined ? [] : [pair[side].id]);
    const own = new Set(SIDES.flatMap(side => ids(side).flatMap(id => byUnit[side].get(id) ?? [])));
    const still = [...own].map(one => ({
      link: { ...one.link, moved: false },
      pieces: pair.automatic ? withoutLabel(one.pieces) : one.pieces,
    }));
    const paragraphs = arrangeSlots(still, ids('old'), ids('new')).flatMap(slot => slotParagraphs(slot, context));
    // A footnote comes and goes with its call; its last paragraph mark is the footnote's own.
    return {
      id: pair.id,
      automatic: pair.automatic,
      paragraphs: paragraphs.map((one, i) => (i === paragraphs.length - 1 ? { ...one, mark: 'kept' } : one)),
    };
  });
}

const SIDES = ['old', 'new'] as const;

/** The number comes from the program that shows the footnote. */
function withoutLabel(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(piece => !piece.label);
}
