import { attributeOf, childElements, childrenNamed, type PlacedElement } from './placed-element.ts';
import type { Report } from './report.ts';
import { shorten } from './structure.ts';
import { type CodeSurroundings, checkCodes, checkDeletions, checkPairs, checkReordering } from './xliff2-codes.ts';
import { coreElements, sideOf, type UnitParts, unitParts, type Xliff2Context } from './xliff2-context.ts';
import { checkExtensionIds, checkInlineIds, checkScopes, matchesOf } from './xliff2-ids.ts';
import { checkTargetLanguage, checkUnitLanguages } from './xliff2-languages.ts';
import { checkModules } from './xliff2-modules-rules.ts';
import { checkReferences } from './xliff2-references.ts';
import { checkXliff2Structure, xliff2Namespaces } from './xliff2-structure.ts';

/** Checks a document of XLIFF 2.0, 2.1 or 2.2: core, modules, and what no schema can say. Where the committee's files and its text disagree, the files are believed. */
export function checkXliff2(root: PlacedElement, report: Report): void {
  const context: Xliff2Context = { root, core: root.space, report };
  const version = attributeOf(root, 'version') ?? '';
  if (!xliff2Namespaces.get(root.space)?.includes(version)) {
    report('xliff2.version', root, `version="${shorten(version)}" in ${root.space}`);
  }
  checkXliff2Structure(context);
  checkTargetLanguage(context);
  checkScopes(context);
  for (const file of childrenNamed(root, context.core, 'file')) checkFile(file, context);
  checkReferences(context);
  checkModules(context);
}

function checkFile(file: PlacedElement, context: Xliff2Context): void {
  const { core, report } = context;
  for (const skeleton of childrenNamed(file, core, 'skeleton')) {
    const linked = attributeOf(skeleton, 'href') !== undefined;
    if (linked === skeleton.children.length > 0) {
      report('xliff2.skeleton', skeleton, linked ? 'content and an href' : 'neither content nor href');
    }
  }
  const units = coreElements(file, core, 'unit');
  const ids = new Set(units.map(unit => attributeOf(unit, 'id') ?? ''));
  for (const container of [file, ...coreElements(file, core, 'group'), ...units]) checkExtensionIds(container, context);
  for (const unit of units) checkUnit(unitParts(unit, file, core), ids, context);
}

function checkUnit(parts: UnitParts, units: ReadonlySet<string>, context: Xliff2Context): void {
  const { core } = context;
  checkSegments(parts, context);
  checkOrder(parts, context);
  checkUnitLanguages(parts, context);
  checkInlineIds(parts, context);
  checkReordering(parts, context);
  checkDeletions(parts, context);
  const surroundings: CodeSurroundings = {
    data: dataOf(parts.unit, core),
    codes: new Map([...parts.source.inline, ...parts.target.inline].map(code => [attributeOf(code, 'id') ?? '', code])),
    units,
  };
  for (const side of [parts.source, parts.target]) {
    checkPairs(side, context);
    checkCodes(side, surroundings, context);
  }
  for (const match of matchesOf(parts.unit, context)) {
    const sides = ['source', 'target'].map(name => sideOf(childrenNamed(match, core, name), core));
    const codes = new Map(sides.flatMap(side => side.inline).map(code => [attributeOf(code, 'id') ?? '', code]));
    for (const side of sides) {
      checkPairs(side, context);
      checkCodes(side, { data: dataOf(match, core), codes, units }, context);
    }
  }
}

function dataOf(owner: PlacedElement, core: string): ReadonlySet<string> {
  const data = childrenNamed(owner, core, 'originalData').flatMap(childElements);
  return new Set(data.map(one => attributeOf(one, 'id') ?? ''));
}

function checkSegments({ unit, parts }: UnitParts, { core, report }: Xliff2Context): void {
  if (parts.length > 0 && !parts.some(part => part.local === 'segment')) {
    report('xliff2.segment', unit, 'ignorables only');
  }
  for (const part of parts) {
    const state = attributeOf(part, 'state');
    if (attributeOf(part, 'subState') !== undefined && state === undefined) {
      report('xliff2.state', part, 'a subState without state');
    }
    if (state !== undefined && state !== 'initial' && childrenNamed(part, core, 'target').length === 0) {
      report('xliff2.state', part, `state="${shorten(state)}" without target`);
    }
  }
}

/** A target without order has that of its segment: both kinds must not meet. */
function checkOrder({ parts }: UnitParts, { core, report }: Xliff2Context): void {
  if (!parts.some(part => childrenNamed(part, core, 'target').some(one => attributeOf(one, 'order') !== undefined)))
    return;
  const taken = new Map<number, PlacedElement>();
  for (const [i, part] of parts.entries()) {
    const [target] = childrenNamed(part, core, 'target');
    const order = Number((target && attributeOf(target, 'order')) ?? i + 1);
    const before = taken.get(order);
    const element = target ?? part;
    if (before !== undefined)
      report('xliff2.order', element, `place ${order} is that of line ${before.place.line} too`);
    else if (order > parts.length) report('xliff2.order', element, `place ${order} of ${parts.length}`);
    taken.set(order, element);
  }
}
