import type { Span } from '../model/index.ts';
import type { Passage } from './passage.ts';
import { countWhile } from './search-sorted.ts';

/** The bodies of a passage as running text: without labels, note calls and emphasis marks, one line per unit. */
export interface BodyText {
  readonly text: string;
  /** Place in `Passage.text` of a span of the body. */
  readonly inPassage: (at: Span) => Span;
}

/** Takes the bodies out of a passage, so that leads, references and phrases can be looked for in them. */
export function readBody(passage: Passage): BodyText {
  const left = [...passage.labels, ...passage.calls.map(call => call.at), ...emphasis(passage.text)]
    .filter(span => span.end > span.start)
    .sort((a, b) => a.start - b.start);
  const pieces: { at: number; from: number }[] = [];
  let text = '';
  let done = 0;
  for (const span of [...left, { start: passage.text.length, end: passage.text.length }]) {
    if (span.start > done) {
      pieces.push({ at: text.length, from: done });
      text += passage.text.slice(done, span.start);
    }
    done = Math.max(done, span.end);
  }
  const place = (offset: number): number => {
    const piece = pieces[countWhile(pieces.length, k => (pieces[k]?.at ?? 0) <= offset) - 1];
    return piece ? piece.from + (offset - piece.at) : offset;
  };
  return {
    text,
    inPassage: ({ start, end }) => ({ start: place(start), end: end > start ? place(end - 1) + 1 : place(start) }),
  };
}

function emphasis(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('*'); at >= 0; at = text.indexOf('*', at + 1)) spans.push({ start: at, end: at + 1 });
  return spans;
}
