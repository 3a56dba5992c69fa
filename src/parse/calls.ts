import { findNoteCalls, type Language, type NoteStyle } from '../language/index.ts';
import type { NoteCall, Skipped } from '../model/index.ts';
import { type Passage, skipStretch, withoutSpans } from './passage.ts';

/** A passage without its note calls, and the calls with their places in what is left. */
export interface Called {
  readonly passage: Passage;
  /** Not bound to notes yet. */
  readonly calls: readonly NoteCall[];
  readonly skipped: readonly Skipped[];
}

/** A superscript after one of these is an exponent ("km²"), unless a note of that number exists. */
const UNIT = /(?:^|[\s\d])(?:k|c|m|d)?m$/u;

/**
 * Takes the note calls out of a passage.
 * @param numbers numbers of the notes that are printed somewhere in the document
 */
export function liftCalls(
  passage: Passage,
  language: Language,
  styles: ReadonlySet<NoteStyle>,
  numbers: ReadonlySet<number>,
): Called {
  const found = [...(styles.size === 0 ? (['superscript'] as const) : styles)]
    .flatMap(style => findNoteCalls(passage.text, language, style))
    .filter(call => numbers.has(call.number) || !UNIT.test(passage.text.slice(0, call.at)))
    .sort((a, b) => a.at - b.at);
  const calls: NoteCall[] = [];
  const skipped: Skipped[] = [];
  let removed = 0;
  for (const call of found) {
    calls.push({ at: call.at - removed, printed: call.printed, number: call.number });
    skipped.push(...skipStretch(passage, call.at, call.end, 'call'));
    removed += call.end - call.at;
  }
  const spans = found.map(call => ({ start: call.at, end: call.end }));
  return { passage: found.length === 0 ? passage : withoutSpans(passage, spans), calls, skipped };
}
