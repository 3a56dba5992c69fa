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

/** Characters of a passage that stand together in the source too. A long text has a million: three numbers take half the memory of the two spans they stand for. */
export interface Stretch {
  /** Offset into the text of the passage. */
  readonly at: number;
  /** Offset into `Reading.text`. */
  readonly from: number;
  /** In UTF-16 code units, the same on both sides. */
  readonly length: number;
}

/** A stretch of visible text that remembers where each character came from. Blocks are made of passages by cutting and joining only, so nothing can be lost on the way. */
export interface Passage {
  readonly text: string;
  /** In order; together they cover `text` except for blanks put in by a join. */
  readonly stretches: readonly Stretch[];
  /** Into `text`. */
  readonly marks: readonly Mark[];
}

/** The visible text of a fragment: its markup and line breaks taken out. */
export function passageOf(reading: Reading, fragment: Fragment): Passage {
  const { span: whole } = fragment;
  if (fragment.skipped.length === 0 && fragment.marks.length === 0) {
    const stretch = { at: 0, from: whole.start, length: whole.end - whole.start };
    return { text: ownText(reading.text.slice(whole.start, whole.end)), stretches: [stretch], marks: fragment.marks };
  }
  let text = '';
  const stretches: Stretch[] = [];
  let from = whole.start;
  const take = (end: number): void => {
    if (end <= from) return;
    stretches.push({ at: text.length, from, length: end - from });
    text += reading.text.slice(from, end);
  };
  for (const { span, as } of fragment.skipped) {
    take(span.start);
    text += as ?? '';
    from = span.end;
  }
  take(whole.end);
  const marks = fragment.marks.flatMap(mark => {
    const at = placeIn(stretches, mark.at);
    return at ? [{ ...mark, at }] : [];
  });
  return { text: ownText(text), stretches: exactList(stretches), marks: exactList(marks) };
}

/** Where a span of the source lies in the passage, `undefined` when none of it does. */
function placeIn(stretches: readonly Stretch[], span: Span): Span | undefined {
  let start: number | undefined;
  let end = 0;
  for (let i = firstBeyond(stretches.length, span.start, n => endOf(stretches[n], 'from')); i < stretches.length; i++) {
    const stretch = stretches[i];
    if (!stretch || stretch.from >= span.end) break;
    const { from, length } = stretch;
    const cut = clip({ start: from, end: from + length }, span.start, span.end);
    if (!cut) continue;
    start ??= stretch.at + cut.start - from;
    end = stretch.at + cut.end - from;
  }
  return start === undefined ? undefined : { start, end };
}

function endOf(stretch: Stretch | undefined, side: 'at' | 'from'): number {
  return stretch === undefined ? 0 : stretch[side] + stretch.length;
}

/** Index of the first of so many things in order that reaches beyond an offset. A search by halves: hostile texts have very many pieces and calls. */
export function firstBeyond(count: number, offset: number, end: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What of a passage lies between two offsets of its text, places still in the whole text. */
function stretchesBetween({ stretches }: Passage, start: number, end: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let i = firstBeyond(stretches.length, start, n => endOf(stretches[n], 'at')); i < stretches.length; i++) {
    const stretch = stretches[i];
    if (!stretch || stretch.at >= end) break;
    const at = clip({ start: stretch.at, end: stretch.at + stretch.length }, start, end);
    if (at) found.push({ at: at.start, from: stretch.from + at.start - stretch.at, length: at.end - at.start });
  }
  return found;
}

/** The passage between two offsets of its text. */
export function slicePassage(passage: Passage, start: number, end: number = passage.text.length): Passage {
  if (start === 0 && end === passage.text.length) return passage;
  const stretches = stretchesBetween(passage, start, end).map(stretch => placed(stretch, stretch.at - start));
  const marks = passage.marks.flatMap(mark => {
    const cut = clip(mark.at, start, end);
    return cut ? [{ ...mark, at: { start: cut.start - start, end: cut.end - start } }] : [];
  });
  return { text: passage.text.slice(start, end), stretches, marks: exactList(marks) };
}

/** The same characters of the source at another place of the text. (To be given how far they move would not do: to add a negative number adds −0 to some, and what once held a −0 takes twice the memory from then on, as all that are made like it.) */
function placed({ from, length }: Stretch, at: number): Stretch {
  return { at, from, length };
}

function clip(span: Span, start: number, end: number): Span | undefined {
  const first = Math.max(span.start, start);
  const last = Math.min(span.end, end);
  return first < last ? { start: first, end: last } : undefined;
}

/** Two passages in a row, `glue` between them. A mark that reaches both sides of the seam becomes one. */
export function joinPassages(a: Passage, b: Passage, glue: string): Passage {
  const by = a.text.length + glue.length;
  const marks: Mark[] = [...a.marks];
  for (const mark of b.marks) {
    const last = marks.at(-1);
    const at = { start: mark.at.start + by, end: mark.at.end + by };
    if (last && last.kind === mark.kind && last.at.end === a.text.length && mark.at.start === 0) {
      marks[marks.length - 1] = { ...last, at: { start: last.at.start, end: at.end } };
    } else marks.push({ ...mark, at });
  }
  const stretches = mergeTouching([...a.stretches, ...b.stretches.map(stretch => placed(stretch, stretch.at + by))]);
  return { text: a.text + glue + b.text, stretches, marks };
}

/** The passage without some spans of its text (in order, not overlapping). */
export function withoutSpans(passage: Passage, spans: readonly Span[]): Passage {
  if (spans.length === 0) return passage;
  const texts: string[] = [];
  const stretches: Stretch[] = [];
  let done = 0;
  let gone = 0;
  for (const span of [...spans, { start: passage.text.length, end: passage.text.length }]) {
    texts.push(passage.text.slice(done, span.start));
    for (const stretch of stretchesBetween(passage, done, span.start))
      stretches.push(placed(stretch, stretch.at - gone));
    gone += span.end - span.start;
    done = span.end;
  }
  const place = placesWithout(spans);
  const marks = passage.marks.flatMap(mark => {
    const at = { start: place(mark.at.start), end: place(mark.at.end) };
    return at.start < at.end ? [{ ...mark, at }] : [];
  });
  return { text: ownText(texts.join('')), stretches: mergeTouching(stretches), marks: exactList(marks) };
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

function mergeTouching(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last && endOf(last, 'at') === stretch.at && endOf(last, 'from') === stretch.from) {
      merged[merged.length - 1] = { at: last.at, from: last.from, length: last.length + stretch.length };
    } else merged.push(stretch);
  }
  return exactList(merged);
}

/** What a block says of where its text came from. */
export function piecesOf({ stretches }: Passage): readonly Piece[] {
  return stretches.map(({ at, from, length }) => ({
    at: { start: at, end: at + length },
    from: { start: from, end: from + length },
  }));
}

/** The source characters of a stretch of a passage, as skipped under a name. */
export function skipStretch(passage: Passage, start: number, end: number, why: SkipReason): readonly Skipped[] {
  return stretchesBetween(passage, start, end).map(({ from, length }) => ({
    span: { start: from, end: from + length },
    why,
  }));
}

/** First source offset of a passage. */
export function sourceStart({ stretches }: Passage): number {
  return stretches[0]?.from ?? 0;
}

/** Last source offset of a passage. */
export function sourceEnd({ stretches }: Passage): number {
  return endOf(stretches.at(-1), 'from');
}

/** The source from the first to the last character of a passage. */
export function sourceSpan(passage: Passage): Span {
  return { start: sourceStart(passage), end: sourceEnd(passage) };
}
