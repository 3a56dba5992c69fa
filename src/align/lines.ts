import type { Alignment, Diagnostic, LanguageCode, Result } from '../model/index.ts';
import { diagnose, lineId } from '../model/index.ts';
import { wordEvidence } from './evidence.ts';
import { extractFeatures, thinFeatures } from './features.ts';
import { nameColumns } from './languages.ts';
import { alignSides } from './nway.ts';
import { assembleAlignment, type Column, type DraftBead, isUnrelated } from './rows.ts';

/** One language of pre-split input. */
export interface LineSide {
  readonly language: LanguageCode;
  /** One unit each; an empty line is a unit too. */
  readonly lines: readonly string[];
}

export interface AlignLinesOptions {
  /** Several lines of the first side never share a bead; several of the others may. */
  readonly keepSource?: boolean;
}

/**
 * Aligns texts that come cut into units: lengths, a lexicon learnt on the fly, numbers, names and signs. Nothing is cut or joined; every line of every side is in exactly one bead.
 * @param sides one or more; the first is the pivot
 * @returns beads over `line_1` … of each side, with probabilities; diagnostics `align.*`
 */
export function alignLines(sides: readonly LineSide[], options: AlignLinesOptions = {}): Result<Alignment> {
  const names = nameColumns(sides.map(side => side.language));
  const diagnostics: Diagnostic[] = [];
  for (const [s, side] of sides.entries())
    if (side.lines.length === 0) diagnostics.push(diagnose('align.empty-side', names[s]));
  const columns = sides.map(
    (side, s): Column => ({ language: names[s] ?? side.language, units: side.lines.map((_, n) => lineId(n + 1)) }),
  );
  const { rows } = alignSides(
    sides.map(side => thinFeatures(extractFeatures(side.lines, side.language))),
    undefined,
    { keepSource: options.keepSource ?? false },
  );
  const drafts = rows.map(
    (row): DraftBead => ({
      members: row.members,
      probability: Math.min(...row.probability),
      evidence: wordEvidence(
        names,
        row.reasons,
        row.members.findIndex(units => units.length > 0),
      ),
      state: 'automatic',
      stream: 'body',
    }),
  );
  if (isUnrelated(drafts)) diagnostics.push(diagnose('align.unrelated', names.join(', ')));
  const assembled = assembleAlignment('', 'line', columns, drafts);
  return { value: assembled.value, diagnostics: [...diagnostics, ...assembled.diagnostics] };
}
