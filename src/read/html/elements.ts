import { attributeOf, type HtmlElement } from './tree.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul',
);
/** Elements that hold no text of the document, whatever stands in them. */
export const SILENT: ReadonlySet<string> = names('head script style template noscript title link meta rp rt datalist');
/** Parts of a page that are there to use it, not to be read. */
export const CONTROLS: ReadonlySet<string> = names('nav search menu button select textarea input option dialog');
/** Things that show no text. */
export const PICTURES: ReadonlySet<string> = names('img svg canvas video audio object embed iframe picture map applet');

const ITALIC = names('i em cite dfn var');
const BOLD = names('b strong');

/** What an element does to the look of its text. Class rules of style sheets are not followed. */
export function lookOf(element: HtmlElement): {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly sup?: boolean;
} {
  const name = element.tagName;
  const style = attributeOf(element, 'style') ?? '';
  return {
    ...(ITALIC.has(name) || /font-style\s*:\s*(?:italic|oblique)/iu.test(style) ? { italic: true } : {}),
    ...(/font-style\s*:\s*normal/iu.test(style) ? { italic: false } : {}),
    ...(BOLD.has(name) || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style) ? { bold: true } : {}),
    ...(/font-weight\s*:\s*(?:normal|[1-5]00)/iu.test(style) ? { bold: false } : {}),
    ...(name === 'u' || /text-decoration[^;]*underline/iu.test(style) ? { underline: true } : {}),
    ...(name === 'sup' || /vertical-align\s*:\s*super/iu.test(style) ? { sup: true } : {}),
  };
}

/** True for elements that the page keeps from showing. */
export function isHidden(element: HtmlElement): boolean {
  const style = attributeOf(element, 'style') ?? '';
  return (
    attributeOf(element, 'hidden') !== undefined ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(style)
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
