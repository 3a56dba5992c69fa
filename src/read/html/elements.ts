import type { Declarations } from './style-sheet.ts';
import { attributeOf, type HtmlElement, isElement, isTemplate, textInside } from './tree.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul',
);
/** Elements that hold no text of the document, whatever stands in them. */
export const SILENT: ReadonlySet<string> = names(
  'head script style template noscript noframes title link meta rp datalist annotation annotation-xml',
);
/** Parts of a page that are there to use it, not to be read. */
export const CONTROLS: ReadonlySet<string> = names('nav search menu button select textarea input option dialog');
/** The same, as elements say of themselves in their `role`. */
export const ROLES: ReadonlySet<string> = names(
  'navigation banner contentinfo search menu menubar toolbar dialog alertdialog alert status tooltip',
);
/** Things that show no text. */
export const PICTURES: ReadonlySet<string> = names('img svg canvas video audio object embed picture map applet');

/** Elements of those that hold no words for people. */
const CODE: ReadonlySet<string> = names('head script style link meta annotation annotation-xml');

/** Icons and doubles of shown text are short. */
const LONGEST_ARIA_HIDDEN = 200;
const ITALIC = names('i em cite dfn var');
const BOLD = names('b strong');

/** What an element does to the look of its text. */
export function lookOf(
  element: HtmlElement,
  style: Declarations,
): {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly sup?: boolean;
} {
  const name = element.tagName;
  const slant = style.get('font-style');
  const weight = style.get('font-weight');
  const raised = style.get('vertical-align');
  const line = style.get('text-decoration') ?? style.get('text-decoration-line');
  return {
    ...(ITALIC.has(name) ? { italic: true } : {}),
    ...(slant === undefined ? {} : { italic: /^(?:italic|oblique)/u.test(slant) }),
    ...(BOLD.has(name) ? { bold: true } : {}),
    ...(weight === undefined ? {} : { bold: /^(?:bold|[6-9]00)/u.test(weight) }),
    ...(name === 'u' || line?.includes('underline') ? { underline: true } : {}),
    ...(name === 'sup' ? { sup: true } : {}),
    ...(raised === undefined ? {} : { sup: raised === 'super' }),
  };
}

/** True for elements that the page keeps from showing. */
export function isHidden(element: HtmlElement, style: Declarations): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined ||
    style.get('display') === 'none' ||
    /^(?:hidden|collapse)$/u.test(style.get('visibility') ?? '') ||
    style.get('mso-hide') === 'all' ||
    // Pages hide what stands behind an open dialogue in this way, too, and forget to show it again.
    (attributeOf(element, 'aria-hidden') === 'true' && textInside(element).length < LONGEST_ARIA_HIDDEN)
  );
}

/** Level of a heading element. */
export function headingLevel(element: HtmlElement): number | undefined {
  const level = /^h([1-6])$/u.exec(element.tagName)?.[1];
  if (level !== undefined) return Number(level);
  if (attributeOf(element, 'role') !== 'heading') return undefined;
  const told = Number(attributeOf(element, 'aria-level') ?? 2);
  return Number.isInteger(told) && told > 0 ? Math.min(told, 9) : 2;
}

/** The text inside an element that anybody could be meant to read, templates and what shows without scripts included. */
export function wordsInside(element: HtmlElement): string {
  if (CODE.has(element.tagName) || PICTURES.has(element.tagName)) return '';
  let text = '';
  for (const child of (isTemplate(element) ? element.content : element).childNodes) {
    if ('value' in child) text += child.value;
    else if (isElement(child)) text += BLOCKS.has(child.tagName) ? ` ${wordsInside(child)} ` : wordsInside(child);
  }
  return text;
}
