import { lettersIn } from './boilerplate.ts';
import { decodedPart, openedTags } from './source.ts';
import {
  adoptNodes,
  attributeOf,
  createElement,
  elementsBelow,
  type HtmlDocument,
  type HtmlElement,
  parentOf,
  parseHtml,
} from './tree.ts';
import type { ArchivedPart } from './web-archive.ts';

/** Frames in frames that are opened. */
const DEEPEST_FRAME = 3;

/**
 * Puts the page of a frame in its place where it holds more text than the page around it, as old sites and readers of documents show their texts. Only pages that were saved with it, in an archive or in `srcdoc`.
 * Other frames stay, and are said to be left out.
 * @returns where the pages stood that were put in place
 */
export function openFrames(
  document: HtmlDocument,
  part: (address: string) => ArchivedPart | undefined,
  file: string,
): readonly string[] {
  const opened: string[] = [];
  for (let depth = 0; depth < DEEPEST_FRAME; depth++) {
    // Attack: a thousand frames of one large page. Only the longest is looked into.
    let longest:
      | { readonly frame: HtmlElement; readonly source: string | ArchivedPart; readonly length: number }
      | undefined;
    for (const frame of elementsBelow(document)) {
      if (frame.tagName !== 'iframe' && frame.tagName !== 'frame') continue;
      const source = attributeOf(frame, 'srcdoc') ?? part(attributeOf(frame, 'src') ?? '');
      const length = typeof source === 'string' ? source.length : (source?.bytes.length ?? 0);
      if (source !== undefined && length > (longest?.length ?? 0)) longest = { frame, source, length };
    }
    if (!longest) return opened;
    const { frame, source } = longest;
    const text = typeof source === 'string' ? source : decodedPart(source, file);
    const inner = text === undefined ? undefined : parseHtml(openedTags(text), file);
    if (!inner || lettersIn(inner) <= lettersIn(document)) return opened;
    replace(frame, inner);
    if (typeof source !== 'string' && source.location !== undefined) opened.push(source.location);
  }
  return opened;
}

function replace(frame: HtmlElement, inner: HtmlDocument): void {
  const said: Record<string, string> = {};
  const children: HtmlElement[] = [];
  for (const element of elementsBelow(inner)) {
    const { tagName } = element;
    const above = parentOf(element)?.tagName;
    if (tagName === 'html' || tagName === 'body') {
      for (const name of ['lang', 'dir']) {
        const value = attributeOf(element, name);
        if (value !== undefined) said[name] = value;
      }
    }
    if (above === 'head' ? /^(?:style|link)$/u.test(tagName) : above === 'html' && tagName !== 'head')
      children.push(element);
  }
  const holder = createElement('div', said);
  adoptNodes(holder, children);
  const { parentNode } = frame;
  if (!parentNode) return;
  parentNode.childNodes[parentNode.childNodes.indexOf(frame)] = holder;
  holder.parentNode = parentNode;
}
