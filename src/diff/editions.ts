import { type Block, type Comparison, type Edition, printedBlock, printedLabel, type Result } from '../model/index.ts';
import { compareUnits } from './compare-units.ts';
import { languageFor } from './language-for.ts';
import { countLinks } from './statistics.ts';
import type { DiffUnit, UnitCall } from './unit.ts';

/**
 * Compares two editions of successive texts in one language, block by block.
 * @returns links over block ids; every block of either edition is in exactly one
 */
export function compareEditions(old: Edition, new_: Edition): Result<Comparison> {
  const links = compareUnits(readBlocks(old), readBlocks(new_), languageFor(new_.language));
  return {
    value: { old: old.id, new: new_.id, language: new_.language, links, statistics: countLinks(links) },
    diagnostics: [],
  };
}

function readBlocks(edition: Edition): DiffUnit[] {
  const places = new Map(edition.blocks.map((block, at) => [block.id, at]));
  return edition.blocks.map(block => ({
    id: block.id,
    story: block.role === 'note' ? 'notes' : 'body',
    role: block.role,
    printed: printedBlock(block),
    label: { start: 0, end: printedLabel(block).length },
    calls: readCalls(block, places),
  }));
}

/** Calls with their places in the printed block: each printed call shifts those behind it. */
function readCalls(block: Block, places: ReadonlyMap<string, number>): UnitCall[] {
  let shift = printedLabel(block).length;
  return block.calls.map(call => {
    const at = { start: call.at + shift, end: call.at + shift + call.printed.length };
    shift += call.printed.length;
    const note = call.note === undefined ? undefined : places.get(call.note);
    return note === undefined ? { at } : { at, note };
  });
}
