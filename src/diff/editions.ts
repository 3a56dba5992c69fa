import {
  type Block,
  type Comparison,
  type Diagnostic,
  diagnose,
  type Edition,
  printedBlock,
  printedLabel,
  type Result,
} from '../model/index.ts';
import { comparisonLanguage } from './compare-language.ts';
import { compareUnits } from './compare-units.ts';
import type { CompareOptions } from './options.ts';
import { checkComparison, countLinks } from './statistics.ts';
import type { DiffUnit, UnitCall } from './unit.ts';

/** Blocks enough to tell a script by. */
const samplePieces = 40;

/**
 * Compares the editions of two successive texts in one language, block by block: which blocks belong together, what moved, was split or merged, and what
 * changed inside. Labels and note calls take no part in finding counterparts; notes are compared as units of their own.
 * @returns links over block ids, every block of either edition in exactly one, their operations over `printedBlock`. Diagnostics `diff.language-differs`,
 *   `diff.language-unlisted`, `diff.empty`, `diff.reversed`, `diff.unlike`, `diff.time-limit`; there is an answer in any case
 * @throws RangeError for options that are no numbers of their kind
 */
export function compareEditions(old: Edition, new_: Edition, options: CompareOptions = {}): Result<Comparison> {
  const sample = new_.blocks.slice(0, samplePieces).map(block => block.text);
  const { language, diagnostics } = comparisonLanguage(new_.language, sample.join('\n'));
  const { value: links, diagnostics: rough } = compareUnits(readBlocks(old), readBlocks(new_), language, options);
  const value = { old: old.id, new: new_.id, language: new_.language, links, statistics: countLinks(links) };
  const differs: Diagnostic[] =
    old.language === new_.language ? [] : [diagnose('diff.language-differs', `${old.language}, ${new_.language}`)];
  const recalls = (a: Edition, b: Edition): boolean => a.work !== b.work && a.meta.predecessors.includes(b.work);
  const reversed = recalls(old, new_) && !recalls(new_, old) ? [diagnose('diff.reversed')] : [];
  return {
    value,
    diagnostics: [
      ...differs,
      ...reversed,
      ...diagnostics,
      ...rough,
      ...checkComparison(value, old.blocks.length, new_.blocks.length),
    ],
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
