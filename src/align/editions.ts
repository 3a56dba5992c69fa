import type { Alignment, Bead, Block, Diagnostic, Edition, EditionId, Evidence, LanguageCode, Result, Segment, UnitId } from '../model/index.ts';
import { diagnose } from '../model/index.ts';
import { buildEvidence, referenceEvidence, wordEvidence } from './evidence.ts';
import { extractFeatures, thinFeatures } from './features.ts';
import { nameColumns } from './languages.ts';
import { type NoteProfile, pairNotes, profileNotes } from './notes.ts';
import { alignSides, type Row } from './nway.ts';
import { assembleAlignment, type Column, type DraftBead } from './rows.ts';
import { type Anatomy, describeBlocks, structureFor } from './structure.ts';

export interface AlignEditionsOptions {
  /** Language whose order the beads follow; else the edition with most labels. */
  readonly pivot?: LanguageCode;
  /** `segment` aligns the segments inside each block bead. */
  readonly level?: 'block' | 'segment';
  /** Segments of each edition, for level `segment`. A block without segments is one unit itself. */
  readonly segments?: ReadonlyMap<EditionId, readonly Segment[]>;
  /** Beads of an earlier alignment that a person has settled; they are kept as they are. */
  readonly confirmed?: readonly Bead[];
}

/** Mean probability below which the editions are reported as hardly the same text. */
const UNRELATED = 0.5;

/**
 * Aligns the language editions of one text: structure first (labels, roles, initiating phrases, references, notes by call and content), then words and lengths. Every block of every
 * edition is in exactly one bead; a unit without counterpart is a bead of its own; beads are transitive, since rows and not pairs are built.
 * @param editions 1 to n, of the same work
 * @returns beads with calibrated probabilities (0–1) and evidence in nats; diagnostics `align.*`
 */
export function alignEditions(editions: readonly Edition[], options: AlignEditionsOptions = {}): Result<Alignment> {
  const diagnostics: Diagnostic[] = [];
  const sorted = orderEditions(editions, options.pivot);
  if (sorted.length === 0) {
    return { value: { work: '', level: options.level ?? 'block', languages: [], pivot: 'und', beads: [], crossings: [] }, diagnostics: [diagnose('align.empty')] };
  }
  for (const edition of sorted) if (edition.blocks.length === 0) diagnostics.push(diagnose('align.empty-side', edition.id, { file: edition.source.file }));
  const names = nameColumns(sorted.map(edition => edition.language));
  const repeated = names.filter((name, s) => name !== sorted[s]?.language);
  if (repeated.length > 0) diagnostics.push(diagnose('align.language-repeated', repeated.join(', ')));
  const columns = sorted.map((edition, s): Column => ({ language: names[s] ?? edition.language, units: edition.blocks.map(block => block.id) }));
  const drafts = alignBlocks(sorted, columns, options.confirmed ?? []);
  const shared = drafts.filter(draft => draft.members.filter(units => units.length > 0).length > 1);
  const mean = shared.reduce((sum, draft) => sum + draft.probability, 0) / Math.max(1, shared.length);
  if (sorted.length > 1 && (shared.length === 0 || mean < UNRELATED)) diagnostics.push(diagnose('align.unrelated', names.join(', ')));
  const work = sorted[0]?.work ?? '';
  const assembled =
    options.level === 'segment'
      ? alignSegments(work, sorted, columns, drafts, options)
      : assembleAlignment(work, 'block', columns, drafts);
  return { value: assembled.value, diagnostics: [...diagnostics, ...assembled.diagnostics] };
}

/** The pivot first; without a wish, the edition with most labels, since numbers are the best rungs. The others in their given order. */
function orderEditions(editions: readonly Edition[], wish: LanguageCode | undefined): readonly Edition[] {
  const labels = (edition: Edition): number => edition.blocks.filter(block => block.label && !block.label.restored).length;
  let pivot = editions.find(edition => edition.language === wish);
  if (!pivot) for (const edition of editions) if (!pivot || labels(edition) > labels(pivot)) pivot = edition;
  return pivot ? [pivot, ...editions.filter(edition => edition !== pivot)] : [];
}

/** Language-neutral contents of a block. */
function neutralContents(block: Block): readonly string[] {
  return block.references.map(({ kind, value }) => `§${kind}:${value}`);
}

function alignBlocks(editions: readonly Edition[], columns: readonly Column[], confirmed: readonly Bead[]): readonly DraftBead[] {
  const languages = columns.map(column => column.language);
  const place = editions.map(edition => new Map(edition.blocks.map((block, n) => [block.id, n])));
  const settled = new Set(confirmed.flatMap((bead, n) => languages.flatMap(language => (bead.members[language] ?? []).map(id => `${language} ${id} ${n}`))));
  const beadOf = new Map<string, string>();
  for (const key of settled) {
    const [language = '', id = '', bead = ''] = key.split(' ');
    beadOf.set(`${language} ${id}`, bead);
  }
  const anatomies = editions.map((edition, s): Anatomy =>
    describeBlocks(
      edition,
      edition.blocks.filter(block => block.role !== 'note'),
      block => beadOf.get(`${languages[s]} ${block.id}`),
    ),
  );
  const features = anatomies.map((anatomy, s) =>
    thinFeatures(
      extractFeatures(
        anatomy.blocks.map(block => block.text),
        editions[s]?.language ?? 'und',
        unit => {
          const block = anatomy.blocks[unit];
          return block ? neutralContents(block) : [];
        },
      ),
    ),
  );
  const { rows } = alignSides(features, (before, side) => structureFor(anatomies, before, side));
  const toPlaces = (members: readonly (readonly number[])[]): readonly (readonly number[])[] =>
    members.map((units, s) => units.map(unit => anatomies[s]?.places[unit] ?? failed()));
  const body = rows.map((row): DraftBead => ({
    members: toPlaces(row.members),
    probability: Math.min(...row.probability),
    evidence: [...buildEvidence(languages, anatomies, row.members), ...wordEvidence(languages, row.reasons, firstOf(row))],
    state: 'automatic',
    stream: 'body',
  }));
  return keepConfirmed([...body, ...alignNotes(editions, rows, anatomies, place)], confirmed, columns);
}

function failed(): never {
  throw new Error('a unit outside its edition');
}

function firstOf(row: Row): number {
  return row.members.findIndex(units => units.length > 0);
}

function alignNotes(
  editions: readonly Edition[],
  rows: readonly Row[],
  anatomies: readonly Anatomy[],
  place: readonly ReadonlyMap<UnitId, number>[],
): readonly DraftBead[] {
  const profiles = editions.map((edition, s): readonly NoteProfile[] => {
    const rowOf = new Map<UnitId, number>();
    for (const [r, row] of rows.entries()) {
      for (const unit of row.members[s] ?? []) {
        const block = anatomies[s]?.blocks[unit];
        if (block) rowOf.set(block.id, r);
      }
    }
    return profileNotes(edition.blocks, id => rowOf.get(id), note => new Set([...neutralContents(note), ...(note.text.match(/\p{Nd}+(?:[./]\p{Nd}+)*/gu) ?? [])]));
  });
  return pairNotes(profiles).map((row): DraftBead => {
    const notes = row.members.map((n, s) => (n === undefined ? undefined : profiles[s]?.[n]));
    const present = notes.flatMap(note => note ?? []);
    const calls = new Set(present.flatMap(note => note.row ?? []));
    const evidence: Evidence[] = [];
    if (present.length > 1) {
      if (calls.size === 1 && present.every(note => note.row !== undefined)) evidence.push({ kind: 'note', weight: 4, detail: 'called in the same paragraph' });
      evidence.push(...referenceEvidence(notes.map(note => (note ? [note.block] : []))));
      const numbers = new Set(present.map(note => note.block.label?.ordinal));
      if (numbers.size === 1) evidence.push({ kind: 'label', weight: 0.8, detail: `same label ${[...numbers].join()}` });
    }
    return {
      members: notes.map((note, s) => (note ? [place[s]?.get(note.block.id) ?? 0] : [])),
      probability: row.probability,
      evidence,
      state: 'automatic',
      stream: 'note',
    };
  });
}

/** Puts settled beads in place of whatever was found for their units; what is left of a found bead stays together. */
function keepConfirmed(drafts: readonly DraftBead[], confirmed: readonly Bead[], columns: readonly Column[]): readonly DraftBead[] {
  if (confirmed.length === 0) return drafts;
  const place = columns.map(column => new Map(column.units.map((id, n) => [id, n])));
  const taken = columns.map(() => new Set<number>());
  const kept = confirmed.flatMap((bead): DraftBead[] => {
    const members = columns.map((column, s) =>
      (bead.members[column.language] ?? []).flatMap(id => {
        const n = place[s]?.get(id);
        return n === undefined || taken[s]?.has(n) ? [] : [n];
      }),
    );
    if (members.every(units => units.length === 0)) return [];
    for (const [s, units] of members.entries()) for (const unit of units) taken[s]?.add(unit);
    const note = bead.note === undefined ? {} : { note: bead.note };
    return [{ members, probability: 1, evidence: bead.evidence, state: bead.state === 'automatic' ? 'confirmed' : bead.state, stream: 'body', ...note }];
  });
  const rest = drafts.flatMap((draft): DraftBead[] => {
    const members = draft.members.map((units, s) => units.filter(unit => !taken[s]?.has(unit)));
    if (members.every(units => units.length === 0)) return [];
    const whole = members.every((units, s) => units.length === draft.members[s]?.length);
    return [whole ? draft : { ...draft, members, probability: draft.probability / 2 }];
  });
  return [...rest, ...kept];
}

/** Segments of a block must stay in the bead of their block. */
const APART = -60;

function alignSegments(
  work: string,
  editions: readonly Edition[],
  columns: readonly Column[],
  drafts: readonly DraftBead[],
  options: AlignEditionsOptions,
): Result<Alignment> {
  const { value: blocks } = assembleAlignment(work, 'block', columns, drafts);
  const byBlock = editions.map(edition => {
    const map = new Map<string, Segment[]>();
    for (const segment of options.segments?.get(edition.id) ?? []) {
      const list = map.get(segment.block);
      if (list) list.push(segment);
      else map.set(segment.block, [segment]);
    }
    return map;
  });
  /** Units in the order of the beads, so that moved blocks cross nothing here. */
  const units = editions.map((edition, s) => {
    const texts = new Map(edition.blocks.map(block => [block.id, block]));
    return blocks.beads.flatMap((bead, b) =>
      (bead.members[columns[s]?.language ?? ''] ?? []).flatMap(id => {
        const block = [...texts.values()].find(candidate => candidate.id === id);
        const own = byBlock[s]?.get(id) ?? [];
        if (!block) return [];
        return own.length === 0
          ? [{ id: block.id as UnitId, bead: b, text: block.text }]
          : own.map(segment => ({ id: segment.id as UnitId, bead: b, text: block.text.slice(segment.at.start, segment.at.end) }));
      }),
    );
  });
  const features = units.map((list, s) => extractFeatures(list.map(unit => unit.text), editions[s]?.language ?? 'und'));
  const beadOfRow = (row: Row): number => {
    const s = firstOf(row);
    return units[s]?.[row.members[s]?.[0] ?? 0]?.bead ?? -1;
  };
  const { rows } = alignSides(features, (before, side) => {
    const rowBeads = before.map(beadOfRow);
    const own = (units[side] ?? []).map(unit => unit.bead);
    return {
      pair: (i, j) => (rowBeads[i] === own[j] ? 1 : APART),
      joinSource: (head, u) => (rowBeads[head] === rowBeads[u] ? 0 : APART),
      joinTarget: (head, u) => (own[head] === own[u] ? 0 : APART),
    };
  });
  const languages = columns.map(column => column.language);
  const order = editions.map(edition => {
    const rank = new Map<UnitId, number>();
    for (const block of edition.blocks) {
      const own = byBlock[editions.indexOf(edition)]?.get(block.id) ?? [];
      for (const id of own.length === 0 ? [block.id] : own.map(segment => segment.id)) rank.set(id, rank.size);
    }
    return rank;
  });
  const ordered = columns.map((column, s): Column => ({ language: column.language, units: [...(order[s]?.keys() ?? [])] }));
  const segmentDrafts = rows.map((row): DraftBead => {
    const bead = blocks.beads[beadOfRow(row)];
    return {
      members: row.members.map((list, s) => list.flatMap(unit => order[s]?.get(units[s]?.[unit]?.id ?? failed()) ?? [])),
      probability: Math.min(...row.probability, bead?.probability ?? 1),
      evidence: wordEvidence(languages, row.reasons, firstOf(row)),
      state: 'automatic',
      stream: bead && bead.id.startsWith('note_') ? 'note' : 'body',
    };
  });
  return assembleAlignment(work, 'segment', ordered, segmentDrafts);
}
