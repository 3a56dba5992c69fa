import type { Bead, LanguageCode, NoteCall } from '../model/index.ts';
import { membersOf, type PrintedUnit } from './dossier.ts';

/** A run of text, or a note call at its place. */
export type TextPart = string | NoteCall;

/** The units of a bead in one language, in order; ids that the edition does not have are passed over. */
export function unitsOf(
  bead: Bead,
  language: LanguageCode,
  units: ReadonlyMap<string, PrintedUnit>,
): readonly PrintedUnit[] {
  return membersOf(bead, language).flatMap(id => units.get(id) ?? []);
}

/**
 * The text that is translated: bodies without labels. Units of different blocks are divided by a line feed; parts of one block follow each other as they stand.
 * Blanks at the end belong to the page, not to the sentence, and are left out.
 */
export function bodyOf(units: readonly PrintedUnit[]): string {
  return bodyParts(units)
    .map(part => (typeof part === 'string' ? part : ''))
    .join('')
    .trimEnd();
}

/** The same with the note calls at their places and all blanks. */
export function bodyParts(units: readonly PrintedUnit[]): readonly TextPart[] {
  return bodyUnits(units)
    .flatMap(({ joint, unit }) => [joint, ...unitParts(unit)])
    .filter(part => part !== '');
}

/** Units with what divides each from the one before: a line feed, or nothing where it goes on where that one ends. */
export function bodyUnits(units: readonly PrintedUnit[]): readonly { joint: string; unit: PrintedUnit }[] {
  return units.map((unit, i) => {
    const before = units[i - 1];
    const apart = before !== undefined && (before.block.id !== unit.block.id || before.at.end !== unit.at.start);
    return { joint: apart ? '\n' : '', unit };
  });
}

/** The note calls of a unit. One between two segments goes with the second, one at the very end of the block with the last. */
export function callsIn({ block, at }: PrintedUnit): readonly NoteCall[] {
  return block.calls.filter(
    call => call.at >= at.start && (call.at < at.end || (call.at === at.end && at.end === block.text.length)),
  );
}

function unitParts(unit: PrintedUnit): readonly TextPart[] {
  const { block, at } = unit;
  const parts: TextPart[] = [];
  let done = at.start;
  for (const call of callsIn(unit)) {
    parts.push(block.text.slice(done, call.at), call);
    done = call.at;
  }
  return [...parts, block.text.slice(done, at.end)];
}

/** A probability as files show it: three digits at most. */
export function writtenProbability(probability: number): string {
  return String(Math.round(probability * 1000) / 1000);
}
