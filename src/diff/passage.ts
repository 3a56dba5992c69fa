import { type Language, tokenize } from '../language/index.ts';
import { type Span, shiftSpan } from '../model/index.ts';
import type { DiffUnit } from './unit.ts';
import { TokenKind, type Vocabulary } from './vocabulary.ts';

/** Between units of one side of a link. */
export const unitGap = '\n\n';

/** The printed text of one or several units with its tokens; note calls, blanks and emphasis marks lie between the tokens. */
export interface Passage {
  readonly text: string;
  /** Offsets into `text`. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Ids of the vocabulary. */
  readonly id: Int32Array;
  /** Number of tokens that are the label of the first unit. */
  readonly head: number;
  /** Note calls in order. */
  readonly calls: readonly PassageCall[];
  /** Labels of the units, in order; empty spans where there is none. Into `text`. */
  readonly labels: readonly Span[];
}

export interface PassageCall {
  /** Into `Passage.text`. */
  readonly at: Span;
  /** Position of its note in the list of units of its side, or -1. */
  readonly note: number;
}

/** Words joined by one of these without blanks are one word, so that the kind of dash makes no difference. */
const joiningDash = /^[‐‑‒–—−-]$/u;
const letterAtEdge = /^\p{L}$/u;
/** Scripts whose words the platform's dictionary cuts differently as soon as a neighbour changes: compared by character. */
const ideographs = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Tokenises one unit: label, then the body around the note calls. */
export function readPassage(unit: DiffUnit, vocabulary: Vocabulary, language: Language): Passage {
  const text = unit.printed;
  const tokens: { start: number; end: number; kind: TokenKind }[] = [];
  const take = (from: number, to: number): void => {
    for (const token of tokenize(text.slice(from, to), language)) {
      const [start, end] = [from + token.start, from + token.end];
      if (token.kind === 'blank' || (token.kind === 'punctuation' && text.slice(start, end) === '*')) continue;
      if (token.kind !== 'word') {
        const kind = token.kind === 'punctuation' ? TokenKind.sign : TokenKind.number;
        tokens.push({ start, end, kind });
      } else if (ideographs.test(text.slice(start, start + 2))) {
        let at = start;
        for (const character of text.slice(start, end)) {
          tokens.push({ start: at, end: at + character.length, kind: TokenKind.word });
          at += character.length;
        }
      } else if (!joinsCompound(text, tokens, start)) tokens.push({ start, end, kind: TokenKind.word });
      else {
        tokens.pop();
        const first = tokens.pop();
        tokens.push({ start: first?.start ?? start, end, kind: TokenKind.word });
      }
    }
  };
  take(unit.label.start, unit.label.end);
  const head = tokens.length;
  let done = unit.label.end;
  for (const call of unit.calls) {
    take(done, call.at.start);
    done = call.at.end;
  }
  take(done, text.length);
  return {
    text,
    start: Int32Array.from(tokens, token => token.start),
    end: Int32Array.from(tokens, token => token.end),
    id: Int32Array.from(tokens, ({ start, end, kind }, k) =>
      vocabulary.intern(text.slice(start, end), k < head ? TokenKind.label : kind),
    ),
    head,
    calls: unit.calls.map(call => ({ at: call.at, note: call.note ?? -1 })),
    labels: [unit.label],
  };
}

function joinsCompound(
  text: string,
  tokens: readonly { start: number; end: number; kind: TokenKind }[],
  start: number,
): boolean {
  const dash = tokens.at(-1);
  const first = tokens.at(-2);
  return (
    dash !== undefined &&
    first !== undefined &&
    dash.end === start &&
    first.end === dash.start &&
    first.kind === TokenKind.word &&
    joiningDash.test(text.slice(dash.start, dash.end)) &&
    letterAtEdge.test(text[start] ?? '') &&
    letterAtEdge.test(text[first.end - 1] ?? '') &&
    !ideographs.test(text[first.end - 1] ?? '')
  );
}

/** Several passages as one, as they are printed in one side of a link. The labels of all but the first stay tokens of the body. */
export function joinPassages(parts: readonly Passage[]): Passage {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const size = parts.reduce((sum, part) => sum + part.id.length, 0);
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  const id = new Int32Array(size);
  const calls: PassageCall[] = [];
  const labels: Span[] = [];
  let at = 0;
  let offset = 0;
  for (const part of parts) {
    for (let k = 0; k < part.id.length; k++) {
      start[at] = (part.start[k] ?? 0) + offset;
      end[at] = (part.end[k] ?? 0) + offset;
      id[at] = part.id[k] ?? 0;
      at++;
    }
    for (const call of part.calls)
      calls.push({ at: shiftSpan(call.at, offset), note: call.note });
    for (const label of part.labels) labels.push(shiftSpan(label, offset));
    offset += part.text.length + unitGap.length;
  }
  return { text: parts.map(part => part.text).join(unitGap), start, end, id, head: only?.head ?? 0, calls, labels };
}
