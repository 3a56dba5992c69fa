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
  const parts: TextPart[] = [];
  let before: PrintedUnit | undefined;
  for (const unit of units) {
    if (before !== undefined && (before.block.id !== unit.block.id || before.at.end !== unit.at.start))
      parts.push('\n');
    parts.push(...unitParts(unit));
    before = unit;
  }
  return parts;
}

/** A call between two segments goes with the second, one at the very end of the block with the last. */
function unitParts({ block, at }: PrintedUnit): readonly TextPart[] {
  const parts: TextPart[] = [];
  let done = at.start;
  for (const call of block.calls) {
    const inside = call.at >= at.start && (call.at < at.end || (call.at === at.end && at.end === block.text.length));
    if (!inside) continue;
    parts.push(block.text.slice(done, call.at), call);
    done = call.at;
  }
  return [...parts, block.text.slice(done, at.end)].filter(part => part !== '');
}

/** A probability as files show it: three digits at most. */
export function writtenProbability(probability: number): string {
  return String(Math.round(probability * 1000) / 1000);
}
