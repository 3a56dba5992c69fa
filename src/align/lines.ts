import type { Alignment, Bead, Diagnostic, LanguageCode, Lexicon, Result } from '../model/index.ts';
import { diagnose, lineId } from '../model/index.ts';
import { gatherAids } from './aids.ts';
import { keepSettled, settleBeads } from './confirmed.ts';
import { wordEvidence } from './evidence.ts';
import { extractFeatures, thinFeatures } from './features.ts';
import { checkKnown } from './known-words.ts';
import { nameColumns } from './languages.ts';
import { alignSides, type Row } from './nway.ts';
import { assembleAlignment, type Column, type DraftBead, isUnrelated } from './rows.ts';
import { makeVectors } from './vectors.ts';

/** One language of pre-split input. */
export interface LineSide {
  readonly language: LanguageCode;
  /** One unit each; an empty line is a unit too. */
  readonly lines: readonly string[];
  /** By line: its vector from a model of the caller's, all of one dimension; a line may have none. */
  readonly vectors?: readonly (ArrayLike<number> | undefined)[];
}

export interface AlignLinesOptions {
  /** Several lines of the first side never share a bead; several of the others may. */
  readonly keepSource?: boolean;
  /** Words whose translations are known: learnt from other texts, or a dictionary. */
  readonly lexicon?: Lexicon;
  /** Beads of an earlier alignment that a person has settled; they are kept as they are. */
  readonly confirmed?: readonly Bead[];
}

/**
 * Aligns texts that come cut into units: lengths, a lexicon learnt on the fly, numbers, names and signs. Nothing is cut or joined; every line of every side is in exactly one bead.
 * @param sides one or more; the first is the pivot
 * @returns beads over `line_1` … of each side, with probabilities; diagnostics `align.*`
 */
export function alignLines(sides: readonly LineSide[], options: AlignLinesOptions = {}): Result<Alignment> {
  const names = nameColumns(sides.map(side => side.language));
  const diagnostics: Diagnostic[] = sides.length === 0 ? [diagnose('align.empty')] : [];
  for (const [s, side] of sides.entries())
    if (side.lines.length === 0) diagnostics.push(diagnose('align.empty-side', names[s]));
  const { known } = gatherAids(options.lexicon);
  diagnostics.push(
    ...checkKnown(
      known,
      sides.map(side => side.language),
    ),
  );
  const columns = sides.map(
    (side, s): Column => ({ language: names[s] ?? side.language, units: side.lines.map((_, n) => lineId(n + 1)) }),
  );
  const settled = settleBeads(options.confirmed ?? [], columns);
  diagnostics.push(...settled.diagnostics);
  const { rows } = alignSides(
    sides.map(({ lines, language, vectors }) =>
      thinFeatures(extractFeatures(lines, language, undefined, vectors && makeVectors(vectors))),
    ),
    undefined,
    {
      keepSource: options.keepSource ?? false,
      ...(known && { known }),
      ...(settled.value.beads.length > 0 && { holder: settled.value.holder }),
    },
  );
  const silent = wordsSayNothing(rows);
  const drafts = rows.map((row): DraftBead => {
    const first = row.members.findIndex(units => units.length > 0);
    const likely = Math.min(...row.probability);
    return {
      members: row.members,
      probability: silent ? likely / 2 : likely,
      evidence: wordEvidence(names, row.reasons, first),
      state: 'automatic',
      stream: 'body',
    };
  });
  if (silent || isUnrelated(drafts)) diagnostics.push(diagnose('align.unrelated', names.join(', ')));
  const assembled = assembleAlignment('', 'line', columns, keepSettled(drafts, settled.value));
  return { value: assembled.value, diagnostics: [...diagnostics, ...assembled.diagnostics] };
}

/** Mean evidence of the words of a bead, nats, that translations of a dozen lines always reach and unrelated texts never do, since no bead is proved by what was learnt from it. */
const LEAST_EVIDENCE = 0.3;
const DOZEN = 12;

/** True when lengths alone hold the alignment together: words, numbers and names speak for it nowhere. */
function wordsSayNothing(rows: readonly Row[]): boolean {
  const weights = rows.flatMap(row => row.reasons.flatMap(reason => reason?.lexicon ?? []));
  return weights.length >= DOZEN && weights.reduce((sum, weight) => sum + weight, 0) < LEAST_EVIDENCE * weights.length;
}
