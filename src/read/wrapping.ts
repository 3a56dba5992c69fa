import { columns } from '../language/index.ts';
import type { Line } from './lines.ts';

/** Lines at least this wide, in columns, can be hard-wrapped; shorter ones are titles, labels or verse. */
const NARROWEST_WRAP = 40;
/** Lines wider than this were not broken by hand or by a converter. */
const WIDEST_WRAP = 132;
/** A wrapped line may miss the wrap column by so much beside its next word: justified and proportional sources vary. */
const SLACK = 12;

/** How the lines of one text are wrapped. */
export interface Wrapping {
  /** Widest line in columns, or `undefined` when the text is not hard-wrapped: one line is one paragraph. */
  readonly column: number | undefined;
}

/**
 * Decides whether a text is hard-wrapped: its lines stop at a common column, and neighbours without a blank line between them are the rule, not the exception.
 * Widths are display columns: a full-width character counts two.
 */
export function detectWrapping(text: string, lines: readonly Line[]): Wrapping {
  const widths = lines.map(line => (line.blank ? 0 : columns(text.slice(line.span.start, line.span.end))));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest < NARROWEST_WRAP || widest > WIDEST_WRAP) return { column: undefined };
  let neighbours = 0;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i]?.blank || lines[i + 1]?.blank) continue;
    neighbours++;
    if ((widths[i] ?? 0) >= widest - 2 * SLACK) full++;
  }
  return { column: neighbours > 0 && full >= neighbours * 0.5 ? widest : undefined };
}

/**
 * Says whether a line goes on in the next one. In greedy wrapping the next word would not have fitted; anything clearly shorter was ended on purpose.
 */
export function continues(text: string, line: Line, next: Line, column: number): boolean {
  const here = text.slice(line.span.start, line.span.end);
  const word =
    /^\S+/u.exec(text.slice(next.span.start, Math.min(next.span.end, next.span.start + WIDEST_WRAP)))?.[0] ?? '';
  const unspaced = columns(word.slice(0, 1)) === 2;
  return columns(here) + (unspaced ? 2 : 1 + columns(word)) + SLACK > column;
}
