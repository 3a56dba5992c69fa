import type { PlacedLine } from './page-lines.ts';
import { endsEarly, FINAL, flowOf, INDENT, isFlush, type Measure, opensWithLabel, startOf } from './paragraphs.ts';

/** How the paragraphs of a document begin. */
export type Beginnings = 'indented' | 'at the margin' | 'unknown';

/** Paragraphs that tell how paragraphs begin, at least, and the share that must begin alike. */
const FEWEST = 3;
const ALIKE = 0.6;

/** Tells from the paragraphs of several lines whether first lines are indented. Those with a number say nothing: it is set by a rule of its own. */
export function learnBeginnings(groups: Iterable<readonly PlacedLine[]>, measure: Measure): Beginnings {
  let indented = 0;
  let all = 0;
  for (const [first, second] of groups) {
    if (!first || !second || opensWithLabel(first) || first.bold || first.size > measure.bodySize * 1.08) continue;
    all++;
    if (startOf(first, measure) - startOf(second, measure) > first.size * INDENT) indented++;
  }
  if (all < FEWEST) return 'unknown';
  if (indented >= all * ALIKE) return 'indented';
  return indented <= all * (1 - ALIKE) ? 'at the margin' : 'unknown';
}

/**
 * Whether the first line of a page or column goes on with the last paragraph of the one before: that ends in a full line, and this line does not begin as paragraphs do. What looks neither way is
 * left to the parser, which knows the words.
 */
export function goesOn(
  group: readonly PlacedLine[],
  next: PlacedLine,
  measure: Measure,
  beginnings: Beginnings,
): boolean {
  const first = group[0];
  const previous = group.at(-1);
  if (!first || !previous || Math.abs(previous.size - next.size) > next.size * 0.08 || previous.bold !== next.bold)
    return false;
  if (opensWithLabel(next) || endsEarly(previous, next, measure)) return false;
  const marginBefore = measure.starts.get(flowOf(previous));
  const marginNow = measure.starts.get(flowOf(next));
  if (marginBefore === undefined || marginNow === undefined) return false;
  const indent = next.size * INDENT;
  const begun = startOf(first, measure) - marginBefore > indent;
  const set = startOf(next, measure) - marginNow > indent;
  if (beginnings === 'indented' || (beginnings === 'unknown' && begun)) {
    if (set && !begun) return false;
    if (!set && begun) return true;
  }
  const alike = Math.abs(startOf(next, measure) - marginNow - (startOf(previous, measure) - marginBefore)) < indent;
  if (!alike) return begun && !set && !FINAL.test(previous.text);
  if (beginnings === 'indented' && set) return false;
  return (measure.justified && isFlush(previous, measure)) || !FINAL.test(previous.text);
}
