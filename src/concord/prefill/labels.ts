import type { Block, Label } from '../../model/index.ts';
import { renumber } from './printed-digits.ts';

/**
 * The label of a paragraph that was translated last session, as it is to be printed now.
 * @param before its label in last session's translation
 * @param source the paragraph in the new source text
 * @param others blocks of last session's translation: where letters are printed, one of them shows how
 * @returns nothing when the source has none, or nothing shows how it is printed
 */
export function relabel(before: Label | undefined, source: Block, others: readonly Block[]): Label | undefined {
  const { label } = source;
  if (label === undefined || before === undefined) return undefined;
  if (label.ordinal === before.ordinal && label.level === before.level) return before;
  const printed = label.level === before.level ? renumber(before.printed, before.ordinal, label.ordinal) : undefined;
  if (printed !== undefined) return { ...before, printed, ordinal: label.ordinal };
  const model = others.find(
    one => one.role === source.role && one.label?.ordinal === label.ordinal && one.label.level === label.level,
  );
  return model?.label;
}
