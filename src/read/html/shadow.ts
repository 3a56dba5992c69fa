import type { DefaultTreeAdapterTypes } from 'parse5';
import {
  adoptNodes,
  attributeOf,
  createElement,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isTemplate,
} from './tree.ts';

/** The names under which pages, and browsers that save them, write that a template is the inside of its parent. */
const SHADOW_MODES: readonly string[] = ['shadowrootmode', 'shadowroot', 'shadowmode'];

/**
 * Puts the inside of elements that draw themselves (shadow roots, as pages declare them and browsers save them) in its place, what stands between their tags in its slots, as browsers show them.
 * What no slot takes is hidden. Their style sheets are left out: they count for the inside alone, and selectors here count for the page.
 */
export function showShadows(root: DefaultTreeAdapterTypes.ParentNode): void {
  for (const host of [...elementsBelow(root)]) {
    const template = host.childNodes.find(isShadow);
    if (!template) continue;
    // Before those further inside are shown: their slots are filled by then, and not for what stands between these tags.
    const slots = [...elementsBelow(template.content)].filter(({ tagName }) => tagName === 'slot');
    showShadows(template.content);
    fillSlots(
      host,
      template.content,
      slots,
      host.childNodes.filter(node => node !== template),
    );
  }
}

function isShadow(node: HtmlNode): node is DefaultTreeAdapterTypes.Template {
  return isTemplate(node) && SHADOW_MODES.some(name => attributeOf(node, name) !== undefined);
}

function fillSlots(
  host: HtmlElement,
  inside: DefaultTreeAdapterTypes.DocumentFragment,
  slots: readonly HtmlElement[],
  between: readonly HtmlNode[],
): void {
  const bySlot = new Map<string, HtmlNode[]>();
  for (const node of between) {
    const name = isElement(node) ? (attributeOf(node, 'slot') ?? '') : '';
    const list = bySlot.get(name);
    if (list) list.push(node);
    else bySlot.set(name, [node]);
  }
  for (const slot of slots) {
    const name = attributeOf(slot, 'name') ?? '';
    const taken = bySlot.get(name);
    bySlot.delete(name);
    // What stands in the slot itself shows where nothing was given for it.
    if (taken?.some(isSomething)) adoptNodes(slot, taken);
  }
  const left = [...bySlot.values()].flat().filter(isSomething);
  adoptNodes(
    host,
    inside.childNodes.filter(node => !isElement(node) || !/^(?:style|link)$/u.test(node.tagName)),
  );
  if (left.length === 0) return;
  const hidden = createElement('div', { hidden: '' });
  adoptNodes(hidden, left);
  adoptNodes(host, [...host.childNodes, hidden]);
}

function isSomething(node: HtmlNode): boolean {
  return isElement(node) || ('value' in node && /\S/u.test(node.value));
}
