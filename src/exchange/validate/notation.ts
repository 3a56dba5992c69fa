import { isValueType } from './value-types.ts';

/** What an element may hold. */
export interface ElementRule {
  /** Text that is not blank may stand in it. */
  readonly text: boolean;
  /** Its children in order. */
  readonly content: readonly Particle[];
  /** Its own attributes and those of `xml:`, by name as usually written. */
  readonly attributes: ReadonlyMap<string, AttributeRule>;
  /** Attributes of any other namespace may stand beside them. */
  readonly open: boolean;
}

/** One place in the order of children. */
export interface Particle {
  readonly names: ReadonlySet<string>;
  /** Elements of other namespaces than the element's own fit too. */
  readonly foreign: boolean;
  readonly required: boolean;
  readonly many: boolean;
}

export interface AttributeRule {
  readonly required: boolean;
  /** Name of a kind of value, see `value-types.ts`. */
  readonly type?: string;
  /** Old versions of the format had it; tools that follow the newest refuse it. */
  readonly deprecated: boolean;
}

/** An element as the tables write it. */
export interface ElementNotation {
  /** `skeleton? #other* notes? unit|group+`; `#text` allows text, `#other` stands for elements of other namespaces. Nothing: it is empty. */
  readonly content?: string;
  /** `id!:nmtoken name translate:yes-no`: `!` for required, `~` for deprecated, a type after the colon. */
  readonly attributes?: string;
  readonly open?: boolean;
}

/**
 * Reads a table of elements, so that a vocabulary is written as its specification draws it and not as program text.
 * @throws TypeError for a notation or a type that does not exist: a fault of the table
 */
export function defineElements(table: Readonly<Record<string, ElementNotation>>): ReadonlyMap<string, ElementRule> {
  return new Map(Object.entries(table).map(([name, notation]) => [name, readNotation(notation)]));
}

/** Reads a list of attributes in the notation of {@link ElementNotation}. */
export function defineAttributes(notation: string): ReadonlyMap<string, AttributeRule> {
  return new Map(wordsOf(notation).map(readAttribute));
}

function readNotation({ content = '', attributes = '', open = false }: ElementNotation): ElementRule {
  const particles = wordsOf(content);
  return {
    text: particles.includes('#text'),
    content: particles.filter(particle => particle !== '#text').map(readParticle),
    attributes: defineAttributes(attributes),
    open,
  };
}

function readParticle(notation: string): Particle {
  const [, body = '', sign = ''] = /^(.*?)([?*+]?)$/u.exec(notation) ?? [];
  const names = body.split('|');
  return {
    names: new Set(names.filter(name => name !== '#other')),
    foreign: names.includes('#other'),
    required: sign === '' || sign === '+',
    many: sign === '*' || sign === '+',
  };
}

function readAttribute(notation: string): readonly [string, AttributeRule] {
  const found = /^(?<name>(?:xml:)?[\w-]+)(?<sign>[!~]?)(?::(?<type>[\w-]+))?$/u.exec(notation);
  if (!found?.groups) throw new TypeError(`no attribute notation: ${notation}`);
  const { name = '', sign, type } = found.groups;
  if (type !== undefined && !isValueType(type)) throw new TypeError(`no value type: ${type}`);
  return [name, { required: sign === '!', deprecated: sign === '~', ...(type !== undefined && { type }) }];
}

function wordsOf(notation: string): readonly string[] {
  return notation.split(/\s+/u).filter(word => word !== '');
}
