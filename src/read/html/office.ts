import type { FragmentLabel } from '../../model/index.ts';
import type { Declarations, StyleSheet } from './style-sheet.ts';
import { attributeOf, type HtmlElement, parentOf, textInside } from './tree.ts';

const BULLET = '•';
/** Characters of symbol fonts that bullets are made of: what they stand for in letters says nothing. */
const BULLET_SIGN = /^(?:[^\p{L}\p{N}]|[oqvØü§·])$/u;
/** How far above the number its paragraph may stand. */
const NEAR = 6;

/** The automatic number that Word writes into a page: a span that it will ignore when it opens the page again. */
export function wordLabel(element: HtmlElement, style: Declarations, sheet: StyleSheet): FragmentLabel | undefined {
  if (style.get('mso-list')?.trim() !== 'ignore') return undefined;
  const text = textInside(element)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  if (text === '') return undefined;
  return { printed: BULLET_SIGN.test(text) ? BULLET : text, level: levelOf(element, sheet) };
}

/** `mso-list: l0 level2 lfo1` on the paragraph. */
function levelOf(element: HtmlElement, sheet: StyleSheet): number {
  let here = parentOf(element);
  for (let step = 0; here && step < NEAR; step++, here = parentOf(here)) {
    const level = /\blevel(\d)\b/u.exec(sheet.of(here).get('mso-list') ?? '')?.[1];
    if (level !== undefined) return Number(level) - 1;
  }
  return 0;
}

/** Comments of a Word document, and the marks in the text that call them. */
export function isWordComment(element: HtmlElement, style: Declarations): boolean {
  return (
    style.get('mso-element') === 'comment-list' ||
    style.get('mso-special-character') === 'comment' ||
    /(?:^|\s)(?:msocomanchor|MsoCommentReference)(?:\s|$)/iu.test(attributeOf(element, 'class') ?? '')
  );
}
