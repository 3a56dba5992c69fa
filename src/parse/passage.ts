import type { Fragment, Mark, Piece, Reading, Skipped, SkipReason, Span } from '../model/index.ts';

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
  let text = '';
  const pieces: Piece[] = [];
  let from = fragment.span.start;
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
  take(fragment.span.end);
  const marks = fragment.marks.flatMap(mark => {
    const at = placeIn(pieces, mark.at);
    return at ? [{ ...mark, at }] : [];
  });
  return { text, pieces, marks };
}

/** Where a span of the source lies in the passage, `undefined` when none of it does. */
function placeIn(pieces: readonly Piece[], span: Span): Span | undefined {
  let start: number | undefined;
  let end = 0;
  for (const { at, from } of pieces) {
    const first = Math.max(from.start, span.start);
    const last = Math.min(from.end, span.end);
    if (first >= last) continue;
    start ??= at.start + first - from.start;
    end = at.start + last - from.start;
  }
  return start === undefined ? undefined : { start, end };
}

/** The passage between two offsets of its text. */
export function slicePassage(passage: Passage, start: number, end: number = passage.text.length): Passage {
  const pieces = passage.pieces.flatMap(({ at, from }) => {
    const cut = clip(at, start, end);
    if (!cut) return [];
    const offset = cut.start - at.start;
    const length = cut.end - cut.start;
    return [
      {
        at: { start: cut.start - start, end: cut.end - start },
        from: { start: from.start + offset, end: from.start + offset + length },
      },
    ];
  });
  const marks = passage.marks.flatMap(mark => {
    const cut = clip(mark.at, start, end);
    return cut ? [{ ...mark, at: { start: cut.start - start, end: cut.end - start } }] : [];
  });
  return { text: passage.text.slice(start, end), pieces, marks };
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
  let left: Passage = { text: '', pieces: [], marks: [] };
  let done = 0;
  for (const span of spans) {
    left = joinPassages(left, slicePassage(passage, done, span.start), '');
    done = span.end;
  }
  return joinPassages(left, slicePassage(passage, done), '');
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
  return merged;
}

/** The source characters of a stretch of a passage, as skipped under a name. */
export function skipStretch(passage: Passage, start: number, end: number, why: SkipReason): readonly Skipped[] {
  return slicePassage(passage, start, end).pieces.map(piece => ({ span: piece.from, why }));
}

/** First source offset of a passage. */
export function sourceStart(passage: Passage): number {
  return passage.pieces[0]?.from.start ?? 0;
}
