import { type FoundCall, findNoteCalls, type Language, type NoteStyle, readNoteHead } from '../language/index.ts';
import type { Mark, NoteCall, Skipped } from '../model/index.ts';
import { type Passage, skipStretch, withoutSpans } from './passage.ts';

/** The notes of a document, as far as a call must know them. */
export interface NoteNumbers {
  /** Numbers of the notes that are printed somewhere in the document. */
  readonly numbers: ReadonlySet<number>;
  /** Number of each note that has a key. */
  readonly keys: ReadonlyMap<string, number>;
}

/** A call before it is bound; `key` names its note where the format does. */
export interface Call extends NoteCall {
  readonly key?: string;
}

/** A passage without its note calls, and the calls with their places in what is left. */
export interface Called {
  readonly passage: Passage;
  /** Not bound to notes yet. */
  readonly calls: readonly Call[];
  readonly skipped: readonly Skipped[];
}

/** A superscript after one of these is an exponent ("km²"), unless a note of that number exists. */
const UNIT = /(?:^|[\s\d])(?:k|c|m|d)?m$/u;

interface Found extends FoundCall {
  readonly key?: string;
}

/** Takes the note calls out of a passage: those that the format marks, then those that their shape gives away. */
export function liftCalls(
  passage: Passage,
  language: Language,
  styles: ReadonlySet<NoteStyle>,
  notes: NoteNumbers,
): Called {
  const marked = passage.marks.flatMap(mark => markedCalls(passage, mark, notes));
  const shaped: readonly Found[] = [...(styles.size === 0 ? (['superscript'] as const) : styles)]
    .flatMap(style => findNoteCalls(passage.text, language, style))
    .filter(call => notes.numbers.has(call.number) || mayBeCall(passage.text, call));
  const calls: Call[] = [];
  const spans: { start: number; end: number }[] = [];
  const skipped: Skipped[] = [];
  let removed = 0;
  let done = 0;
  for (const call of [...marked, ...shaped].sort((a, b) => a.at - b.at || b.end - a.end)) {
    if (call.at < done) continue;
    calls.push({
      at: call.at - removed,
      printed: call.printed,
      number: call.number,
      ...(call.key === undefined ? {} : { key: call.key }),
    });
    skipped.push(...skipStretch(passage, call.at, call.end, 'call'));
    spans.push({ start: call.at, end: call.end });
    removed += call.end - call.at;
    done = call.end;
  }
  return { passage: withoutSpans(passage, spans), calls, skipped };
}

/** Says whether a number that no note has may still call one, lost in the source: raised digits unless they are exponents, others where they hug a word, `law(3)`; "Rule 123(2) and (4)" calls none. */
function mayBeCall(text: string, { at, printed }: FoundCall): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  if (/^\s?[(（[]/u.test(printed)) return !/^\s/u.test(printed) && /[\p{L}\p{Pe}\p{Pf}]$/u.test(before);
  return !UNIT.test(before);
}

/** A raised stretch that holds nothing but numbers of notes (`1`, `1, 2`), or whose note the format names. One blank before it is its own where the text goes on without. */
function markedCalls(passage: Passage, mark: Mark, notes: NoteNumbers): readonly Found[] {
  if (mark.kind !== 'sup') return [];
  const { text } = passage;
  const { start, end } = mark.at;
  const key = mark.value;
  const keyed = key === undefined ? undefined : notes.keys.get(key);
  const own = / $/u.test(text.slice(0, start).slice(-1)) && /^(?:$|[\s\p{P}])/u.test(text.slice(end, end + 1));
  const at = own ? start - 1 : start;
  if (key !== undefined && keyed !== undefined) return [{ at, end, printed: text.slice(at, end), number: keyed, key }];
  const printed = text.slice(start, end);
  const parts = printed.length > LONGEST_RAISED ? [] : [...printed.matchAll(/[,،;\s]*(?:[[(]?\d{1,3}[\])/]?)/gu)];
  const calls = parts.map((part, i) => ({
    at: i === 0 ? at : start + part.index,
    end: start + part.index + part[0].length,
    printed: text.slice(i === 0 ? at : start + part.index, start + part.index + part[0].length),
    number: markedNumber(part[0].replace(/^[,،;\s]+/u, '')) ?? 0,
  }));
  const whole = parts.map(part => part[0]).join('') === printed.trimEnd();
  return whole && calls.every(call => notes.numbers.has(call.number)) ? calls : [];
}

/** Longer raised stretches are text. */
const LONGEST_RAISED = 24;

/** The number that raised characters print: `12`, `(12)`, `[12]`, `12/`. */
export function markedNumber(printed: string): number | undefined {
  const bare = printed.trim();
  if (/^\d{1,3}$/u.test(bare)) return Number(bare) || undefined;
  const head = readNoteHead(`${bare} `);
  return head !== undefined && head.printed.length === bare.length ? head.number : undefined;
}
