import type { FragmentLabel } from '../../model/index.ts';
import { formatNumber, type NumberFormat } from '../label-format.ts';
import { attributeOf, type HtmlElement, isElement, parentOf } from './tree.ts';

const TYPES: ReadonlyMap<string, NumberFormat> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);
const STYLES: ReadonlyMap<string, NumberFormat> = new Map([
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimalZero'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
  ['lower-greek', 'lowerGreek'],
  ['arabic-indic', 'arabicIndic'],
  ['hebrew', 'hebrew1'],
  ['cjk-decimal', 'ideographDigital'],
  ['simp-chinese-informal', 'chineseCounting'],
  ['trad-chinese-informal', 'chineseCounting'],
  ['cjk-heavenly-stem', 'ideographTraditional'],
]);
const BULLET = '•';
/** Depth past which a list counts as this deep. */
const DEEPEST_LIST = 9;

/** Numbers of the items of one page, each list counted once. */
export class ListNumbers {
  readonly #ordinals = new Map<HtmlElement, ReadonlyMap<HtmlElement, number>>();

  /** The label that a browser prints before a list item; `undefined` where the list has none. */
  labelOf(item: HtmlElement): FragmentLabel | undefined {
    const list = parentOf(item);
    const level = depthOf(list);
    const style = /list-style(?:-type)?\s*:\s*([\w-]+)/iu.exec(
      `${attributeOf(item, 'style') ?? ''};${list ? (attributeOf(list, 'style') ?? '') : ''}`,
    )?.[1];
    if (style === 'none') return undefined;
    if (list?.tagName !== 'ol') return { printed: BULLET, level };
    const ordinal = this.#numbersOf(list).get(item);
    if (ordinal === undefined) return undefined;
    const type = attributeOf(item, 'type') ?? attributeOf(list, 'type') ?? '1';
    const format = (style && STYLES.get(style.toLowerCase())) || TYPES.get(type) || 'decimal';
    return { printed: `${formatNumber(ordinal, format) ?? ordinal}.`, ordinal, level };
  }

  #numbersOf(list: HtmlElement): ReadonlyMap<HtmlElement, number> {
    const known = this.#ordinals.get(list);
    if (known) return known;
    const items = list.childNodes.filter(isElement).filter(child => child.tagName === 'li');
    const reversed = attributeOf(list, 'reversed') !== undefined;
    let next = wholeNumber(attributeOf(list, 'start')) ?? (reversed ? items.length : 1);
    const numbers = new Map<HtmlElement, number>();
    for (const item of items) {
      const own = wholeNumber(attributeOf(item, 'value')) ?? next;
      numbers.set(item, own);
      next = own + (reversed ? -1 : 1);
    }
    this.#ordinals.set(list, numbers);
    return numbers;
  }
}

function depthOf(list: HtmlElement | undefined): number {
  let depth = 0;
  for (let above = list && parentOf(list); above; above = parentOf(above)) {
    if (above.tagName === 'ol' || above.tagName === 'ul') depth++;
  }
  return Math.min(depth, DEEPEST_LIST);
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,6}\s*$/u.test(value) ? Number(value) : undefined;
}
