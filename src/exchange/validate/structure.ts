import type { ElementRule, Particle } from './notation.ts';
import { childElements, type PlacedAttribute, type PlacedElement, XML_NAMESPACE } from './placed-element.ts';
import type { Report } from './report.ts';
import { hasType } from './value-types.ts';

/** The elements of one namespace. */
export interface Vocabulary {
  readonly space: string;
  readonly elements: ReadonlyMap<string, ElementRule>;
}

/** What a check of structure needs to know besides the vocabulary of the element. */
export interface StructureOptions {
  /** Short names of namespaces, as the tables write them: `mda` in `mda:metadata?`. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Attributes of a namespace that belongs to nobody in the tables are let through; this one judges the others. */
  readonly checkForeign?: (element: PlacedElement, attribute: PlacedAttribute, report: Report) => void;
}

/** Checks one element, not what is below it: its attributes, its text, the order of its children. */
export function checkElement(
  element: PlacedElement,
  rule: ElementRule,
  options: StructureOptions,
  report: Report,
): void {
  checkAttributes(element, rule, options, report);
  if (!rule.text && element.children.some(child => typeof child === 'string')) {
    report('structure.text', element, 'text is not allowed here');
  }
  checkContent(element, rule.content, options.prefixes, report);
}

function checkAttributes(
  element: PlacedElement,
  { attributes, open }: ElementRule,
  { checkForeign }: StructureOptions,
  report: Report,
): void {
  for (const attribute of element.attributes) {
    const name = attribute.space === XML_NAMESPACE ? `xml:${attribute.local}` : attribute.name;
    const own = attribute.space === '' || attribute.space === XML_NAMESPACE;
    const rule = own ? attributes.get(name) : undefined;
    if (rule !== undefined) {
      if (rule.type !== undefined) checkValue(element, name, attribute.value, rule.type, report);
      if (rule.deprecated) report('structure.deprecated', element, `attribute ${name}`);
    } else if (attribute.space === '' || !open) {
      // What XML Schema itself adds for processors may stand anywhere.
      if (attribute.space !== SCHEMA_INSTANCE) report('structure.attribute', element, `no attribute ${attribute.name}`);
    } else if (attribute.space === XML_NAMESPACE) {
      const type = XML_ATTRIBUTES.get(name);
      if (type !== undefined) checkValue(element, name, attribute.value, type, report);
    } else {
      checkForeign?.(element, attribute, report);
    }
  }
  for (const [name, { required }] of attributes) {
    if (required && !element.attributes.some(attribute => attribute.name === name)) {
      report('structure.attribute-missing', element, `attribute ${name} is required`);
    }
  }
}

const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

const XML_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['xml:lang', 'xml-language'],
  ['xml:space', 'space'],
]);

/** Reports a value that is not of its type. */
export function checkValue(element: PlacedElement, name: string, value: string, type: string, report: Report): void {
  if (!hasType(value, type)) report('structure.value', element, `${name}="${shorten(value)}" is no ${type} value`);
}

/** Particles are unambiguous in all tables, so that the first that fits is the right one. */
function checkContent(
  element: PlacedElement,
  content: readonly Particle[],
  prefixes: ReadonlyMap<string, string>,
  report: Report,
): void {
  let at = 0;
  let seen = 0;
  for (const child of childElements(element)) {
    const name = nameWithin(child, element, prefixes);
    const foreign = child.space !== element.space && child.space !== '';
    const fits = (particle: Particle): boolean => particle.names.has(name) || (particle.foreign && foreign);
    let next = at;
    let skipped = '';
    while (next < content.length) {
      const particle = content[next];
      if (particle === undefined) break;
      const taken = next === at ? seen : 0;
      if (fits(particle) && (particle.many || taken === 0)) break;
      if (particle.required && taken === 0) skipped ||= listNames(particle);
      next += 1;
    }
    if (next === content.length) {
      const known = content.some(fits);
      report(
        'structure.element',
        child,
        `<${child.name}> ${known ? 'stands in the wrong place or too often' : 'is not allowed'} in <${element.name}>`,
      );
      continue;
    }
    if (skipped !== '') report('structure.missing', element, `<${child.name}> comes before ${skipped}`);
    seen = next === at ? seen + 1 : 1;
    at = next;
  }
  for (const [i, particle] of content.entries()) {
    if (particle.required && (i > at || (i === at && seen === 0))) {
      report('structure.missing', element, `<${element.name}> lacks ${listNames(particle)}`);
    }
  }
}

function listNames({ names }: Particle): string {
  return [...names].map(name => `<${name}>`).join(' or ');
}

function nameWithin(child: PlacedElement, parent: PlacedElement, prefixes: ReadonlyMap<string, string>): string {
  if (child.space === parent.space) return child.local;
  const prefix = prefixes.get(child.space);
  // No table has a name like the second: an unknown namespace never passes for a known one.
  return prefix === undefined ? `{${child.space}}` : `${prefix}:${child.local}`;
}

/** Values come from files: messages show the beginning. */
export function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
