import { repeatedValues } from './ids.ts';
import {
  attributeOf,
  childElements,
  descendantsOf,
  enclosing,
  type PlacedElement,
  XML_NAMESPACE,
} from './placed-element.ts';
import { shorten } from './structure.ts';
import { sideOf, type UnitParts, type Xliff2Context } from './xliff2-context.ts';
import { isXliffSpace, moduleOf } from './xliff2-modules.ts';

/** Elements that share a scope within which their ids are unique. Names without prefix are of the core; `in` is the scope, `deep` when it reaches below children. */
const SCOPES: readonly {
  readonly of: readonly string[];
  readonly in: string;
  readonly deep?: true;
  readonly by?: string;
}[] = [
  { of: ['file'], in: 'xliff' },
  { of: ['group'], in: 'file', deep: true },
  { of: ['unit'], in: 'file', deep: true },
  { of: ['note'], in: 'notes' },
  { of: ['data'], in: 'originalData' },
  { of: ['mtc:match'], in: 'mtc:matches' },
  { of: ['gls:glossEntry', 'gls:translation'], in: 'gls:glossary', deep: true },
  { of: ['res:resourceItem', 'res:resourceItemRef'], in: 'res:resourceData' },
  { of: ['mda:metaGroup'], in: 'mda:metadata', deep: true },
  { of: ['ctr:revision'], in: 'ctr:revisions', by: 'version' },
  { of: ['its:locQualityIssues', 'its:provenanceRecords'], in: 'unit', by: 'xml:id' },
];

/** Checks the ids of everything but inline elements. */
export function checkScopes({ root, core, report }: Xliff2Context): void {
  const scopes = [root, ...descendantsOf(root)];
  for (const scope of scopes) {
    const name = canonicalName(scope, core);
    for (const rule of SCOPES) {
      if (rule.in !== name) continue;
      const members = [...descendantsOf(scope, () => rule.deep === true)].filter(one =>
        rule.of.includes(canonicalName(one, core)),
      );
      const { by = 'id' } = rule;
      // Metadata and its groups share one scope.
      const all = name === 'mda:metadata' ? [scope, ...members] : members;
      repeatedValues(all, by, (element, id, before) =>
        report(
          'xliff2.id',
          element,
          `${by} "${id}" stands in line ${before.place.line} too, in the same <${scope.name}>`,
        ),
      );
    }
  }
}

function canonicalName(element: PlacedElement, core: string): string {
  if (element.space === core) return element.local;
  return `${moduleOf(element.space)?.prefix ?? ''}:${element.local}`;
}

/** Checks the ids of segments and inline elements of a unit, and those of its matches. */
export function checkInlineIds({ unit, parts, source, target }: UnitParts, context: Xliff2Context): void {
  const { core, report } = context;
  repeatedValues([...parts, ...source.inline], 'id', (element, id, before) =>
    report('xliff2.id', element, `id "${id}" stands in line ${before.place.line} too, in the same unit`),
  );
  const scope = (element: PlacedElement) => enclosing(element, core, 'segment', 'ignorable');
  checkTargetIds(source.inline, target.inline, parts, scope, context);
  for (const match of matchesOf(unit, context)) {
    const side = (name: string) =>
      sideOf(
        childElements(match).filter(child => child.space === core && child.local === name),
        core,
      ).inline;
    repeatedValues(side('source'), 'id', (element, id) =>
      report('xliff2.id', element, `id "${id}" stands twice in the source of a match`),
    );
    checkTargetIds(side('source'), side('target'), [], () => match, context);
  }
}

/** The matches of a unit. */
export function matchesOf(unit: PlacedElement, { core }: Xliff2Context): readonly PlacedElement[] {
  return [...descendantsOf(unit, child => moduleOf(child.space)?.prefix === 'mtc')].filter(
    child => child.space !== core && child.local === 'match' && moduleOf(child.space)?.prefix === 'mtc',
  );
}

/** A pc of one side may be an sc on the other, and a mrk an sm. */
const COUNTERPARTS: ReadonlyMap<string, string> = new Map([
  ['sc', 'pc'],
  ['sm', 'mrk'],
]);

function checkTargetIds(
  source: readonly PlacedElement[],
  target: readonly PlacedElement[],
  parts: readonly PlacedElement[],
  scope: (element: PlacedElement) => PlacedElement | undefined,
  { report }: Xliff2Context,
): void {
  repeatedValues(target, 'id', (element, id) =>
    report('xliff2.target-id', element, `id "${id}" stands twice in the targets`),
  );
  const known = new Map([...parts, ...source].map(element => [attributeOf(element, 'id'), element]));
  const kind = ({ local }: PlacedElement) => COUNTERPARTS.get(local) ?? local;
  for (const element of target) {
    const id = attributeOf(element, 'id');
    const other = id === undefined ? undefined : known.get(id);
    if (id === undefined || other === undefined) continue;
    if (kind(other) !== kind(element)) {
      report('xliff2.target-id', element, `id "${shorten(id)}" is that of <${other.name}> in line ${other.place.line}`);
    } else if (scope(other) !== scope(element)) {
      report('xliff2.target-id', element, `id "${shorten(id)}" is that of a code of another segment`);
    }
  }
}

/** Checks the ids of foreign elements: unique for each namespace within the file, group or unit they hang on. */
export function checkExtensionIds(container: PlacedElement, { core, report }: Xliff2Context): void {
  const bySpace = new Map<string, Map<string, PlacedElement>>();
  for (const element of extensionsOf(container, core)) {
    for (const { space, local, value } of element.attributes) {
      if (local !== 'id' || (space !== '' && space !== XML_NAMESPACE)) continue;
      const known = bySpace.get(element.space) ?? new Map<string, PlacedElement>();
      bySpace.set(element.space, known);
      const before = known.get(value);
      if (before === undefined) known.set(value, element);
      else if (before !== element) {
        report('xliff2.extension-id', element, `id "${shorten(value)}" stands in line ${before.place.line} too`);
      }
    }
  }
}

/** Elements of extensions that hang on a container, with all below them. */
export function* extensionsOf(container: PlacedElement, core: string): Generator<PlacedElement, void> {
  for (const child of childElements(container)) {
    if (child.space === core || isXliffSpace(child.space) || moduleOf(child.space) !== undefined) continue;
    yield child;
    for (const below of descendantsOf(child)) if (!isXliffSpace(below.space)) yield below;
  }
}
