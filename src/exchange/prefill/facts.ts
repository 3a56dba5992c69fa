import { type Op, type Prefill, type PrefillMatch, type PrefillUnit, workNumber } from '../../model/index.ts';

/** The units of a filled text by id. */
export function fillsOf(prefill: Prefill | undefined): ReadonlyMap<string, PrefillUnit> {
  return new Map(prefill?.units.map(unit => [unit.id, unit]));
}

const REUSE: Readonly<Record<PrefillUnit['reuse'], string>> = { 'as-is': 'as is', edit: 'edit', new: 'new' };

/** What to do with a unit, in a word or two: `as is`, `edit, moved`. */
export function describeFill({ reuse, moved }: PrefillUnit): string {
  return moved ? `${REUSE[reuse]}, moved` : REUSE[reuse];
}

/** Where a translation comes from: `5/1 para_8, para_9`, `memory 17`. */
export function describeOrigin({ origin, work, units }: PrefillMatch): string {
  const from = origin === 'memory' || work === undefined ? 'memory' : workNumber(work);
  return [from, units.join(', ')].filter(part => part !== '').join(' ');
}

/** Values that were exchanged: `5/1 → 6/1, note ⁷ → ⁸`. */
export function describeAdapted({ adapted }: PrefillMatch): string {
  return adapted.map(({ kind, old, new: now }) => `${kind === 'note' ? 'note ' : ''}${old} → ${now}`).join(', ');
}

/** What is said of a unit wherever it is written. */
export function fillFacts(
  unit: PrefillUnit,
): readonly { readonly name: 'reuse' | 'from' | 'adapted'; readonly value: string }[] {
  const [best] = unit.matches;
  const adapted = best === undefined ? '' : describeAdapted(best);
  return [
    { name: 'reuse', value: describeFill(unit) },
    ...(best === undefined ? [] : [{ name: 'from', value: describeOrigin(best) } as const]),
    ...(adapted === '' ? [] : [{ name: 'adapted', value: adapted } as const]),
  ];
}

/** Percent that a match fits. */
export function percentOf({ similarity }: PrefillMatch): number {
  return Math.round(similarity * 100);
}

/** Matches that a reader should see: a translation that stands unchanged in its place need not be shown again. */
export function shownMatches({ filled, matches }: PrefillUnit): readonly PrefillMatch[] {
  return filled === 'translated' || filled === 'approved' ? [] : matches;
}

/** What differs between the source of a match and the new text, in words: `“support” replaced by “assist”; “and effective” added`. */
export function describeOps(ops: readonly Op[]): string {
  const changes: string[] = [];
  for (let i = 0; i < ops.length; i += 1) {
    const [kind, text = ''] = ops[i] ?? [];
    const [next, other = ''] = ops[i + 1] ?? [];
    if (kind === '-' && next === '+') {
      changes.push(`${quote(text)} replaced by ${quote(other)}`);
      i += 1;
    } else if (kind === '-') changes.push(`${quote(text)} removed`);
    else if (kind === '+') changes.push(`${quote(text)} added`);
  }
  return changes.join('; ');
}

function quote(text: string): string {
  return `“${text.trim().replace(/\s+/gu, ' ')}”`;
}
