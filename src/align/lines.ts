import { findReferences, recordOf } from '../language/index.ts';
import type { Alignment, Bead, Diagnostic, Evidence, LanguageCode, Lexicon, Result } from '../model/index.ts';
import { diagnose, lineId } from '../model/index.ts';
import { gatherAids } from './aids.ts';
import { keepSettled, settleBeads } from './confirmed.ts';
import { referenceEvidence, roundWeight, wordEvidence } from './evidence.ts';
import { extractFeatures, thinFeatures } from './features.ts';
import { checkKnown } from './known-words.ts';
import { checkRepeated, nameColumns } from './languages.ts';
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
  /** The evidence also names the references and numbers that lines of a bead share; to look for them takes longer than to align. */
  readonly explain?: boolean;
}

/**
 * Aligns texts that come cut into units: lengths, a lexicon learnt on the fly, numbers, names and signs. Nothing is cut or joined; every line of every side is in exactly one bead.
 * @param sides one or more; the first is the pivot
 * @returns beads over `line_1` … of each side, with probabilities; diagnostics `align.*`
 */
export function alignLines(sides: readonly LineSide[], options: AlignLinesOptions = {}): Result<Alignment> {
  const codes = sides.map(side => side.language);
  const names = nameColumns(codes);
  const diagnostics: Diagnostic[] = sides.length === 0 ? [diagnose('align.empty')] : [];
  diagnostics.push(...checkRepeated(codes, names));
  for (const [s, side] of sides.entries())
    if (side.lines.length === 0) diagnostics.push(diagnose('align.empty-side', names[s]));
  const { known } = gatherAids(options.lexicon);
  diagnostics.push(...checkKnown(known, codes));
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
    const likely = Math.min(...row.probability);
    return {
      members: row.members,
      probability: silent ? likely / 2 : likely,
      evidence: options.explain ? explainRow(sides, names, row) : listWords(names, row),
      state: 'automatic',
      stream: 'body',
    };
  });
  if (silent || isUnrelated(drafts)) diagnostics.push(diagnose('align.unrelated', names.join(', ')));
  const assembled = assembleAlignment('', 'line', columns, keepSettled(drafts, settled.value));
  return { value: assembled.value, diagnostics: [...diagnostics, ...assembled.diagnostics] };
}

/**
 * Why a bead is one. The words' share holds that of the numbers and signs among them, so where references are named, what they are worth is taken off the words and the sum stays what it is.
 */
function explainRow(sides: readonly LineSide[], names: readonly LanguageCode[], row: Row): readonly Evidence[] {
  const words = listWords(names, row);
  if (row.members.filter(units => units.length > 0).length < 2) return words;
  const shared = referenceEvidence(
    sides.map(({ lines, language }, s) =>
      (row.members[s] ?? []).map(unit => ({ references: findReferences(lines[unit] ?? '', recordOf(language)) })),
    ),
  );
  const named = sumWeights(shared);
  const whole = sumWeights(words.filter(({ kind, weight }) => kind === 'lexicon' && weight > 0));
  const taken = Math.min(named, whole);
  const part = named > 0 ? taken / named : 0;
  const left = whole > 0 ? 1 - taken / whole : 0;
  return [
    ...shared.map(one => ({ ...one, weight: roundWeight(one.weight * part) })),
    ...words.flatMap((one): Evidence[] => {
      if (taken === 0 || one.kind !== 'lexicon' || one.weight <= 0) return [one];
      const weight = roundWeight(one.weight * left);
      return weight > 0 ? [{ ...one, weight, detail: 'other words learnt from the texts, and names' }] : [];
    }),
  ];
}

function listWords(names: readonly LanguageCode[], { members, reasons }: Row): readonly Evidence[] {
  return wordEvidence(
    names,
    reasons,
    members.findIndex(units => units.length > 0),
  );
}

function sumWeights(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}

/** Mean evidence of the words of a bead, nats, that translations of a dozen lines always reach and unrelated texts never do, since no bead is proved by what was learnt from it. */
const LEAST_EVIDENCE = 0.3;
const DOZEN = 12;

/** True when lengths alone hold the alignment together: words, numbers and names speak for it nowhere. */
function wordsSayNothing(rows: readonly Row[]): boolean {
  const weights = rows.flatMap(row => row.reasons.flatMap(reason => reason?.lexicon ?? []));
  return weights.length >= DOZEN && weights.reduce((sum, weight) => sum + weight, 0) < LEAST_EVIDENCE * weights.length;
}
