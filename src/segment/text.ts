import type { Language } from '../language/index.ts';
import type { Segment, Span } from '../model/index.ts';
import { isSentenceBreak, placeAt } from './cascade.ts';

/** A sentence or clause of a text; UTF-16 offsets, blanks after it included. */
export interface TextSegment extends Span {
  readonly end: number;
  readonly ending: Segment['end'];
}

export interface SegmentOptions {
  /** Also break behind semicolons, and behind a colon that opens a lettered list. */
  readonly clauses?: boolean;
  /** Offsets at which a note call was taken out: a call between a full stop and the next word parts them even without a blank. */
  readonly calls?: readonly number[];
}

/** Marks that may end a sentence or a clause. */
const MARK = '.!?…。！？｡؟۔‼⁇⁈⁉;:；：؛';
const CLOSER = '”’"\'»›>)\\]）」』》】〉“';
/** One sign at a time: an unbounded run inside a repeated group would be divided in 2ⁿ ways. */
const CALL = '[\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079]|\\(\\d{1,3}\\)|\\[\\d{1,3}\\]';
/** Lengths are bounded so that a run of a million full stops is not scanned from each of them. */
const ending = new RegExp(
  `[${MARK}](?:[${MARK}]|[${CLOSER}]|[ \\u00a0\\u202f]»|${CALL}|(?<=[\\p{L}”’"»)][.!?])\\d{1,2}(?=\\s+\\p{Lu})){0,24}`,
  'gu',
);
const blanks = /\s+/uy;
const tail = new RegExp(`(?:[${CLOSER}\\s]|${CALL}){1,24}$`, 'u');
const listLabel = /^\s?(?:\(?[\p{L}\p{N}]{1,4}\)|[-–—•])/u;

/**
 * Cuts a text into sentences (and clauses) by the rules of its language. Segments cover the text exactly; blanks behind a sentence belong to it, a number or letter that labels a
 * sentence belongs to the sentence it opens.
 */
export function segmentText(text: string, language: Language, options: SegmentOptions = {}): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  const calls = new Set(options.calls);
  let start = 0;
  for (const match of text.matchAll(ending)) {
    const end = match.index + match[0].length;
    if (end >= text.length) break;
    blanks.lastIndex = end;
    const next = end + (blanks.exec(text)?.[0].length ?? 0);
    if (next >= text.length) break;
    const parted = calls.has(end);
    if (next === end && !parted && language.spaced) continue;
    const place = placeAt(text, start, end, next, parted);
    const found = isSentenceBreak(place, language)
      ? 'sentence'
      : options.clauses
        ? clauseEnd(place.before, place.after, language)
        : undefined;
    if (!found) continue;
    segments.push({ start, end: next, ending: found });
    start = next;
  }
  if (start < text.length) segments.push({ start, end: text.length, ending: lastEnding(text.slice(start)) });
  return segments;
}

function clauseEnd(before: string, after: string, language: Language): 'clause' | 'colon' | undefined {
  const body = before.slice(-32).replace(tail, '');
  if (!/^\s/u.test(after) && language.spaced) return undefined;
  if (/[;；؛]$/u.test(body)) return 'clause';
  return /[:：]$/u.test(body) && listLabel.test(after) ? 'colon' : undefined;
}

/** How the last segment ends: nothing behind it tells, only its own last mark. */
function lastEnding(segment: string): Segment['end'] {
  const mark = segment.slice(-64).trimEnd().replace(tail, '').at(-1) ?? '';
  if (/[;；؛]/u.test(mark)) return 'clause';
  if (/[:：]/u.test(mark)) return 'colon';
  return mark !== '' && MARK.includes(mark) ? 'sentence' : 'block';
}
