import type { Diagnostic } from '../../model/index.ts';
import type { XmlElement, XmlNode } from '../../wire/index.ts';
import { FingerprintSet } from '../fingerprints.ts';
import { isLanguageTag, sameLanguage } from '../language-tag.ts';
import { requiredHeaderAttributes, type TmxHeader, type TmxUnit } from './memory.ts';

/** Something that breaks a rule of the format, not yet tied to a place. */
export type Fault = readonly [code: Diagnostic['code'], detail: string];

const SEGMENT_TYPES: ReadonlySet<string> = new Set(['block', 'paragraph', 'sentence', 'phrase']);
const DATES: readonly string[] = ['creationdate', 'changedate', 'lastusagedate'];
const TMX_DATE = /^\d{8}T\d{6}Z$/u;
/** Source language that stands for "any". */
const ANY = '*all*';

/** Rules that a header must keep. */
export function checkHeader({ attributes }: TmxHeader): readonly Fault[] {
  const faults: Fault[] = [];
  for (const name of requiredHeaderAttributes) {
    if ((attributes.get(name) ?? '').trim() === '')
      faults.push(['exchange.invalid-attribute', `header without ${name}`]);
  }
  return [...faults, ...checkAttributes(attributes)];
}

/** A check for units that come one by one; it remembers the ids it has seen. */
export function createUnitChecker(): (unit: TmxUnit, header: TmxHeader | undefined) => readonly Fault[] {
  const seen = new FingerprintSet();
  return (unit, header) => {
    const faults = [...checkAttributes(unit.attributes), ...checkLanguages(unit, header)];
    if (unit.id !== undefined && !seen.add(unit.id)) faults.push(['exchange.repeated-id', `tuid ${unit.id}`]);
    for (const { language, attributes, segment } of unit.variants) {
      faults.push(...checkAttributes(attributes));
      if (!codesPair(segment)) faults.push(['exchange.unpaired-code', `bpt and ept in ${language}`]);
    }
    return faults;
  };
}

function checkLanguages(unit: TmxUnit, header: TmxHeader | undefined): readonly Fault[] {
  const faults: Fault[] = [];
  const languages = unit.variants.map(variant => variant.language);
  for (const language of languages) {
    if (!isLanguageTag(language))
      faults.push(['exchange.invalid-attribute', `xml:lang "${language}" is no language tag`]);
  }
  const distinct = new Set(languages.map(language => language.toLowerCase()));
  if (distinct.size < languages.length) faults.push(['exchange.incomplete-unit', 'a language stands twice']);
  if (distinct.size < 2) faults.push(['exchange.incomplete-unit', 'fewer than two languages']);
  const source = unit.attributes.get('srclang') ?? header?.attributes.get('srclang') ?? ANY;
  if (source !== ANY && !languages.some(language => sameLanguage(language, source))) {
    faults.push(['exchange.incomplete-unit', `nothing in its source language ${source}`]);
  }
  return faults;
}

function checkAttributes(attributes: ReadonlyMap<string, string>): readonly Fault[] {
  if (attributes.size === 0) return [];
  const faults: Fault[] = [];
  for (const name of DATES) {
    const date = attributes.get(name);
    if (date !== undefined && !TMX_DATE.test(date)) {
      faults.push(['exchange.invalid-attribute', `${name} "${date}" is not of the form YYYYMMDDThhmmssZ`]);
    }
  }
  const type = attributes.get('segtype');
  if (type !== undefined && !SEGMENT_TYPES.has(type)) faults.push(['exchange.invalid-attribute', `segtype "${type}"`]);
  return faults;
}

/** Every `bpt` has one `ept` with its number in the same segment, and the other way round. */
function codesPair(segment: readonly XmlNode[]): boolean {
  const begins: string[] = [];
  const ends: string[] = [];
  const visit = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.name === 'bpt') begins.push(numberOf(node));
      if (node.name === 'ept') ends.push(numberOf(node));
      visit(node.children);
    }
  };
  visit(segment);
  if (begins.length === 0 && ends.length === 0) return true;
  return new Set(begins).size === begins.length && begins.sort().join('\n') === ends.sort().join('\n');
}

function numberOf(code: XmlElement): string {
  return code.attributes.get('i') ?? '';
}
