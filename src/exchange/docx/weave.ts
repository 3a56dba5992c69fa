import type { NoteCall, Op } from '../../model/index.ts';
import type { Stretch } from './side.ts';
import type { Look } from './tracked.ts';

/** Where a piece stands in one of the two texts. */
export interface Place {
  /** Position in the link's list of units; of a break, the unit before it. */
  readonly unit: number;
  readonly look: Look;
  readonly call?: NoteCall;
}

/** A piece of a link that stands in the old text, in the new one, or in both. */
export interface Piece {
  readonly kind: Stretch['kind'];
  /** Characters of a text piece, empty for calls and breaks. */
  readonly text: string;
  readonly label: boolean;
  readonly old?: Place;
  readonly new?: Place;
}

/** Tells whether two calls call the same note. */
export type SameCall = (old: NoteCall, new_: NoteCall) => boolean;

/**
 * Weaves the operations of a link and the two cut sides into one sequence: the pieces with `old`, in order, are the old side, those with `new` the new one.
 * Paragraph borders and note calls are never cut: an operation that ends inside one replaces it whole.
 */
export function weave(
  ops: readonly Op[],
  old: readonly Stretch[],
  new_: readonly Stretch[],
  sameCall: SameCall,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const left = new Cursor(old);
  const right = new Cursor(new_);
  for (const [kind, text] of ops) {
    let done = 0;
    while (done < text.length) {
      const rest = text.length - done;
      const a = kind === '+' ? undefined : left.take(rest);
      const b = kind === '-' ? undefined : right.take(a === undefined ? rest : a.length);
      const length = b?.length ?? a?.length ?? rest;
      if (a !== undefined && b !== undefined) left.giveBack(a.length - length);
      const words = text.slice(done, done + length);
      const one = a && { ...a, length };
      if (one && b && fitTogether(one, b, sameCall)) pieces.push(joint(words, one.stretch, b.stretch));
      else {
        if (one && (one.stretch.kind === 'text' || one.atStart)) pieces.push(single('old', words, one.stretch));
        if (b && (b.stretch.kind === 'text' || b.atStart)) pieces.push(single('new', words, b.stretch));
      }
      done += length;
    }
  }
  return pairInHunks(pieces, sameCall);
}

/** Part of a stretch. */
interface Part {
  readonly stretch: Stretch;
  readonly length: number;
  readonly atStart: boolean;
}

/** Walks along the stretches of a side. */
class Cursor {
  readonly #stretches: readonly Stretch[];
  #next = 0;
  #offset = 0;

  constructor(stretches: readonly Stretch[]) {
    this.#stretches = stretches;
  }

  /** The next part of at most `most` characters. */
  take(most: number): Part | undefined {
    let stretch = this.#stretches[this.#next];
    while (stretch !== undefined && stretch.end <= this.#offset) stretch = this.#stretches[++this.#next];
    if (stretch === undefined) return undefined;
    const length = Math.min(most, stretch.end - this.#offset);
    const atStart = this.#offset === stretch.start;
    this.#offset += length;
    return { stretch, length, atStart };
  }

  giveBack(length: number): void {
    this.#offset -= length;
    while (this.#next > 0 && (this.#stretches[this.#next]?.start ?? 0) > this.#offset) this.#next--;
  }
}

/** A stretch or a place. */
interface HasCall {
  readonly call?: NoteCall;
}

function fitTogether(a: Part, b: Part, sameCall: SameCall): boolean {
  if (a.stretch.kind !== b.stretch.kind || a.stretch.label !== b.stretch.label) return false;
  if (a.stretch.kind === 'text') return true;
  return isWhole(a) && isWhole(b) && isSame(a.stretch, b.stretch, sameCall);
}

function isWhole({ stretch, length, atStart }: Part): boolean {
  return atStart && length === stretch.end - stretch.start;
}

function isSame(a: HasCall, b: HasCall, sameCall: SameCall): boolean {
  return a.call === undefined || b.call === undefined ? a.call === b.call : sameCall(a.call, b.call);
}

function joint(words: string, a: Stretch, b: Stretch): Piece {
  return { ...single('old', words, a), new: placeOf(b) };
}

function single(side: 'old' | 'new', words: string, stretch: Stretch): Piece {
  const { kind, label } = stretch;
  return { kind, text: kind === 'text' ? words : '', label, [side]: placeOf(stretch) };
}

function placeOf({ unit, look, call }: Stretch): Place {
  return { unit, look, ...(call !== undefined && { call }) };
}

/** In a stretch of changes, borders that went and came, and calls of the same note under another number, are the same border and the same call. */
function pairInHunks(pieces: readonly Piece[], sameCall: SameCall): readonly Piece[] {
  const woven: Piece[] = [];
  let hunk: Piece[] = [];
  const close = (): void => {
    woven.push(...pairHunk(hunk, sameCall));
    hunk = [];
  };
  for (const piece of pieces) {
    if (piece.old === undefined || piece.new === undefined) hunk.push(piece);
    else {
      close();
      woven.push(piece);
    }
  }
  close();
  return woven;
}

function pairHunk(hunk: readonly Piece[], sameCall: SameCall): readonly Piece[] {
  const gone = hunk.filter(piece => piece.old !== undefined);
  const come = hunk.filter(piece => piece.new !== undefined);
  const woven: Piece[] = [];
  let i = 0;
  let j = 0;
  gone.forEach((piece, k) => {
    if (piece.kind === 'text') return;
    const partner = come.findIndex((other, n) => n >= j && other.kind === piece.kind && pairs(piece, other, sameCall));
    const other = come[partner];
    if (other?.new === undefined) return;
    woven.push(...gone.slice(i, k), ...come.slice(j, partner), { ...piece, new: other.new });
    i = k + 1;
    j = partner + 1;
  });
  return i === 0 ? hunk : [...woven, ...gone.slice(i), ...come.slice(j)];
}

function pairs(a: Piece, b: Piece, sameCall: SameCall): boolean {
  return a.old !== undefined && b.new !== undefined && isSame(a.old, b.new, sameCall);
}

/** The part of a woven link that belongs to some of its units; what is left of neither text is left out. */
export function project(
  pieces: readonly Piece[],
  old: ReadonlySet<number>,
  new_: ReadonlySet<number>,
): readonly Piece[] {
  const belongs = (place: Place | undefined, units: ReadonlySet<number>, kind: Piece['kind']): boolean =>
    place !== undefined && units.has(place.unit) && (kind !== 'break' || units.has(place.unit + 1));
  return pieces.flatMap(piece => {
    const { old: before, new: after, ...rest } = piece;
    const inOld = belongs(before, old, piece.kind);
    const inNew = belongs(after, new_, piece.kind);
    if (!inOld && !inNew) return [];
    return [{ ...rest, ...(inOld && before && { old: before }), ...(inNew && after && { new: after }) }];
  });
}
