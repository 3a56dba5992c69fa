import { sameLanguage } from '../language-tag.ts';
import { repeatedValues } from './ids.ts';
import {
  attributeOf,
  childElements,
  childrenNamed,
  descendantsOf,
  enclosing,
  type PlacedElement,
} from './placed-element.ts';
import type { Report } from './report.ts';
import { checkElement, type StructureOptions, shorten } from './structure.ts';
import { deprecatedXliff1Elements, xliff1Elements } from './xliff1-vocabulary.ts';

const OPTIONS: StructureOptions = { prefixes: new Map() };
/** XLIFF 1.0 had no namespace of its own; 1.1 and 1.2 have one each. */
export const xliff1Namespaces: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['1.0']],
  ['urn:oasis:names:tc:xliff:document:1.1', ['1.1']],
  ['urn:oasis:names:tc:xliff:document:1.2', ['1.0', '1.1', '1.2']],
]);

/** Checks a document of XLIFF 1.x: errors by the transitional schema and the specification, warnings for what the strict schema refuses besides. */
export function checkXliff1(root: PlacedElement, report: Report): void {
  const { space } = root;
  for (const element of [root, ...descendantsOf(root, child => child.space === space)]) {
    if (element.space !== space) {
      report('xliff1.strict', element, `<${element.name}> is of another namespace`);
      continue;
    }
    const rule = xliff1Elements.get(element.local);
    if (rule === undefined) continue;
    if (deprecatedXliff1Elements.has(element.local)) report('structure.deprecated', element, `<${element.name}>`);
    checkElement(element, rule, OPTIONS, report);
  }
  const files = childrenNamed(root, space, 'file');
  if (files.length === 0) report('structure.missing', root, '<xliff> lacks <file>');
  for (const file of files) checkFile(file, report);
}

function checkFile(file: PlacedElement, report: Report): void {
  const { space } = file;
  const own = [...descendantsOf(file, child => child.space === space)].filter(element => element.space === space);
  const named = (...names: readonly string[]) => own.filter(element => names.includes(element.local));

  repeatedValues(named('trans-unit', 'bin-unit'), 'id', (element, id, before) =>
    report('xliff1.id', element, `unit ${id} stands in line ${before.place.line} too`),
  );
  repeatedValues(named('group'), 'id', (element, id, before) =>
    report('xliff1.id', element, `group ${id} stands in line ${before.place.line} too`),
  );
  for (const name of ['context-group', 'count-group']) {
    repeatedValues(named(name), 'name', (element, id) => report('xliff1.name', element, `${name} ${id} stands twice`));
  }
  const header = childrenNamed(file, space, 'header').flatMap(one => childElements(one));
  const tools = new Set(header.filter(one => one.local === 'tool').map(one => attributeOf(one, 'tool-id')));
  const groups = header.filter(one => one.local === 'phase-group');
  const phases = new Set(groups.flatMap(group => childElements(group)).map(one => attributeOf(one, 'phase-name')));
  for (const element of [file, ...own]) {
    const tool = attributeOf(element, 'tool-id');
    if (tool !== undefined && element.local !== 'tool' && !tools.has(tool)) {
      report('xliff1.tool', element, `no tool ${shorten(tool)} in the header`);
    }
    const phase = attributeOf(element, 'phase-name');
    if (phase !== undefined && element.local !== 'phase' && !phases.has(phase)) {
      report('xliff1.phase', element, `no phase ${shorten(phase)} in the header`);
    }
  }
  for (const unit of named('trans-unit')) {
    checkText(unit, file, report);
    for (const alternative of childrenNamed(unit, space, 'alt-trans')) checkSegments(alternative, report);
  }
}

function checkText(unit: PlacedElement, file: PlacedElement, report: Report): void {
  const { space } = unit;
  const [source] = childrenNamed(unit, space, 'source');
  const [target] = childrenNamed(unit, space, 'target');
  const texts = ['source', 'seg-source', 'target'].flatMap(name => childrenNamed(unit, space, name));
  for (const text of texts) {
    const expected = attributeOf(file, text === target ? 'target-language' : 'source-language');
    const actual = attributeOf(text, 'xml:lang');
    if (actual !== undefined && expected !== undefined && !sameLanguage(actual, expected)) {
      report('xliff1.language', text, `xml:lang="${shorten(actual)}", but the file is ${shorten(expected)}`);
    }
  }
  for (const text of [source, target]) if (text !== undefined) checkCodes(text, report);
  checkSegments(unit, report);
  if (source === undefined || target === undefined) return;
  const known = new Set(inlineOf(source).map(code => `${code.local} ${attributeOf(code, 'id')}`));
  for (const code of inlineOf(target)) {
    const id = attributeOf(code, 'id');
    if (CODES.has(code.local) && id !== undefined && !known.has(`${code.local} ${id}`)) {
      report('xliff1.target-codes', code, `no <${code.local} id="${shorten(id)}"> in the source`);
    }
  }
}

const CODES: ReadonlySet<string> = new Set(['g', 'x', 'bx', 'ex', 'ph', 'bpt', 'ept', 'it']);

function inlineOf(text: PlacedElement): readonly PlacedElement[] {
  return [...descendantsOf(text)].filter(element => element.space === text.space);
}

/** Ends refer to their beginnings by `rid`, or have the same `id`; there must be as many of one as of the other. */
const PAIRS = [
  ['bpt', 'ept'],
  ['bx', 'ex'],
] as const;

function checkCodes(text: PlacedElement, report: Report): void {
  const inline = inlineOf(text);
  for (const [begin, end] of PAIRS) {
    const begins = inline.filter(code => code.local === begin);
    const ends = inline.filter(code => code.local === end);
    const more = begins.length > ends.length ? begins.at(-1) : ends.at(-1);
    if (begins.length !== ends.length) {
      report('xliff1.paired-codes', more, `${begins.length} <${begin}> and ${ends.length} <${end}> in <${text.name}>`);
    }
    repeatedValues(begins, 'rid', (code, rid) => report('xliff1.paired-codes', code, `rid ${rid} stands twice`));
    const known = new Set(begins.map(code => attributeOf(code, 'rid')));
    for (const code of ends) {
      const rid = attributeOf(code, 'rid');
      if (rid !== undefined && !known.has(rid))
        report('xliff1.paired-codes', code, `no <${begin} rid="${shorten(rid)}">`);
    }
  }
  // An end may have the id of its beginning; otherwise ids are unique.
  const ids = inline.filter(code => code.local !== 'ept' && code.local !== 'ex');
  repeatedValues(ids, 'id', (code, id) =>
    report('xliff1.id', code, `inline code ${id} stands twice in <${text.name}>`),
  );
}

function checkSegments(unit: PlacedElement, report: Report): void {
  const { space } = unit;
  const marks = (name: string): readonly PlacedElement[] =>
    childrenNamed(unit, space, name).flatMap(text =>
      [...descendantsOf(text)].filter(mark => mark.local === 'mrk' && attributeOf(mark, 'mtype') === 'seg'),
    );
  const known = marks('seg-source');
  const targets = marks('target');
  repeatedValues(known, 'mid', (mark, mid) =>
    report('xliff1.segment', mark, `segment ${mid} stands twice in seg-source`),
  );
  const mids = new Set(known.map(mark => attributeOf(mark, 'mid')));
  const alternatives = childrenNamed(unit, space, 'alt-trans').filter(one => attributeOf(one, 'mid') !== undefined);
  for (const mark of [...targets, ...alternatives]) {
    const mid = attributeOf(mark, 'mid');
    const where = enclosing(mark, space, 'alt-trans', 'trans-unit');
    if (mid === undefined) report('xliff1.segment', mark, 'a segment without mid');
    else if (!mids.has(mid))
      report('xliff1.segment', mark, `segment ${shorten(mid)} is not in the seg-source of <${where?.name}>`);
  }
  for (const text of childrenNamed(unit, space, 'target')) {
    const own = targets.filter(mark => enclosing(mark, space, 'target') === text);
    repeatedValues(own, 'mid', (mark, mid) => report('xliff1.segment', mark, `segment ${mid} stands twice in target`));
  }
}
