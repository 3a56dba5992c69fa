import type { FragmentLabel } from '../../model/index.ts';
import { formatNumber, type NumberFormat } from '../label-format.ts';
import { type GeneratedLabel, generatedLabels } from './counters.ts';
import { LIST_STYLES } from './list-styles.ts';
import type { StyleSheet } from './style-sheet.ts';
import { attributeOf, type HtmlDocument, type HtmlElement, isElement, parentOf } from './tree.ts';

const TYPES: ReadonlyMap<string, NumberFormat> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);
const BULLET = '•';
/** Depth past which a list counts as this deep. */
const DEEPEST_LIST = 9;

/** Numbers of the items of one page, each list counted once. */
export class ListNumbers {
  readonly #ordinals = new Map<HtmlElement, ReadonlyMap<HtmlElement, number>>();
  readonly #sheet: StyleSheet;
  readonly #generated: ReadonlyMap<HtmlElement, GeneratedLabel>;

  constructor(document: HtmlDocument, sheet: StyleSheet) {
    this.#sheet = sheet;
    this.#generated = generatedLabels(document, sheet);
  }

  /** The label that a browser prints before a list item, or before any element that its style sheet numbers; `undefined` where there is none. */
  labelOf(item: HtmlElement): FragmentLabel | undefined {
    const list = parentOf(item);
    const level = depthOf(list);
    const generated = this.#generated.get(item);
    if (generated) return { ...generated, level };
    if (item.tagName !== 'li') return undefined;
    const style = this.#markerOf(item) ?? (list && this.#markerOf(list));
    if (style === 'none') return undefined;
    if (list?.tagName !== 'ol') return { printed: BULLET, level };
    const ordinal = this.#numbersOf(list).get(item);
    if (ordinal === undefined) return undefined;
    const type = attributeOf(item, 'type') ?? attributeOf(list, 'type') ?? '1';
    const format = (style && LIST_STYLES.get(style)) || TYPES.get(type) || 'decimal';
    return { printed: `${formatNumber(ordinal, format) ?? ordinal}.`, ordinal, level };
  }

  #markerOf(element: HtmlElement): string | undefined {
    const style = this.#sheet.of(element);
    const marker = style.get('list-style-type') ?? style.get('list-style');
    return marker === undefined ? undefined : /(?:^|\s)(?!(?:in|out)side)([\w-]+)/u.exec(marker)?.[1];
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
