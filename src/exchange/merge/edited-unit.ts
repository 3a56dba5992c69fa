import type { LanguageCode } from '../../model/index.ts';
import { textOf } from '../../wire/index.ts';
import { STATE } from '../memory/columns.ts';
import { propertiesOf, type TmxMemory } from '../tmx/memory.ts';
import type { UnitHashes } from '../xlsx/units.ts';

/** A unit as it came back from somebody who may have edited it. */
export interface EditedUnit {
  /** `6-1:para_12`, or the id alone where there is one text only. */
  readonly id: string;
  /** Printed texts or bodies, whole: several blocks of a row one below the other. Inline codes stand with what they print. */
  readonly texts: ReadonlyMap<LanguageCode, string>;
  /** Hashes of the texts as they were written, where the file knows them. */
  readonly hashes: UnitHashes;
  /** True when a person has marked the row as right. */
  readonly confirmed: boolean;
  /** As the file has it; empty when it has none. */
  readonly note: string;
}

/** What a file says when a person has looked at a row and found it right. */
const CONFIRMED: ReadonlySet<string> = new Set([
  'confirmed',
  'approved',
  'reviewed',
  'translated',
  'signed-off',
  'final',
]);
const NO_HASHES: UnitHashes = new Map();

/**
 * The units of a memory as edits. Those without an id can belong to nothing and are left out.
 * @param hashes by id, from our own workbooks
 */
export function editsOfMemory(
  memory: TmxMemory,
  hashes: ReadonlyMap<string, UnitHashes> = new Map(),
): readonly EditedUnit[] {
  return memory.units.flatMap((unit): readonly EditedUnit[] => {
    const { id } = unit;
    if (id === undefined) return [];
    const notes = unit.remarks.filter(({ kind }) => kind === 'note');
    return [
      {
        id,
        texts: new Map(unit.variants.map(({ language, segment }) => [language, textOf(segment)])),
        hashes: hashes.get(id) ?? NO_HASHES,
        confirmed: propertiesOf(unit, STATE).some(state => CONFIRMED.has(state.trim().toLowerCase())),
        note: notes.map(({ text }) => text).join('\n'),
      },
    ];
  });
}
