import { formatNumber } from '../label-format.ts';
import { LIST_STYLES } from './list-styles.ts';
import type { StyleSheet } from './style-sheet.ts';
import { type HtmlDocument, type HtmlElement, isElement } from './tree.ts';

/** A number that the style sheet of a page prints before an element. */
export interface GeneratedLabel {
  readonly printed: string;
  readonly ordinal: number;
}

/** A counter counts the children of the element that it was set in. */
interface Scope {
  value: number;
  readonly depth: number;
}

/** Numbers by the counters of style sheets (`counter-increment: item`, `content: counter(item) ". "`), as word processors on the web write their lists. */
export function generatedLabels(document: HtmlDocument, sheet: StyleSheet): ReadonlyMap<HtmlElement, GeneratedLabel> {
  const labels = new Map<HtmlElement, GeneratedLabel>();
  if (!sheet.numbers) return labels;
  const counters = new Map<string, Scope[]>();
  const visit = (element: HtmlElement, depth: number): void => {
    const style = sheet.of(element);
    const before = sheet.before(element);
    for (const said of [style, before]) {
      for (const { name, value } of listed(said?.get('counter-reset'), 0)) reset(counters, name, { value, depth });
      for (const { name, value } of listed(said?.get('counter-increment'), 1)) raise(counters, name, value, depth);
    }
    const label = before && labelOf(before.get('content') ?? '', counters);
    if (label) labels.set(element, label);
    for (const child of element.childNodes) if (isElement(child)) visit(child, depth + 1);
    for (const scopes of counters.values()) while ((scopes.at(-1)?.depth ?? 0) > depth) scopes.pop();
  };
  for (const child of document.childNodes) if (isElement(child)) visit(child, 1);
  return labels;
}

function reset(counters: Map<string, Scope[]>, name: string, scope: Scope): void {
  const scopes = counters.get(name) ?? [];
  counters.set(name, scopes);
  // Elements side by side share one counter.
  if (scopes.at(-1)?.depth === scope.depth) scopes.pop();
  scopes.push(scope);
}

function raise(counters: Map<string, Scope[]>, name: string, by: number, depth: number): void {
  const last = counters.get(name)?.at(-1);
  if (last) last.value += by;
  else reset(counters, name, { value: by, depth });
}

/** `item 0 other`: counters with their numbers. */
function listed(
  value: string | undefined,
  usual: number,
): readonly { readonly name: string; readonly value: number }[] {
  if (value === undefined || value === 'none') return [];
  return [...value.matchAll(/([a-z_][\w-]*)(?:\s+(-?\d{1,6}))?/gu)].map(([, name = '', number]) => ({
    name,
    value: number === undefined ? usual : Number(number),
  }));
}

const PIECE =
  /"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|counters?\(\s*([\w-]+)\s*(?:,\s*"([^"]*)")?\s*(?:,\s*([\w-]+)\s*)?\)/giu;

/** What `content` prints; only what holds a number is one. */
function labelOf(content: string, counters: ReadonlyMap<string, readonly Scope[]>): GeneratedLabel | undefined {
  let printed = '';
  let ordinal: number | undefined;
  for (const [, double, single, name, between, style] of content.matchAll(PIECE)) {
    if (name === undefined) {
      printed += unescaped(double ?? single ?? '');
      continue;
    }
    const values = (counters.get(name.toLowerCase()) ?? []).map(({ value }) => value);
    const format = LIST_STYLES.get(style?.toLowerCase() ?? '') ?? 'decimal';
    const shown = between === undefined ? values.slice(-1) : values;
    printed += shown.map(value => formatNumber(value, format) ?? String(value)).join(between ?? '');
    ordinal = values.at(-1) ?? ordinal;
  }
  const label = printed.trim();
  return ordinal === undefined || label === '' ? undefined : { printed: label, ordinal };
}

function unescaped(text: string): string {
  return text.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/giu, (_, code?: string, sign?: string) => {
    const point = code === undefined ? Number.NaN : Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : (sign ?? '');
  });
}
