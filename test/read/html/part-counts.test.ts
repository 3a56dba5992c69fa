import { describe, expect, it } from 'vitest';
import { isBoilerplate } from '../../../src/read/html/boilerplate.ts';
import { PartCounts } from '../../../src/read/html/part-counts.ts';
import { StyleSheet } from '../../../src/read/html/style-sheet.ts';
import { elementsBelow, type HtmlElement, parseHtml, textInside } from '../../../src/read/html/tree.ts';

const TEXT = 'Recalling its resolution 5/1 of 22 October 2010, in which it asked for much. '.repeat(8);

/** What is counted, as it is defined: over the whole text below. */
function counted(element: HtmlElement) {
  const below = [...elementsBelow(element)];
  const links = below.filter(({ tagName, attrs }) => tagName === 'a' && attrs.some(({ name }) => name === 'href'));
  return {
    text: textInside(element).replace(/\s+/gu, ' ').trim().length,
    linked: links.reduce((sum, link) => sum + textInside(link).trim().length, 0),
    title: below.some(({ tagName }) => tagName === 'h1'),
    controls: below.some(
      ({ tagName, attrs }) =>
        tagName === 'nav' || tagName === 'form' || attrs.some(({ name, value }) => name === 'role' && value === 'menu'),
    ),
  };
}

describe('what stands in a part of a page', () => {
  it.each([
    '<div> a <b> b</b>\n<i>\n</i> c</div><div> \n <b> </b></div><div></div>',
    '<p>\u00a0x\ufeff<a href=x> one\n  two </a>, <a name=y>no link</a><a href=z>  </a><script> code </script><!-- none --></p>',
    '<section><h1>T</h1></section><header><div role=menu>x</div></header><header><form>y</form></header><h1><b>𝒂 b</b></h1>',
    '<a href=x>out <object> <a href=y> in </a> </object> </a>',
  ])('is the same as over its whole text: %s', page => {
    const counts = new PartCounts();
    for (const element of [...elementsBelow(parseHtml(page, 'x.html'))]) {
      expect(counts.of(element)).toMatchObject(counted(element));
    }
  });

  it.each(['<div class=nav>', '<header>'])('is read once, however many parts stand in one another: %s', open => {
    const document = parseHtml(`${open.repeat(100)}<p>${TEXT}`, 'x.html');
    let reads = 0;
    const elements = [...elementsBelow(document)];
    const text = elements.at(-1)?.childNodes[0];
    const value = (): string => {
      reads += 1;
      return TEXT;
    };
    if (text) Object.defineProperty(text, 'value', { get: value });
    const sheet = new StyleSheet(document);
    const counts = new PartCounts();
    expect(elements.filter(element => isBoilerplate(element, new Set(), sheet, counts))).toEqual([]);
    expect(reads).toBe(1);
  });
});
