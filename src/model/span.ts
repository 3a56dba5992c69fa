/** A half-open range of UTF-16 offsets: `text.slice(start, end)`. What text it points into is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Number of UTF-16 code units a span covers. */
export function spanLength(span: Span): number {
  return span.end - span.start;
}

/** True when two spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A span moved by `by` code units. */
export function shiftSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
