import { sameLanguage } from '../language-tag.ts';
import type { ElementRule } from './notation.ts';
import { attributeOf, childElements, childrenNamed, descendantsOf, type PlacedElement } from './placed-element.ts';
import type { Report } from './report.ts';
import { checkElement, type StructureOptions, shorten } from './structure.ts';
import { earlyTmxElements, tmxElements } from './tmx-vocabulary.ts';

/** TMX versions that the validator knows. */
export const tmxVersions: ReadonlySet<string> = new Set(['1.1', '1.2', '1.3', '1.4']);

/** Source language that stands for any. */
const ANY = '*all*';
const OPTIONS: StructureOptions = { prefixes: new Map() };
const BODY: ElementRule = { text: false, content: [], attributes: new Map(), open: false };

/** A check of TMX elements as they are completed, so that memories of any size can be checked. */
export interface TmxCheck {
  /** To be called for every element that is complete; units are not needed any more afterwards. */
  readonly take: (element: PlacedElement) => 'keep' | 'drop';
}

/** Checks the elements of a TMX file: structure by its document type, then what no document type can say. */
export function createTmxCheck(report: Report): TmxCheck {
  const ids = new Map<string, number>();
  let header: PlacedElement | undefined;
  return {
    take: element => {
      const root = rootOf(element);
      const elements = attributeOf(root, 'version') === '1.4' ? tmxElements : earlyTmxElements;
      const rule = elements.get(element.local);
      if (rule === undefined || element.space !== root.space) {
        if (element.parent?.local !== 'body') return 'keep';
        report('structure.element', element, `<${element.name}> is not allowed in <body>`);
        return 'drop';
      }
      // Units that were dropped are missing from the body: its children were judged one by one.
      checkElement(element, element.local === 'body' ? BODY : rule, OPTIONS, report);
      const parent = element.parent?.local;
      if (element.local === 'header' && parent === 'tmx') header = element;
      if (element.local === 'header') checkHeader(element, report);
      if (element.local === 'ude') checkEncoding(element, report);
      if (parent === 'body') {
        if (element.local === 'tu') checkUnit(element, header, ids, report);
        else report('structure.element', element, `<${element.name}> is not allowed in <body>`);
        return 'drop';
      }
      return 'keep';
    },
  };
}

function rootOf(element: PlacedElement): PlacedElement {
  let root = element;
  while (root.parent !== undefined) root = root.parent;
  return root;
}

function checkHeader(header: PlacedElement, report: Report): void {
  for (const { name, value } of header.attributes) {
    if (value.trim() === '') report('tmx.header', header, `${name} is empty`);
  }
}

function checkEncoding(ude: PlacedElement, report: Report): void {
  const coded = childElements(ude).some(map => attributeOf(map, 'code') !== undefined);
  if (coded && attributeOf(ude, 'base') === undefined) report('tmx.user-encoding', ude, 'maps with code, but no base');
}

function checkUnit(
  unit: PlacedElement,
  header: PlacedElement | undefined,
  ids: Map<string, number>,
  report: Report,
): void {
  const id = attributeOf(unit, 'tuid');
  if (id !== undefined) {
    const before = ids.get(id);
    if (before !== undefined) report('tmx.id', unit, `tuid "${shorten(id)}" stands in line ${before} too`);
    else ids.set(id, unit.place.line);
  }
  const languages: string[] = [];
  for (const variant of childrenNamed(unit, unit.space, 'tuv')) {
    const language = attributeOf(variant, 'xml:lang') ?? attributeOf(variant, 'lang');
    if (language === undefined) report('tmx.language', variant, 'it names no language');
    else languages.push(language);
    for (const segment of childrenNamed(variant, variant.space, 'seg')) checkSegment(segment, report);
  }
  const distinct = new Set(languages.map(language => language.toLowerCase()));
  if (distinct.size < 2) report('tmx.languages', unit, `${distinct.size === 0 ? 'no language' : 'one language only'}`);
  if (distinct.size < languages.length) report('tmx.language-repeated', unit, languages.join(', '));
  const source = attributeOf(unit, 'srclang') ?? (header && attributeOf(header, 'srclang')) ?? ANY;
  if (source.toLowerCase() !== ANY && !languages.some(language => sameLanguage(language, source))) {
    report('tmx.source-language', unit, `nothing in ${shorten(source)}`);
  }
}

function checkSegment(segment: PlacedElement, report: Report): void {
  if (segment.children.length === 0) report('tmx.empty-segment', segment, 'it is empty');
  const open = new Map<string, PlacedElement>();
  const used = new Set<string>();
  for (const code of descendantsOf(segment)) {
    const number = attributeOf(code, 'i') ?? '';
    if (code.local === 'bpt') {
      if (used.has(number)) report('tmx.paired-codes', code, `a second bpt with i="${shorten(number)}"`);
      used.add(number);
      open.set(number, code);
    } else if (code.local === 'ept' && !open.delete(number)) {
      report('tmx.paired-codes', code, `no bpt with i="${shorten(number)}" before it`);
    }
  }
  for (const [number, code] of open) report('tmx.paired-codes', code, `no ept with i="${shorten(number)}" after it`);
}
