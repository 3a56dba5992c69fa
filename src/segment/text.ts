import { matches } from '../language/index.ts';
import type { Segment, Span } from '../model/index.ts';
import type { Cascade } from './cascade.ts';
import { endingOf } from './ending.ts';

/** A sentence or clause of a text; UTF-16 offsets, blanks after it included. */
export interface TextSegment extends Span {
  readonly ending: Segment['end'];
}

export interface SegmentOptions {
  /** Offsets at which a note call was taken out: a call between a full stop and the next word parts them even without a blank. */
  readonly calls?: readonly number[];
}

const blanks = /\s+/uy;

/**
 * Cuts a text into sentences (and clauses) by the rules of a cascade. Segments cover the text exactly; blanks around a break belong to the sentence before it.
 * Time is linear in the length of the text.
 */
export function segmentText(text: string, cascade: Cascade, options: SegmentOptions = {}): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let start = 0;
  for (const place of findBreaks(text, cascade, options.calls ?? [])) {
    blanks.lastIndex = place;
    const end = place + (blanks.exec(text)?.[0].length ?? 0);
    // Blanks before the first sentence are no sentence.
    if (end <= start || end >= text.length || text.slice(start, end).trim() === '') continue;
    segments.push({ start, end, ending: endingOf(text.slice(start, end), false) });
    start = end;
  }
  if (start < text.length) segments.push({ start, end: text.length, ending: endingOf(text.slice(start), true) });
  return segments;
}

/** The places at which the first rule that holds is one that breaks, in order. */
function findBreaks(text: string, cascade: Cascade, calls: readonly number[]): readonly number[] {
  const parted = [...new Set(calls)].sort((a, b) => a - b).filter(at => isBetweenWords(text, at));
  const given = parted.length === 0 ? text : withBlanks(text, parted);
  const { steps } = cascade;
  /** Place → the first rule that breaks there. */
  const found = new Map<number, number>();
  steps.forEach(({ breaks, places }, i) => {
    if (!breaks) return;
    for (const { index } of matches(places, given)) if (!found.has(index)) found.set(index, i);
  });
  const kept = [...found].filter(
    ([at, i]) => !steps.some(({ breaks, place }, k) => k < i && !breaks && holds(place, given, at)),
  );
  const places = kept.map(([at]) => at).sort((a, b) => a - b);
  return parted.length === 0 ? places : places.map(at => at - countBelow(parted, at));
}

function holds(place: RegExp, text: string, at: number): boolean {
  place.lastIndex = at;
  return place.test(text);
}

function isBetweenWords(text: string, at: number): boolean {
  return /\S/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at));
}

/** The text with a blank at each of the places. */
function withBlanks(text: string, places: readonly number[]): string {
  let from = 0;
  const parts = places.map(at => {
    const part = text.slice(from, at);
    from = at;
    return part;
  });
  return [...parts, text.slice(from)].join(' ');
}

/** How many blanks were put in before a place of the text that has them: the k-th stands at its own offset plus k. */
function countBelow(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) + middle < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
