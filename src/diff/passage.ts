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
/** No ideograph is below this code unit: spares most words the regular expression. */
const firstIdeograph = 0x2e80;
const asterisk = 0x2a;

/** Tokenises one unit: label, then the body around the note calls. */
export function readPassage(unit: DiffUnit, vocabulary: Vocabulary, language: Language): Passage {
  const text = unit.printed;
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const push = (start: number, end: number, kind: TokenKind): void => {
    starts.push(start);
    ends.push(end);
    ids.push(vocabulary.intern(text.slice(start, end), kind));
  };
  const take = (from: number, to: number, labelled: boolean): void => {
    for (const token of tokenize(text.slice(from, to), language, 'characters')) {
      const start = from + token.start;
      const end = from + token.end;
      if (token.kind === 'blank' || (end === start + 1 && text.charCodeAt(start) === asterisk)) continue;
      if (labelled) push(start, end, TokenKind.label);
      else if (token.kind !== 'word')
        push(start, end, token.kind === 'punctuation' ? TokenKind.sign : TokenKind.number);
      else {
        const compound = compoundStart(text, starts, ends, start);
        if (compound !== undefined) for (const list of [starts, ends, ids]) list.length -= 2;
        push(compound ?? start, end, TokenKind.word);
      }
    }
  };
  take(unit.label.start, unit.label.end, true);
  const head = ids.length;
  let done = unit.label.end;
  for (const call of unit.calls) {
    take(done, call.at.start, false);
    done = call.at.end;
  }
  take(done, text.length, false);
  return {
    text,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    id: Int32Array.from(ids),
    head,
    calls: unit.calls.map(call => ({ at: call.at, note: call.note ?? -1 })),
    labels: [unit.label],
  };
}

function isIdeograph(text: string, at: number): boolean {
  return text.charCodeAt(at) >= firstIdeograph && ideographs.test(text.slice(at, at + 2));
}

/** Where the word begins that a word at `start` goes on, when a dash joins them. */
function compoundStart(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  start: number,
): number | undefined {
  const first = starts.length - 2;
  const dash = starts.length - 1;
  if (first < 0 || ends[dash] !== start || ends[first] !== starts[dash]) return undefined;
  if (!joiningDash.test(text.slice(starts[dash], start))) return undefined;
  const before = (ends[first] ?? 0) - 1;
  const joins =
    letterAtEdge.test(text[start] ?? '') && letterAtEdge.test(text[before] ?? '') && !isIdeograph(text, before);
  return joins ? starts[first] : undefined;
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
    for (const call of part.calls) calls.push({ at: shiftSpan(call.at, offset), note: call.note });
    for (const label of part.labels) labels.push(shiftSpan(label, offset));
    offset += part.text.length + unitGap.length;
  }
  return { text: parts.map(part => part.text).join(unitGap), start, end, id, head: only?.head ?? 0, calls, labels };
}
