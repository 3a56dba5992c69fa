import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html,
  parse,
  type TreeAdapter,
} from 'parse5';
import { RecallingError } from '../../model/index.ts';

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Attack: 100,000 open tags, over which the parser walks at every new one. Browsers stop at the same depth. */
const DEEPEST = 512;
/** Attack: unclosed formatting elements, which the standard repeats in every paragraph: three characters can make hundreds of elements. */
const MOST_ELEMENTS = 500_000;
/** Attack: a page of hundreds of megabytes, which takes ten times its size in memory. UTF-16 code units. */
const LONGEST_PAGE = 64 * 1024 * 1024;

/**
 * Parses a page as browsers do.
 * @throws RecallingError `read.too-large`, `read.too-deep`
 */
export function parseHtml(text: string, file: string): HtmlDocument {
  if (text.length > LONGEST_PAGE) throw new RecallingError('read.too-large', `${text.length} characters`, { file });
  let elements = 0;
  let depth = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new RecallingError('read.too-large', `${MOST_ELEMENTS} elements`, { file });
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST) throw new RecallingError('read.too-deep', String(DEEPEST), { file });
    },
    onItemPop() {
      depth -= 1;
    },
  };
  return parse(text, { treeAdapter, scriptingEnabled: false });
}

/** True for elements, whatever their namespace. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** True for templates, whose text stands in a tree of its own. */
export function isTemplate(node: HtmlNode): node is DefaultTreeAdapterTypes.Template {
  return 'content' in node;
}

/** The value of an attribute. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find(attribute => attribute.name === name)?.value;
}

/** The parent element, `undefined` at the top. */
export function parentOf(element: HtmlElement): HtmlElement | undefined {
  const { parentNode } = element;
  return parentNode && 'tagName' in parentNode ? parentNode : undefined;
}

/** A new element of HTML, without parent and children. */
export function createElement(name: string, attributes: Readonly<Record<string, string>>): HtmlElement {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  return defaultTreeAdapter.createElement(name, html.NS.HTML, attrs);
}

/** Gives an element these children instead of its own. */
export function adoptNodes(parent: HtmlElement, children: readonly HtmlNode[]): void {
  for (const child of children) child.parentNode = parent;
  parent.childNodes = [...children];
}

/** All elements below a node, in document order. */
export function* elementsBelow(node: DefaultTreeAdapterTypes.ParentNode): Generator<HtmlElement> {
  const waiting: HtmlNode[] = [...node.childNodes].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    yield next;
    for (let i = next.childNodes.length - 1; i >= 0; i--) {
      const child = next.childNodes[i];
      if (child) waiting.push(child);
    }
  }
}

/** The text inside a node as it is written, white space not folded. */
export function textInside(node: HtmlNode): string {
  if ('value' in node) return node.value;
  if (!isElement(node)) return '';
  let text = '';
  for (const child of node.childNodes) text += textInside(child);
  return text;
}
