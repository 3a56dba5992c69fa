import type { PrefillMatch, PrefillUnit } from '../../model/index.ts';
import type { PrintedUnit } from '../dossier.ts';

/** A text cut where matches are for parts of it. */
export interface CutUnit {
  /** The pieces in order, as groups of one unit each. */
  readonly groups: readonly (readonly PrintedUnit[])[];
  /** Which piece a match is for, from 0; nothing when it is for the whole. */
  readonly pieceOf: (match: PrefillMatch) => number | undefined;
}

/**
 * Cuts a source text that has no translation yet into the parts that matches are for and what lies between.
 * @returns nothing when there is nothing to cut
 */
export function cutUnit(fill: PrefillUnit | undefined, units: readonly PrintedUnit[]): CutUnit | undefined {
  const [unit, ...others] = units;
  const parts = fill?.filled === undefined ? (fill?.matches.flatMap(({ part }) => part ?? []) ?? []) : [];
  if (unit === undefined || others.length > 0 || parts.length === 0) return undefined;
  const { start, end } = unit.at;
  const text = unit.block.text;
  const cuts = new Set([start, end, ...parts.flatMap(part => [part.start, part.end])]);
  const sorted = [...cuts].filter(at => at >= start && at <= end).sort((a, b) => a - b);
  const pieces = sorted.slice(1).map((to, i) => ({ start: sorted[i] ?? start, end: to }));
  // Blanks alone are no segment: they go with what is before them.
  const full = pieces.filter(piece => text.slice(piece.start, piece.end).trim() !== '');
  const spans = full.map((piece, i) => ({ start: i === 0 ? start : piece.start, end: full[i + 1]?.start ?? end }));
  if (spans.length < 2) return undefined;
  return {
    groups: spans.map(at => [{ ...unit, at }]),
    pieceOf: ({ part }) => {
      const found =
        part === undefined ? -1 : spans.findIndex(span => span.start <= part.start && part.start < span.end);
      return found === -1 ? undefined : found;
    },
  };
}
