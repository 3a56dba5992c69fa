import type { FragmentLabel } from '../../model/index.ts';
import type { XmlElement } from '../../wire/index.ts';
import { formatNumber } from '../label-format.ts';
import type { ParagraphStyle, Styles } from './styles.ts';
import { mapSymbols } from './symbols.ts';
import { attributeOf, childOf, childrenOf, numberOf, switchOf } from './xml.ts';

/** Word has nine levels. */
const LEVELS = 9;
const LONGEST_LABEL = 100;
/** A list that stands for a style that stands for a list: longer chains are circles. */
const LONGEST_CHAIN = 10;
const BULLET = '•';

/** One level of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2` with the numbers of the levels put in. */
  readonly text: string;
  /** The paragraph style that stands for this level. */
  readonly style?: string;
  /** All numbers in Arabic digits. */
  readonly legal: boolean;
  /** Level (from 1) after which this one starts again; 0 never; by default after any level above. */
  readonly restart?: number;
  readonly hidden: boolean;
  /** Font of a bullet. */
  readonly font: string;
}

/** A list as paragraphs refer to it: several lists can share one definition, and then one count. */
interface List {
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that this list starts anew, with their first numbers. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts the automatic numbers of a document in the order of its paragraphs. */
export class AutomaticNumbers {
  /** Formats and lists that could not be followed. */
  readonly unknown: Set<string> = new Set();
  readonly #lists: ReadonlyMap<string, List>;
  /** Definition → number that each level has reached. */
  readonly #reached = new Map<string, (number | undefined)[]>();
  /** First numbers that lists have set for the levels of a definition. */
  readonly #starts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  readonly #language: string;

  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#language = styles.language;
    this.#lists = root ? readLists(root, styles, this.unknown) : new Map();
  }

  /** Level of a paragraph that is in a list by its style: what the style says, or the level that names the style, or so for the nearest style it is based on. */
  levelOf(list: string, style: ParagraphStyle): number | undefined {
    const levels = this.#lists.get(list)?.levels ?? [];
    for (const { id, level } of style.chain) {
      if (level !== undefined) return level;
      const named = levels.findIndex(one => one?.style === id);
      if (named >= 0) return named;
    }
    return undefined;
  }

  /**
   * The label of the next paragraph of a list.
   * @param advance false for a paragraph that shows its number without counting
   */
  next(list: string, level: number, advance: boolean): FragmentLabel | undefined {
    const found = this.#lists.get(list);
    const at = Math.min(Math.max(level, 0), LEVELS - 1);
    const own = found?.levels[at];
    if (!found || !own) {
      this.unknown.add(found ? `list ${list} has no level ${at + 1}` : `list ${list} is not defined`);
      return undefined;
    }
    const reached = this.#reached.get(found.definition) ?? [];
    const before = [...reached];
    this.#reached.set(found.definition, reached);
    this.#begin(list, found, reached);
    reached[at] = (reached[at] ?? this.#startOf(found, at) - 1) + 1;
    // A level that was passed over is shown with its first number, and counted.
    for (let above = 0; above < at; above++) reached[above] ??= this.#startOf(found, above);
    for (let below = at + 1; below < LEVELS; below++) {
      const restart = found.levels[below]?.restart ?? below;
      if (restart > 0 && at < restart) reached[below] = undefined;
    }
    const label = this.#print(found, own, at, reached);
    if (!advance) this.#reached.set(found.definition, before);
    return label;
  }

  /** A list that sets first numbers of its own starts them where it begins. */
  #begin(list: string, found: List, reached: (number | undefined)[]): void {
    if (this.#begun.has(list)) return;
    this.#begun.add(list);
    const starts = this.#starts.get(found.definition) ?? new Map<number, number>();
    this.#starts.set(found.definition, starts);
    for (const [level, start] of found.starts) {
      starts.set(level, start);
      reached[level] = undefined;
    }
  }

  #startOf(list: List, level: number): number {
    return this.#starts.get(list.definition)?.get(level) ?? list.levels[level]?.start ?? 1;
  }

  #print(list: List, own: Level, at: number, reached: readonly (number | undefined)[]): FragmentLabel | undefined {
    if (own.hidden) return undefined;
    if (own.format === 'bullet') {
      const printed = bulletOf(own);
      return printed === undefined ? undefined : { printed, level: at };
    }
    const printed = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const level = Number(digit) - 1;
      const value = reached[level] ?? this.#startOf(list, level);
      const format = own.legal ? 'decimal' : (list.levels[level]?.format ?? 'decimal');
      if (format === 'none') return '';
      const sign = formatNumber(value, format, this.#language);
      if (sign === undefined) this.unknown.add(`number ${value} in the format ${format}`);
      return sign ?? String(value);
    });
    const ordinal = reached[at];
    if (printed.trim() === '') return undefined;
    return {
      printed: printed.trim(),
      level: at,
      ...(ordinal === undefined || own.format === 'none' ? {} : { ordinal }),
    };
  }
}

function bulletOf({ text, font }: Level): string | undefined {
  const mapped = mapSymbols(text, font).text.trim();
  return mapped === '' ? undefined : /^\p{L}$/u.test(mapped) || mapped === '\ufffd' ? BULLET : mapped;
}

function readLists(root: XmlElement, styles: Styles, unknown: Set<string>): ReadonlyMap<string, List> {
  const definitions = new Map<string, XmlElement>();
  for (const one of childrenOf(root, 'w:abstractNum')) {
    const id = attributeOf(one, 'w:abstractNumId');
    if (id !== undefined) definitions.set(id, one);
  }
  const instances = new Map<string, XmlElement>();
  for (const one of childrenOf(root, 'w:num')) {
    const id = attributeOf(one, 'w:numId');
    if (id !== undefined) instances.set(id, one);
  }
  const lists = new Map<string, List>();
  for (const [id, instance] of instances) {
    const definition = definitionOf(instance, definitions, instances, styles);
    if (definition === undefined) {
      unknown.add(`list ${id} has no definition`);
      continue;
    }
    const levels: (Level | undefined)[] = [];
    for (const one of childrenOf(definitions.get(definition) ?? root, 'w:lvl')) setLevel(levels, one);
    const starts = new Map<number, number>();
    for (const override of childrenOf(instance, 'w:lvlOverride')) {
      const at = numberOf(override, 'w:ilvl') ?? -1;
      if (at < 0 || at >= LEVELS) continue;
      const own = childOf(override, 'w:lvl');
      if (own) setLevel(levels, own, at);
      const start = numberOf(childOf(override, 'w:startOverride'));
      if (start !== undefined) starts.set(at, start);
    }
    lists.set(id, { definition, levels, starts });
  }
  return lists;
}

/** Follows a list that stands for a numbering style to the definition behind it. */
function definitionOf(
  instance: XmlElement,
  definitions: ReadonlyMap<string, XmlElement>,
  instances: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string | undefined {
  let here: XmlElement | undefined = instance;
  for (let step = 0; here && step < LONGEST_CHAIN; step++) {
    const id = attributeOf(childOf(here, 'w:abstractNumId'));
    const definition = id === undefined ? undefined : definitions.get(id);
    if (!definition) return undefined;
    const style = attributeOf(childOf(definition, 'w:numStyleLink'));
    if (style === undefined) return id;
    here = instances.get(styles.numbering(style) ?? '');
    // A style that is not in the document, or says nothing: the definition that calls itself the style's.
    if (!here) return linkedTo(style, definitions);
  }
  return undefined;
}

function linkedTo(style: string, definitions: ReadonlyMap<string, XmlElement>): string | undefined {
  for (const [id, definition] of definitions) {
    if (attributeOf(childOf(definition, 'w:styleLink')) === style) return id;
  }
  return undefined;
}

function setLevel(levels: (Level | undefined)[], element: XmlElement, at?: number): void {
  const level = at ?? numberOf(element, 'w:ilvl') ?? -1;
  if (level < 0 || level >= LEVELS) return;
  const style = attributeOf(childOf(element, 'w:pStyle'));
  const restart = numberOf(childOf(element, 'w:lvlRestart'));
  const properties = childOf(element, 'w:rPr');
  levels[level] = {
    start: numberOf(childOf(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: (attributeOf(childOf(element, 'w:lvlText')) ?? '').slice(0, LONGEST_LABEL),
    legal: switchOf(element, 'w:isLgl') ?? false,
    hidden: switchOf(properties, 'w:vanish') ?? false,
    font: attributeOf(childOf(properties, 'w:rFonts'), 'w:ascii') ?? 'Symbol',
    ...(style === undefined ? {} : { style }),
    ...(restart === undefined ? {} : { restart }),
  };
}

/** Newer formats hide in an alternative, which older programs may not understand. One without a name shows how it begins: `001, 002, 003, ...`. */
function formatOf(level: XmlElement): string {
  const inside = (name: string): XmlElement | undefined =>
    childOf(childOf(childOf(level, 'mc:AlternateContent'), name), 'w:numFmt');
  const given = childOf(level, 'w:numFmt') ?? inside('mc:Choice');
  const format = attributeOf(given) ?? 'decimal';
  if (format !== 'custom') return format;
  const shown = attributeOf(given, 'w:format') ?? '';
  return formatNumber(1, shown) === undefined ? (attributeOf(inside('mc:Fallback')) ?? 'decimal') : shown;
}
