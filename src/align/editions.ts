import type {
  Alignment,
  Bead,
  Diagnostic,
  Edition,
  EditionId,
  LanguageCode,
  Lexicon,
  Result,
  Segment,
  UnitId,
} from '../model/index.ts';
import { diagnose } from '../model/index.ts';
import { type Aids, gatherAids, type UnitVectors, vectorsOf } from './aids.ts';
import { keepSettled, type Settled, settleBeads } from './confirmed.ts';
import { buildEvidence, wordEvidence } from './evidence.ts';
import { extractFeatures, thinFeatures } from './features.ts';
import { checkKnown } from './known-words.ts';
import { checkRepeated, nameColumns } from './languages.ts';
import { joinMoved } from './moved.ts';
import { alignNotes, hasHiddenNotes } from './note-beads.ts';
import { alignSides } from './nway.ts';
import { assembleAlignment, type Column, type DraftBead, isUnrelated } from './rows.ts';
import { alignSegments } from './segments.ts';
import { compareBuild, describeBlocks, neutralContents, structureFor } from './structure.ts';

export interface AlignEditionsOptions {
  /** Language whose order the beads follow; else the edition with most labels. */
  readonly pivot?: LanguageCode;
  /** `segment` aligns the segments inside each block bead. */
  readonly level?: 'block' | 'segment';
  /** Segments of each edition, for level `segment`. A block without segments is one unit itself. */
  readonly segments?: ReadonlyMap<EditionId, readonly Segment[]>;
  /** Beads of an earlier alignment that a person has settled; they are kept as they are. */
  readonly confirmed?: readonly Bead[];
  /** Words whose translations are known: learnt from other texts, or a dictionary. */
  readonly lexicon?: Lexicon;
  /** By edition and unit (block, or segment for level `segment`): its vector from a model of the caller's, all of one dimension. */
  readonly vectors?: UnitVectors;
}

/**
 * Aligns the language editions of one text: structure first (labels, roles, initiating phrases, references, notes by call and content), then words and lengths. Every block of every
 * edition is in exactly one bead; a unit without counterpart is a bead of its own; beads are transitive, since rows and not pairs are built.
 * @param editions 1 to n, of the same work
 * @returns beads with calibrated probabilities (0–1) and evidence in nats; diagnostics `align.*`
 * @example
 * const { value } = alignEditions([english, french, chinese], { pivot: 'en' });
 */
export function alignEditions(editions: readonly Edition[], options: AlignEditionsOptions = {}): Result<Alignment> {
  const { level = 'block', confirmed = [] } = options;
  const sorted = orderEditions(editions, options.pivot);
  const work = sorted[0]?.work ?? '';
  if (sorted.length === 0) {
    return {
      value: { work, level, languages: [], pivot: 'und', beads: [], crossings: [] },
      diagnostics: [diagnose('align.empty')],
    };
  }
  const names = nameColumns(sorted.map(edition => edition.language));
  const columns = sorted.map(
    (edition, s): Column => ({ language: names[s] ?? '', units: edition.blocks.map(block => block.id) }),
  );
  const aids = gatherAids(options.lexicon, options.vectors);
  const segments =
    level === 'segment'
      ? new Set([...(options.segments?.values() ?? [])].flat().map(({ id }) => id))
      : new Set<UnitId>();
  const settled = settleBeads(confirmed, columns, unit => segments.has(unit));
  const blocks = keepSettled(alignBlocks(sorted, names, settled.value, aids), settled.value);
  const found =
    level === 'segment'
      ? alignSegments(sorted, names, blocks, options.segments ?? new Map(), aids, confirmed)
      : { columns, drafts: blocks, diagnostics: [] };
  const { value, diagnostics } = assembleAlignment(work, level, found.columns, found.drafts);
  return {
    value,
    diagnostics: [
      ...checkInput(sorted, names),
      ...settled.diagnostics,
      ...found.diagnostics,
      ...checkKnown(
        aids.known,
        sorted.map(edition => edition.language),
      ),
      ...(isUnrelated(blocks) ? [diagnose('align.unrelated', names.join(', '))] : []),
      ...diagnostics,
    ],
  };
}

function checkInput(editions: readonly Edition[], names: readonly LanguageCode[]): readonly Diagnostic[] {
  const empty = editions.filter(edition => edition.blocks.length === 0);
  return [
    ...empty.map(edition => diagnose('align.empty-side', edition.id, { file: edition.source.file })),
    ...checkRepeated(
      editions.map(edition => edition.language),
      names,
    ),
  ];
}

/** An edition with the name of its column. */
export interface EditionColumn {
  readonly edition: Edition;
  readonly language: LanguageCode;
}

/** The columns that {@link alignEditions} gives the editions, in their order: the second of one language has a name of its own. */
export function arrangeEditions(editions: readonly Edition[], pivot?: LanguageCode): readonly EditionColumn[] {
  const sorted = orderEditions(editions, pivot);
  const names = nameColumns(sorted.map(edition => edition.language));
  return sorted.map((edition, s) => ({ edition, language: names[s] ?? edition.language }));
}

/** The pivot first; without a wish, the edition with most labels, since numbers are the best rungs. The others in their given order. */
function orderEditions(editions: readonly Edition[], wish: LanguageCode | undefined): readonly Edition[] {
  const labels = (edition: Edition): number =>
    edition.blocks.filter(block => block.label && !block.label.restored).length;
  let pivot = editions.find(edition => edition.language === wish);
  if (!pivot) for (const edition of editions) if (!pivot || labels(edition) > labels(pivot)) pivot = edition;
  return pivot ? [pivot, ...editions.filter(edition => edition !== pivot)] : [];
}

function alignBlocks(
  editions: readonly Edition[],
  names: readonly LanguageCode[],
  settled: Settled,
  aids: Aids,
): readonly DraftBead[] {
  const notesApart = !hasHiddenNotes(editions);
  const anatomies = editions.map(edition => describeBlocks(edition, notesApart));
  const holder = anatomies.map(({ places }, s) => Int32Array.from(places, n => settled.holder[s]?.[n] ?? -1));
  const features = anatomies.map(({ blocks }, s) => {
    const texts = blocks.map(block => block.text);
    const references = blocks.map(neutralContents);
    const vectors = vectorsOf(
      aids,
      editions[s],
      blocks.map(block => block.id),
    );
    const language = editions[s]?.language ?? 'und';
    return thinFeatures(extractFeatures(texts, language, unit => references[unit] ?? [], vectors));
  });
  const found = alignSides(features, (before, side) => structureFor(anatomies, before, side), {
    ...aids,
    ...(settled.beads.length > 0 && { holder }),
  });
  const rows = joinMoved(found, features, (s, a, t, b) => {
    const one = anatomies[s];
    const two = anatomies[t];
    if ((holder[s]?.[a] ?? -1) >= 0 || (holder[t]?.[b] ?? -1) >= 0) return -Infinity;
    return one && two ? compareBuild(one, a, two, b) : 0;
  });
  const rowOf = editions.map(() => new Map<UnitId, number>());
  for (const [r, row] of rows.entries()) {
    for (const [s, units] of row.members.entries()) {
      for (const unit of units) {
        const block = anatomies[s]?.blocks[unit];
        if (block) rowOf[s]?.set(block.id, r);
      }
    }
  }
  const body = rows.map(
    (row): DraftBead => ({
      members: row.members.map((units, s) => units.flatMap(unit => anatomies[s]?.places[unit] ?? [])),
      probability: Math.min(...row.probability),
      evidence: [
        ...buildEvidence(names, anatomies, row.members),
        ...wordEvidence(
          names,
          row.reasons,
          row.members.findIndex(units => units.length > 0),
        ),
      ],
      state: 'automatic',
      stream: 'body',
    }),
  );
  const placeOf = editions.map(edition => new Map<UnitId, number>(edition.blocks.map((block, n) => [block.id, n])));
  return notesApart ? [...body, ...alignNotes(editions, rowOf, placeOf)] : body;
}
