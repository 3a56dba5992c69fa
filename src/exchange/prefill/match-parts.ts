import type { NoteCall, PrefillMatch } from '../../model/index.ts';

/** A run of a match, or a note call at its place. */
export type MatchPart =
  | { readonly kind: 'text'; readonly text: string; readonly mark?: 'deleted' | 'touched' | 'adapted' }
  | { readonly kind: 'call'; readonly call: NoteCall };

/** The source of a match, the words that the new text no longer has marked. */
export function matchSource({ ops }: PrefillMatch): readonly MatchPart[] {
  return ops.flatMap(([kind, text]): readonly MatchPart[] => {
    if (kind === '+') return [];
    return [{ kind: 'text', text, ...(kind === '-' && { mark: 'deleted' as const }) }];
  });
}

/** The translation of a match: words that the change touches and values that were exchanged are marked. */
export function matchTarget({ text, calls, touched, adapted }: PrefillMatch): readonly MatchPart[] {
  const marks = [
    ...touched.map(at => ({ at, mark: 'touched' as const })),
    ...adapted.map(({ at }) => ({ at, mark: 'adapted' as const })),
  ].filter(({ at }) => at.end > at.start);
  const cuts = new Set([
    0,
    text.length,
    ...calls.map(call => call.at),
    ...marks.flatMap(({ at }) => [at.start, at.end]),
  ]);
  const sorted = [...cuts].sort((a, b) => a - b);
  const parts: MatchPart[] = [];
  sorted.forEach((start, i) => {
    for (const call of calls) if (call.at === start) parts.push({ kind: 'call', call });
    const end = sorted[i + 1] ?? start;
    const mark = marks.find(({ at }) => at.start <= start && end <= at.end)?.mark;
    if (end > start) parts.push({ kind: 'text', text: text.slice(start, end), ...(mark && { mark }) });
  });
  return parts;
}
