import {
  exactList,
  type Fragment,
  type Mark,
  ownText,
  type Piece,
  type Reading,
  type Skipped,
  type SkipReason,
  type Span,
} from '../model/index.ts';

/** A stretch of visible text that remembers where each character came from. Blocks are made of passages by cutting and joining only, so nothing can be lost on the way. */
export interface Passage {
  readonly text: string;
  /** In order; together they cover `text` except for blanks put in by a join. */
  readonly pieces: readonly Piece[];
  /** Into `text`. */
  readonly marks: readonly Mark[];
}

/** The visible text of a fragment: its markup and line breaks taken out. */
export function passageOf(reading: Reading, fragment: Fragment): Passage {
  const { span: whole } = fragment;
  if (fragment.skipped.length === 0 && fragment.marks.length === 0) {
    const piece = { at: { start: 0, end: whole.end - whole.start }, from: whole };
    return { text: reading.text.slice(whole.start, whole.end), pieces: [piece], marks: fragment.marks };
  }
  let text = '';
  const pieces: Piece[] = [];
  let from = whole.start;
  const take = (end: number): void => {
    if (end <= from) return;
    const at = { start: text.length, end: text.length + end - from };
    pieces.push({ at, from: { start: from, end } });
    text += reading.text.slice(from, end);
  };
  for (const { span, as } of fragment.skipped) {
    take(span.start);
    text += as ?? '';
    from = span.end;
  }
  take(whole.end);
  const marks = fragment.marks.flatMap(mark => {
    const at = placeIn(pieces, mark.at);
    return at ? [{ ...mark, at }] : [];
  });
  return { text: ownText(text), pieces: exactList(pieces), marks: exactList(marks) };
}

/** Where a span of the source lies in the passage, `undefined` when none of it does. */
function placeIn(pieces: readonly Piece[], span: Span): Span | undefined {
  let start: number | undefined;
  let end = 0;
  for (let i = firstEndingAfter(pieces, span.start, 'from'); i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || piece.from.start >= span.end) break;
    const cut = clip(piece.from, span.start, span.end);
    if (!cut) continue;
    start ??= piece.at.start + cut.start - piece.from.start;
    end = piece.at.start + cut.end - piece.from.start;
  }
  return start === undefined ? undefined : { start, end };
}

/** Index of the first piece that reaches beyond an offset. A search by halves: hostile texts have very many pieces and calls. */
export function firstEndingAfter(pieces: readonly Piece[], offset: number, side: 'at' | 'from'): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.[side].end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pieces of a stretch of the text, places still in the whole text. */
function piecesBetween(passage: Passage, start: number, end: number): readonly Piece[] {
  const found: Piece[] = [];
  for (let i = firstEndingAfter(passage.pieces, start, 'at'); i < passage.pieces.length; i++) {
    const piece = passage.pieces[i];
    if (!piece || piece.at.start >= end) break;
    const at = clip(piece.at, start, end);
    if (!at) continue;
    const from = piece.from.start + at.start - piece.at.start;
    found.push({ at, from: { start: from, end: from + at.end - at.start } });
  }
  return found;
}

/** The passage between two offsets of its text. */
export function slicePassage(passage: Passage, start: number, end: number = passage.text.length): Passage {
  if (start === 0 && end === passage.text.length) return passage;
  const pieces = piecesBetween(passage, start, end).map(({ at, from }) => ({ at: back(at, start), from }));
  const marks = passage.marks.flatMap(mark => {
    const cut = clip(mark.at, start, end);
    return cut ? [{ ...mark, at: back(cut, start) }] : [];
  });
  return { text: passage.text.slice(start, end), pieces, marks: exactList(marks) };
}

/** A span moved to the left. (To add a negative number would add −0 to some, and a span that once held a −0 takes twice the memory from then on, as all that are made like it.) */
function back(span: Span, by: number): Span {
  return { start: span.start - by, end: span.end - by };
}

function clip(span: Span, start: number, end: number): Span | undefined {
  const first = Math.max(span.start, start);
  const last = Math.min(span.end, end);
  return first < last ? { start: first, end: last } : undefined;
}

/** Two passages in a row, `glue` between them. A mark that reaches both sides of the seam becomes one. */
export function joinPassages(a: Passage, b: Passage, glue: string): Passage {
  const by = a.text.length + glue.length;
  const moved = b.pieces.map(piece => ({
    at: { start: piece.at.start + by, end: piece.at.end + by },
    from: piece.from,
  }));
  const marks: Mark[] = [...a.marks];
  for (const mark of b.marks) {
    const last = marks.at(-1);
    const at = { start: mark.at.start + by, end: mark.at.end + by };
    if (last && last.kind === mark.kind && last.at.end === a.text.length && mark.at.start === 0) {
      marks[marks.length - 1] = { ...last, at: { start: last.at.start, end: at.end } };
    } else marks.push({ ...mark, at });
  }
  return { text: a.text + glue + b.text, pieces: mergeTouching([...a.pieces, ...moved]), marks };
}

/** The passage without some spans of its text (in order, not overlapping). */
export function withoutSpans(passage: Passage, spans: readonly Span[]): Passage {
  if (spans.length === 0) return passage;
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let done = 0;
  let gone = 0;
  for (const span of [...spans, { start: passage.text.length, end: passage.text.length }]) {
    texts.push(passage.text.slice(done, span.start));
    for (const { at, from } of piecesBetween(passage, done, span.start)) pieces.push({ at: back(at, gone), from });
    gone += span.end - span.start;
    done = span.end;
  }
  const moved = placesWithout(spans);
  const marks = passage.marks.flatMap(mark => {
    const at = { start: moved(mark.at.start), end: moved(mark.at.end) };
    return at.start < at.end ? [{ ...mark, at }] : [];
  });
  return { text: ownText(texts.join('')), pieces: mergeTouching(pieces), marks: exactList(marks) };
}

/** Where an offset comes to lie when some spans are taken out; inside such a span, where it stood. */
function placesWithout(spans: readonly Span[]): (offset: number) => number {
  const gone: number[] = [];
  let total = 0;
  for (const { start, end } of spans) {
    gone.push(total);
    total += end - start;
  }
  return offset => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const last = spans[low - 1];
    if (!last) return offset;
    return offset - (gone[low - 1] ?? 0) - (Math.min(offset, last.end) - last.start);
  };
}

function mergeTouching(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && last.at.end === piece.at.start && last.from.end === piece.from.start) {
      merged[merged.length - 1] = {
        at: { start: last.at.start, end: piece.at.end },
        from: { start: last.from.start, end: piece.from.end },
      };
    } else merged.push(piece);
  }
  return exactList(merged);
}

/** The source characters of a stretch of a passage, as skipped under a name. */
export function skipStretch(passage: Passage, start: number, end: number, why: SkipReason): readonly Skipped[] {
  return piecesBetween(passage, start, end).map(piece => ({ span: piece.from, why }));
}

/** First source offset of a passage. */
export function sourceStart(passage: Passage): number {
  return passage.pieces[0]?.from.start ?? 0;
}

/** Last source offset of a passage. */
export function sourceEnd(passage: Passage): number {
  return passage.pieces.at(-1)?.from.end ?? 0;
}

/** The source from the first to the last character of a passage. */
export function sourceSpan(passage: Passage): Span {
  return { start: sourceStart(passage), end: sourceEnd(passage) };
}
