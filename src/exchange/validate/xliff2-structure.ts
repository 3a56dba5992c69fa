import { attributeOf, childElements, type PlacedAttribute, type PlacedElement } from './placed-element.ts';
import type { Report } from './report.ts';
import { checkElement, checkValue, type StructureOptions, shorten } from './structure.ts';
import type { Xliff2Context } from './xliff2-context.ts';
import { isXliffSpace, moduleOf, xliff2Modules } from './xliff2-modules.ts';
import { xliff2Elements, xliff22Elements } from './xliff2-vocabulary.ts';

/** Namespaces of the core and the versions that go with each. */
export const xliff2Namespaces: ReadonlyMap<string, readonly string[]> = new Map([
  ['urn:oasis:names:tc:xliff:document:2.0', ['2.0', '2.1']],
  ['urn:oasis:names:tc:xliff:document:2.2', ['2.0', '2.1', '2.2']],
]);

const NEWEST = 'urn:oasis:names:tc:xliff:document:2.2';

/** Checks every element of the core and of the modules against their tables, and where modules stand. Extensions are let through. */
export function checkXliff2Structure({ root, core, report }: Xliff2Context): void {
  const elements = core === NEWEST ? xliff22Elements : xliff2Elements;
  const options: StructureOptions = {
    prefixes: new Map([...xliff2Modules.map(module => [module.space, module.prefix] as const), [core, 'xlf']]),
    checkForeign,
  };
  const visit = (element: PlacedElement): void => {
    if (element.space === core) {
      const rule = elements.get(element.local);
      if (rule === undefined) return;
      checkElement(element, rule, options, report);
      checkModulePlaces(element, report);
      checkPrefixes(element, OWN_VALUES, report);
    } else {
      const module = moduleOf(element.space);
      const rule = module?.elements.get(element.local);
      if (rule !== undefined) {
        checkElement(element, rule, options, report);
        checkPrefixes(element, ['subType'], report);
      } else if (module !== undefined || isXliffSpace(element.space)) {
        report('structure.element', element, `the module has no <${element.name}>`);
        return;
      }
      // Extensions hold what they like.
      if (module === undefined) return;
    }
    for (const child of childElements(element)) visit(child);
  };
  visit(root);
}

/** Attributes whose values people make themselves, as `prefix:value`. Inline subtypes have listed values under the reserved prefix, and a rule of their own. */
const OWN_VALUES = ['type', 'subState'] as const;

function checkPrefixes(element: PlacedElement, names: readonly string[], report: Report): void {
  for (const name of names) {
    const value = attributeOf(element, name);
    if (value?.startsWith('xlf:')) report('xliff2.reserved-prefix', element, `${name}="${shorten(value)}"`);
  }
}

function checkModulePlaces(element: PlacedElement, report: Report): void {
  const seen = new Set<string>();
  for (const child of childElements(element)) {
    const module = moduleOf(child.space);
    if (module === undefined || !module.elements.has(child.local)) continue;
    const place = module.places.get(child.local);
    if (!place?.parents.has(element.local)) {
      // Skeletons hold what they like.
      if (element.local !== 'skeleton')
        report('xliff2.module-place', child, `it does not belong into <${element.name}>`);
    } else if (!place.many && seen.has(child.name)) {
      report('xliff2.module-place', child, `it stands twice in <${element.name}>`);
    }
    seen.add(child.name);
  }
}

function checkForeign(element: PlacedElement, { name, space, local, value }: PlacedAttribute, report: Report): void {
  const module = moduleOf(space);
  if (module === undefined) {
    if (isXliffSpace(space)) report('xliff2.module-attribute', element, `${name} is of no known module`);
    return;
  }
  const rule = module.attributes.get(local);
  if (rule === undefined) report('xliff2.module-attribute', element, `the module has no attribute ${name}`);
  else if (rule.type !== undefined) checkValue(element, name, value, rule.type, report);
}
