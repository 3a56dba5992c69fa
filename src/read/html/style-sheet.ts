import { attributeOf, elementsBelow, type HtmlDocument, type HtmlElement, parentOf, textInside } from './tree.ts';

/** What an element is told to look like, property → value, both in lower case. */
export type Declarations = ReadonlyMap<string, string>;

/** A tag, an identifier and classes that must all fit. */
interface Compound {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

interface Rule {
  /** From the element itself outward; `child` where the next one must be its parent. */
  readonly steps: readonly { readonly compound: Compound; readonly child: boolean }[];
  readonly weight: number;
  readonly order: number;
  readonly declarations: Declarations;
}

/** Attack: style sheets of millions of rules. Large sites have some thousands. */
const MOST_RULES = 20_000;
const LONGEST_SHEET = 4_000_000;
/** Attack: thousands of rules for paragraphs, all of which are tried on each of thousands of paragraphs. Large sites have some hundreds that end in one word. */
const MOST_ALIKE = 2_000;
/** Attack: `@layer {` a hundred thousand times, each block inside the one before. */
const DEEPEST_BLOCK = 32;
/** Ancestors looked at for one selector. */
const MOST_ANCESTORS = 64;
const NOTHING: Declarations = new Map();

/** The style sheets that a page carries in itself, or that were saved with it. Selectors by tag, class and identifier are understood, alone or below one another; others are passed over. */
export class StyleSheet {
  readonly #rules = new Map<string, Rule[]>();
  readonly #before = new Map<string, Rule[]>();
  readonly #print = new Map<string, Rule[]>();
  readonly #inline = new Map<string, Declarations>();
  /** Several questions are asked of each element. */
  readonly #known = new WeakMap<HtmlElement, Declarations>();
  #count = 0;

  /** @param linked the text of a style sheet that a page links to, where it was saved with it */
  constructor(document: HtmlDocument, linked: (address: string) => string | undefined = () => undefined) {
    const taken = new Set<string>();
    for (const element of elementsBelow(document)) {
      const text = sheetOf(element, linked, taken)?.slice(0, LONGEST_SHEET);
      const into = text === undefined ? undefined : this.#tableFor(attributeOf(element, 'media') ?? 'all');
      if (text !== undefined && into) {
        this.#take(text.replace(/<!--|-->/gu, '').replace(/\/\*[\s\S]*?\*\//gu, ''), into);
      }
    }
  }

  /** What the sheets and its own attribute say of an element. */
  of(element: HtmlElement): Declarations {
    const known = this.#known.get(element);
    if (known) return known;
    const found = this.#declarationsOf(element);
    this.#known.set(element, found);
    return found;
  }

  #declarationsOf(element: HtmlElement): Declarations {
    const written = attributeOf(element, 'style');
    if (this.#rules.size === 0 && written === undefined) return NOTHING;
    const found = matching(this.#rules, element);
    const own = written === undefined ? NOTHING : this.#declared(written);
    if (found.length === 0) return own;
    return new Map([...found.flatMap(rule => [...rule.declarations]), ...own]);
  }

  /** What is printed before an element, as `content` says it; `undefined` without one. */
  before(element: HtmlElement): Declarations | undefined {
    const found = matching(this.#before, element);
    return found.length === 0 ? undefined : new Map(found.flatMap(rule => [...rule.declarations]));
  }

  /** True where any rule prints something before elements. */
  get numbers(): boolean {
    return this.#before.size > 0;
  }

  /** True for an element that the page leaves out on paper: menus, buttons. */
  leavesOutInPrint(element: HtmlElement): boolean {
    return matching(this.#print, element).some(({ declarations }) => declarations.get('display') === 'none');
  }

  #declared(written: string): Declarations {
    const known = this.#inline.get(written) ?? declarationsOf(written);
    if (this.#inline.size < MOST_RULES) this.#inline.set(written, known);
    return known;
  }

  /** Where the rules for a medium go; those for small windows, speech and the like go nowhere. */
  #tableFor(medium: string): Map<string, Rule[]> | undefined {
    if (/\bprint\b/iu.test(medium)) return this.#print;
    return /\b(?:all|screen)\b/iu.test(medium) ? this.#rules : undefined;
  }

  #take(text: string, into: Map<string, Rule[]>, depth = 0): void {
    if (depth > DEEPEST_BLOCK) return;
    let at = 0;
    while (this.#count < MOST_RULES) {
      const open = text.indexOf('{', at);
      if (open < 0) return;
      const close = closing(text, open);
      const head = text
        .slice(at, open)
        .replace(/^[\s\S]*;/u, '')
        .trim()
        .toLowerCase();
      const body = text.slice(open + 1, close);
      at = close + 1;
      if (/^@(?:layer|supports)\b/u.test(head)) this.#take(body, into, depth + 1);
      else if (/^@media\b/u.test(head)) {
        const inner = this.#tableFor(head.slice(6));
        if (inner) this.#take(body, inner === this.#print ? inner : into, depth + 1);
      } else if (!head.startsWith('@')) this.#add(head, declarationsOf(body), into);
    }
  }

  #add(head: string, declarations: Declarations, into: Map<string, Rule[]>): void {
    if (declarations.size === 0) return;
    for (const selector of head.split(',')) {
      if (this.#count === MOST_RULES) return;
      this.#count += 1;
      const before = /::?before$/u.test(selector.trim());
      const steps = stepsOf(selector.trim().replace(/::?before$/u, ''));
      const [last] = steps ?? [];
      if (!steps || !last) continue;
      const weight = steps.reduce((sum, { compound }) => sum + weightOf(compound), 0);
      const rule: Rule = { steps, weight, order: this.#count, declarations };
      const table = before ? this.#before : into;
      const key = keyOf(last.compound);
      const rules = table.get(key);
      if (!rules) table.set(key, [rule]);
      else if (rules.length < MOST_ALIKE) rules.push(rule);
    }
  }
}

/** @param taken addresses of the sheets that are read: to link to one again changes nothing */
function sheetOf(
  element: HtmlElement,
  linked: (address: string) => string | undefined,
  taken: Set<string>,
): string | undefined {
  if (element.tagName === 'style') return textInside(element);
  if (element.tagName !== 'link' || !/(?:^|\s)stylesheet(?:\s|$)/iu.test(attributeOf(element, 'rel') ?? ''))
    return undefined;
  const address = attributeOf(element, 'href') ?? '';
  const known = taken.size;
  return taken.add(address).size === known ? undefined : linked(address);
}

/** End of a block that opens at an offset; the end of the text where it is never closed. */
function closing(text: string, open: number): number {
  const brace = /[{}]/gu;
  brace.lastIndex = open;
  let depth = 0;
  for (let found = brace.exec(text); found; found = brace.exec(text)) {
    depth += found[0] === '{' ? 1 : -1;
    if (depth === 0) return found.index;
  }
  return text.length;
}

/** Words of the declarations that mean something here; everything else of a style is colour and space. */
const USED =
  /^(?:display|position|visibility|font-style|font-weight|text-decoration(?:-line)?|vertical-align|list-style(?:-type)?|white-space|content|counter-(?:reset|increment|set)|mso-[\w-]+)$/u;

function declarationsOf(text: string): Declarations {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/(?<![\w-])([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/gu)) {
    const property = name.toLowerCase();
    if (!USED.test(property)) continue;
    const plain = value.replace(/!\s*important/iu, '').trim();
    found.set(property, property === 'content' ? plain : plain.toLowerCase());
  }
  return found;
}

function stepsOf(selector: string): Rule['steps'] | undefined {
  if (selector === '' || /[[\]:+~*\\]/u.test(selector)) return undefined;
  const parts = selector
    .replace(/\s*>\s*/gu, ' > ')
    .split(/\s+/u)
    .reverse();
  const steps: { compound: Compound; child: boolean }[] = [];
  for (const [i, written] of parts.entries()) {
    if (written === '>') continue;
    const shape = /^([a-z][\w-]*)?((?:[.#][\w-]+)*)$/u.exec(written);
    if (!shape || written === '') return undefined;
    const marks = shape[2]?.match(/[.#][\w-]+/gu) ?? [];
    const compound: Compound = {
      tag: shape[1],
      id: marks.find(mark => mark.startsWith('#'))?.slice(1),
      classes: marks.filter(mark => mark.startsWith('.')).map(mark => mark.slice(1)),
    };
    steps.push({ compound, child: parts[i + 1] === '>' });
  }
  return steps;
}

function weightOf({ tag, id, classes }: Compound): number {
  return (id === undefined ? 0 : 10_000) + classes.length * 100 + (tag === undefined ? 0 : 1);
}

/** Under which word a rule is kept: what is rarest in the compound. */
function keyOf({ tag, id, classes }: Compound): string {
  if (id !== undefined) return `#${id}`;
  return classes[0] === undefined ? (tag ?? '') : `.${classes[0]}`;
}

function matching(table: ReadonlyMap<string, readonly Rule[]>, element: HtmlElement): readonly Rule[] {
  if (table.size === 0) return [];
  const { tag, id, classes } = namesOf(element);
  const keys = [tag, ...(id === undefined ? [] : [`#${id}`]), ...classes.map(one => `.${one}`)];
  return keys
    .flatMap(key => table.get(key ?? '') ?? [])
    .filter(rule => fits(rule, element))
    .sort((a, b) => a.weight - b.weight || a.order - b.order);
}

function fits({ steps }: Rule, element: HtmlElement): boolean {
  let here: HtmlElement | undefined = element;
  let direct = true;
  for (const { compound, child } of steps) {
    for (let up = 0; here && !suits(compound, here); up++)
      here = direct || up > MOST_ANCESTORS ? undefined : parentOf(here);
    if (!here) return false;
    here = parentOf(here);
    direct = child;
  }
  return true;
}

function suits(compound: Compound, element: HtmlElement): boolean {
  const { tag, id, classes } = namesOf(element);
  return (
    (compound.tag === undefined || compound.tag === tag) &&
    (compound.id === undefined || compound.id === id) &&
    compound.classes.every(one => classes.includes(one))
  );
}

/** Names of elements that were compared with a rule: each is, with all that end in one of them. */
const names = new WeakMap<HtmlElement, Compound>();

function namesOf(element: HtmlElement): Compound {
  const known = names.get(element);
  if (known) return known;
  const classes = attributeOf(element, 'class')?.toLowerCase().split(/\s+/u) ?? [];
  const found = { tag: element.tagName, id: attributeOf(element, 'id')?.toLowerCase(), classes };
  names.set(element, found);
  return found;
}
