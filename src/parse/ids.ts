import { type BlockId, blockId } from '../model/index.ts';
import type { Draft } from './draft.ts';

/** Ids of the drafts, in order, and which of them clashed. */
export interface Ids {
  readonly ids: readonly BlockId[];
  /** Indexes of drafts whose natural id was taken. */
  readonly clashes: readonly number[];
}

/**
 * Derives ids from numbers, so that they are equal in all languages: `number title enact rec_3 para_12 para_12__point_a para_12__point_a__item_i note_4 sec_I__heading close att_1`.
 * Numbers that restart inside a section, a nested draft or an annex get that scope as prefix.
 */
export function assignIds(drafts: readonly Draft[]): Ids {
  const ids: BlockId[] = [];
  const clashes: number[] = [];
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  let scope = '';
  let section = '';
  let lastOperative = '';
  const next = (key: string): number => {
    const n = (counts.get(scope + key) ?? 0) + 1;
    counts.set(scope + key, n);
    return n;
  };
  drafts.forEach((draft, i) => {
    if (draft.role === 'annex') {
      scope = '';
      scope = `att_${next('att')}__`;
      section = '';
    }
    if (draft.role === 'enacting' && taken.has('enact'))
      scope = lastOperative ? `${lastOperative}__` : `part_${next('part')}__`;
    const wanted = wantedId(draft, ids, scope, next);
    let id = wanted;
    if (taken.has(id) && section && draft.role !== 'note') id = `${section}__${wanted}`;
    if (taken.has(id)) {
      clashes.push(i);
      for (let n = 1; taken.has(id); n++) id = n === 1 ? `${wanted}_bis` : `${wanted}_bis${n}`;
    }
    if (draft.role === 'heading') section = id.replace(/__heading$/u, '');
    if (draft.role === 'operative' && !scope) lastOperative = id;
    taken.add(id);
    ids.push(blockId(id));
  });
  return { ids, clashes };
}

function wantedId(draft: Draft, ids: readonly BlockId[], scope: string, next: (key: string) => number): string {
  const ordinal = draft.label?.ordinal;
  switch (draft.role) {
    case 'number':
      return `${scope}number`;
    case 'title':
      return `${scope}title`;
    case 'enacting':
      return `${scope}enact`;
    case 'preambular':
      return `${scope}rec_${next('rec')}`;
    case 'operative':
      return `${scope}para_${ordinal ?? next('para')}`;
    case 'paragraph':
      return ordinal === undefined ? `${scope}par_${next('par')}` : `${scope}para_${ordinal}`;
    case 'point':
      return `${draft.parent === undefined ? `${scope}list_${next('list')}` : ids[draft.parent]}__${pointName(draft)}`;
    case 'note':
      return `note_${draft.noteNumber ?? next('note')}`;
    case 'heading':
      return `${scope}sec_${next('sec')}__heading`;
    case 'closing':
      return closingName(scope, next('close'));
    case 'annex':
      return `${scope}heading`;
    case 'masthead':
      return `mast_${next('mast')}`;
    case 'row':
      return `${scope}row_${next('row')}`;
    case 'unknown':
      return `${scope}unit_${next('unit')}`;
  }
}

function closingName(scope: string, n: number): string {
  return n === 1 ? `${scope}close` : `${scope}close_${n}`;
}

function pointName(draft: Draft): string {
  const { ordinal, level } = draft.label ?? { ordinal: 1, level: 1 };
  if (level === 1) return `point_${latinLetter(ordinal)}`;
  return level === 2 ? `item_${roman(ordinal)}` : `sub_${latinLetter(ordinal)}`;
}

/** 1 → a, 26 → z, 27 → aa. */
function latinLetter(ordinal: number): string {
  const index = Math.max(1, ordinal) - 1;
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : latinLetter(Math.floor(index / 26)) + letter;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 4 → iv. */
function roman(ordinal: number): string {
  let left = Math.max(1, Math.min(ordinal, 399));
  let out = '';
  for (const [value, sign] of ROMAN) {
    for (; left >= value; left -= value) out += sign;
  }
  return out;
}
