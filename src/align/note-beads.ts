import type { Block, Edition, Evidence, UnitId } from '../model/index.ts';
import { referenceEvidence } from './evidence.ts';
import { type NoteProfile, pairNotes, profileNotes } from './notes.ts';
import type { DraftBead } from './rows.ts';
import { neutralContents } from './structure.ts';

/**
 * Beads of the notes of all editions: paired by what they hold and where they are called.
 * @param rowOf by edition: the row of the body that holds a block
 * @param placeOf by edition: place of a block among all blocks
 */
export function alignNotes(
  editions: readonly Edition[],
  rowOf: readonly ReadonlyMap<UnitId, number>[],
  placeOf: readonly ReadonlyMap<UnitId, number>[],
): readonly DraftBead[] {
  const profiles = editions.map((edition, s): readonly NoteProfile[] =>
    profileNotes(edition.blocks, id => rowOf[s]?.get(id), noteContents),
  );
  return pairNotes(profiles).map((row): DraftBead => {
    const notes = row.members.map((n, s) => (n === undefined ? undefined : profiles[s]?.[n]));
    return {
      members: notes.map((note, s) => (note ? [placeOf[s]?.get(note.block.id) ?? 0] : [])),
      probability: row.probability,
      evidence: noteEvidence(notes),
      state: 'automatic',
      stream: 'note',
    };
  });
}

/** Of the notes that an edition lacks, the share that must be found among its paragraphs before they are taken for notes that were not told from them. */
const HIDDEN = 0.5;
/** A paragraph that is a note is not much longer than the note is in another language. */
const LONGER = 3;

/**
 * True when some edition prints its notes as plain paragraphs while others have them apart: a conversion lost what tells them. Then notes must be looked for among paragraphs.
 */
export function hasHiddenNotes(editions: readonly Edition[]): boolean {
  const notes = editions.map(({ blocks }) => blocks.filter(({ role }) => role === 'note'));
  const richest = notes.reduce((most, own) => (own.length > most.length ? own : most), []);
  return editions.some(({ blocks }, s) => {
    const missing = richest.length - (notes[s]?.length ?? 0);
    if (missing * 2 <= richest.length) return false;
    const bodies = blocks
      .filter(({ role }) => role !== 'note')
      .map(block => ({ block, contents: noteContents(block) }));
    const hidden = richest.filter(note => {
      const wanted = noteContents(note);
      return (
        wanted.size > 0 &&
        bodies.some(
          ({ block, contents }) =>
            contents.size <= wanted.size + 1 &&
            block.text.length <= note.text.length * LONGER &&
            [...wanted].every(value => contents.has(value)),
        )
      );
    });
    return hidden.length >= missing * HIDDEN;
  });
}

/** Digits with their marks: what a note mostly consists of, when nothing in it is a listed reference. */
const NUMBERS = /\p{Nd}{1,12}(?:[./]\p{Nd}{1,12}){0,4}/gu;

function noteContents(note: Block): ReadonlySet<string> {
  return new Set([...neutralContents(note), ...(note.text.match(NUMBERS) ?? [])]);
}

function noteEvidence(notes: readonly (NoteProfile | undefined)[]): readonly Evidence[] {
  const present = notes.flatMap(note => note ?? []);
  if (present.length < 2) return [];
  const evidence: Evidence[] = [];
  const rows = new Set(present.map(note => note.row));
  if (rows.size === 1 && !rows.has(undefined))
    evidence.push({ kind: 'note', weight: 4, detail: 'called in the same paragraph' });
  evidence.push(...referenceEvidence(notes.map(note => (note ? [note.block] : []))));
  const [label, ...others] = new Set(present.map(note => note.block.label?.ordinal));
  if (label !== undefined && others.length === 0)
    evidence.push({ kind: 'label', weight: 0.8, detail: `same label ${label}` });
  return evidence;
}
