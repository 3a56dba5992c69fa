import { type Diagnostic, diagnose } from '../../model/index.ts';
import type { XmlNode } from '../../wire/index.ts';
import type { TmxRemark, TmxUnit } from '../tmx/memory.ts';

/** Counts what a format cannot hold, so that it can be named once at the end instead of unit by unit. */
export class Loss {
  readonly #format: string;
  readonly #counts = new Map<string, number>();

  /** @param format name of the format for people */
  constructor(format: string) {
    this.#format = format;
  }

  /** @param what in the plural: `notes of single languages` */
  add(what: string, times = 1): void {
    if (times > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + times);
  }

  /** Nothing, or one diagnostic: `CSV: inline codes (12), dates of units (3)`. */
  list(file?: string): readonly Diagnostic[] {
    if (this.#counts.size === 0) return [];
    const parts = [...this.#counts].map(([what, count]) => `${what} (${count})`);
    const place = file === undefined ? {} : { file };
    return [diagnose('exchange.content-dropped', `${this.#format}: ${parts.join(', ')}`, place)];
  }
}

/** Attributes of properties and notes that stand in a place of their own elsewhere. */
const REMARK_ATTRIBUTES: Readonly<Record<TmxRemark['kind'], ReadonlySet<string>>> = {
  prop: new Set(['type']),
  note: new Set(['xml:lang']),
};

/** Counts attributes of properties and notes that hardly any format knows: encodings, languages of properties. */
export function countRemarkLoss(remarks: readonly TmxRemark[], loss: Loss): void {
  for (const { kind, attributes } of remarks) {
    for (const name of attributes.keys()) {
      if (!REMARK_ATTRIBUTES[kind].has(name)) loss.add(`${name} of ${kind === 'prop' ? 'properties' : 'notes'}`);
    }
  }
}

/** Counts texts of a language that a unit has another text of already. */
export function countSecondTexts({ variants }: TmxUnit, loss: Loss): void {
  const languages = new Set(variants.map(({ language }) => language.toLowerCase()));
  loss.add('second texts of one language', variants.length - languages.size);
}

/** Attributes of inline codes that XLIFF has a place for. */
const CODE_ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['hi', new Set(['type', 'x'])],
  ['bpt', new Set(['i', 'type'])],
  ['ept', new Set(['i'])],
  ['it', new Set(['pos', 'type', 'x'])],
  ['ph', new Set(['type', 'x'])],
  ['sub', new Set<string>()],
]);

/** Counts what XLIFF has no place for in the inline codes of a text. */
export function countCodeLoss(nodes: readonly XmlNode[], loss: Loss): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const known = CODE_ATTRIBUTES.get(node.name);
    if (known === undefined) loss.add(`names of codes ${node.name}`);
    for (const name of known === undefined ? [] : node.attributes.keys()) {
      if (!known?.has(name)) loss.add(`${name} of codes ${node.name}`);
    }
    countCodeLoss(node.children, loss);
  }
}
