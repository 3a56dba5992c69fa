import {
  type Diagnostic,
  diagnose,
  type LanguageCode,
  type Result,
  type WorkKey,
  workNumber,
} from '../../model/index.ts';
import { element, onLines, textOf, type XmlElement } from '../../wire/index.ts';
import { normalTag } from '../language-tag.ts';
import {
  propertiesOf,
  segmentText,
  type TmxMemory,
  type TmxRemark,
  type TmxUnit,
  type TmxVariant,
} from '../tmx/memory.ts';
import {
  XLIFF_NAMESPACE,
  type XliffDocument,
  type XliffFile,
  type XliffItem,
  type XliffText,
  type XliffUnit,
} from '../xliff/document.ts';
import { STATE } from './columns.ts';
import { factsOf, property } from './facts.ts';
import { memoryHeader } from './header.ts';
import { fromXliffName, inlineToTmx, inlineToXliff, toXliffName } from './inline.ts';
import { countCodeLoss, countRemarkLoss, countSecondTexts, Loss } from './loss.ts';
import { isFinished, stateFor12, TARGET_STATE, usualState } from './states.ts';
import { languagesOf } from './table.ts';
import { vendorConfirms } from './vendor-states.ts';

const TOOL = 'recalling';
/** Purpose of the context group that carries the properties of a unit; names of groups must be unique in a file, and say nothing here. */
const PROPERTIES = 'information';

/**
 * The units of an XLIFF 1.x document as a memory: source and target with their inline codes, notes, properties, state.
 * The id is the name that we give (`6-1:para_12`), else the id in the file. A unit without target has one language.
 * @returns `exchange.content-dropped` names what a memory cannot hold: alternative translations, segments, contexts, other vendors' elements
 */
export function memoryOfXliff(
  document: XliffDocument,
  options: { toolVersion: string; file?: string },
): Result<TmxMemory> {
  const loss = new Loss('units');
  for (const item of document.items) countFileLoss(item, loss);
  const files = document.items.filter(item => item.kind === 'file');
  const sources = new Set(files.map(file => file.sourceLanguage));
  const [first = '*all*'] = sources;
  const source = sources.size > 1 ? '*all*' : first;
  const seen = new Set<string>();
  const units = files.flatMap(file =>
    flatten(file.items, loss).map(unit => {
      const made = unitToTmx(unit, file, loss);
      // Ids are unique in a file of XLIFF, and many files can stand in one document.
      const id =
        made.id !== undefined && seen.has(made.id) ? `${file.attributes.get('original') ?? ''}:${made.id}` : made.id;
      if (id !== undefined) seen.add(id);
      const attributes = source === '*all*' ? new Map([['srclang', file.sourceLanguage]]) : made.attributes;
      return { ...made, ...(id !== undefined && { id }), attributes };
    }),
  );
  const header = memoryHeader({ toolVersion: options.toolVersion, segmentType: 'paragraph', source });
  return { value: { header, units }, diagnostics: loss.list(options.file) };
}

/** Which two languages of a memory to write. */
export interface XliffPair {
  readonly source: LanguageCode;
  /** Absent in a memory of one language: a file to be translated. */
  readonly target?: LanguageCode;
  readonly toolVersion: string;
  /** Name of the input, for `original`. */
  readonly original: string;
}

/**
 * Two languages of a memory as an XLIFF 1.2 document, valid against the strict schema: one `file` a text, where the units say to which they belong, else one in all.
 * @returns `exchange.unit-left-out` counts units without source; `exchange.content-dropped` names further languages and what else is lost
 */
export function xliffOfMemory(memory: TmxMemory, pair: XliffPair): Result<XliffDocument> {
  const loss = new Loss('XLIFF');
  countLeftOut(memory, pair, loss);
  const diagnostics: Diagnostic[] = [];
  const groups = new Map<WorkKey | undefined, XliffUnit[]>();
  const ids = new Set<string>();
  let left = 0;
  memory.units.forEach((unit, n) => {
    const work = workOf(unit);
    const made = unitToXliff(unit, work, pair, loss);
    if (made === undefined) {
      left += 1;
      return;
    }
    let id = made.id === '' ? `unit_${n + 1}` : made.id;
    while (ids.has(`${work} ${id}`)) id += '_bis';
    ids.add(`${work} ${id}`);
    const group = groups.get(work);
    if (group) group.push({ ...made, id });
    else groups.set(work, [{ ...made, id }]);
  });
  if (left > 0) diagnostics.push(diagnose('exchange.unit-left-out', `XLIFF: ${left} units without ${pair.source}`));
  const root = new Map([
    ['version', '1.2'],
    ['xmlns', XLIFF_NAMESPACE],
  ]);
  const items = [...groups].map(([work, units]) => fileOf(work, units, pair));
  return { value: { prefix: '', attributes: root, items }, diagnostics: [...diagnostics, ...loss.list()] };
}

/** The languages to write when nobody says: the source of the memory and the first other one. */
export function defaultPair(memory: TmxMemory): readonly LanguageCode[] {
  return languagesOf(memory).slice(0, 2);
}

function flatten(items: readonly XliffItem[], loss: Loss): readonly XliffUnit[] {
  return items.flatMap(item => {
    if (item.kind === 'unit') return [item];
    if (item.kind === 'group') return flatten(item.items, loss);
    loss.add(`elements ${item.element.name}`);
    return [];
  });
}

function unitToTmx(unit: XliffUnit, file: XliffFile, loss: Loss): TmxUnit {
  const name = unit.attributes.get('resname') ?? '';
  const id = name.endsWith(`:${unit.id}`) ? name : unit.id;
  const { target } = unit;
  const state = target?.attributes.get('state');
  const finished =
    unit.attributes.get('approved') === 'yes' ||
    (state === undefined ? vendorConfirms(unit) === true : isFinished(state));
  const remarks: TmxRemark[] = unit.rest.flatMap(part => remarksOf(part, loss));
  if (finished && !remarks.some(({ attributes }) => attributes.get('type') === STATE))
    remarks.push(property(STATE, 'confirmed'));
  if (state !== undefined && state !== usualState(finished)) remarks.push(property(TARGET_STATE, state));
  if (unit.segments !== undefined) loss.add('segmentations');
  for (const attribute of unit.attributes.keys()) {
    if (!UNIT_ATTRIBUTES.has(attribute)) loss.add(`attributes ${attribute}`);
  }
  const variants: TmxVariant[] = [variantOf(file.sourceLanguage, unit.source)];
  if (target !== undefined && target.content.length > 0 && !isHollow(target.content)) {
    const language = file.targetLanguage ?? target.attributes.get('xml:lang');
    if (language === undefined) loss.add('targets without a language');
    else variants.push(variantOf(normalTag(language), target));
  }
  return { ...(id !== '' && { id }), attributes: new Map(), remarks, variants };
}

/** True when there is nothing but marks of segments in a text. */
function isHollow(content: XliffText['content']): boolean {
  return content.every(node => typeof node !== 'string' && node.name.endsWith('mrk') && isHollow(node.children));
}

/** Attributes of a unit that are read, or that say nothing about its text. */
const UNIT_ATTRIBUTES: ReadonlySet<string> = new Set(['resname', 'xml:space', 'approved', 'm:confirmed', 'mq:status']);
/** Who wrote a note here: what he says of whom is known. */
const OWN_NOTES: ReadonlySet<string> = new Set([TOOL, 'reviser']);

/** Counts what stands round the units. */
function countFileLoss(item: XliffDocument['items'][number], loss: Loss): void {
  if (item.kind !== 'file') {
    loss.add(`elements ${item.element.name}`);
    return;
  }
  for (const child of item.header?.children ?? []) {
    if (typeof child !== 'string' && child.name.slice(child.name.indexOf(':') + 1) !== 'tool')
      loss.add(`elements ${child.name} of the header`);
  }
}

function variantOf(language: LanguageCode, { content }: XliffText): TmxVariant {
  return { language, attributes: new Map(), remarks: [], segment: inlineToTmx(content) };
}

function remarksOf(part: XmlElement, loss: Loss): readonly TmxRemark[] {
  const name = part.name.slice(part.name.indexOf(':') + 1);
  if (name === 'note' && part.attributes.get('from') === TOOL) return factsOf(textOf(part.children));
  if (name === 'note') {
    const language = part.attributes.get('xml:lang');
    const attributes = new Map(language === undefined ? [] : [['xml:lang', language]]);
    for (const [attribute, value] of part.attributes) {
      const isUsual = attribute === 'xml:lang' || value === 'general' || OWN_NOTES.has(value);
      if (!isUsual) loss.add(`${attribute} of notes`);
    }
    return [{ kind: 'note', attributes, text: textOf(part.children) }];
  }
  const contexts = part.children.filter(child => typeof child !== 'string');
  const types = contexts.map(({ attributes }) => attributes.get('context-type') ?? '');
  const own = part.attributes.get('purpose') === PROPERTIES && types.every(type => type.startsWith('x-'));
  if (name === 'context-group' && own) {
    return contexts.map(({ children }, i) => property(fromXliffName(types[i] ?? ''), textOf(children)));
  }
  loss.add(`elements ${part.name}`);
  return [];
}

/** The text that a unit says it belongs to. */
export function workOf(unit: TmxUnit): WorkKey | undefined {
  const [work] = propertiesOf(unit, 'x-work');
  return work !== undefined && unit.id?.startsWith(`${work}:`) ? work : undefined;
}

function unitToXliff(unit: TmxUnit, work: WorkKey | undefined, pair: XliffPair, loss: Loss): XliffUnit | undefined {
  const { source, target } = pairOf(unit, pair, loss);
  if (source === undefined || segmentText(source.segment).trim() === '') return undefined;
  const [state] = propertiesOf(unit, STATE);
  const [exact] = propertiesOf(unit, TARGET_STATE);
  const name = unit.id ?? '';
  return {
    kind: 'unit',
    id: work === undefined ? name : name.slice(work.length + 1),
    attributes: new Map([...(name === '' ? [] : [['resname', name] as const]), ['xml:space', 'preserve']]),
    source: { attributes: new Map([['xml:lang', pair.source]]), content: inlineToXliff(source.segment) },
    ...(target && {
      target: {
        attributes: new Map([
          ['xml:lang', target.language],
          ['state', stateFor12(exact, state === 'confirmed')],
        ]),
        content: inlineToXliff(target.segment),
      },
    }),
    rest: restOf(unit.remarks),
  };
}

/** The two texts of a unit that are written; what stands round them and is not, is counted. */
export function pairOf(
  unit: TmxUnit,
  pair: XliffPair,
  loss: Loss,
): { readonly source: TmxVariant | undefined; readonly target: TmxVariant | undefined } {
  const find = (language: LanguageCode | undefined): TmxVariant | undefined =>
    unit.variants.find(variant => variant.language.toLowerCase() === language?.toLowerCase());
  const [source, target] = [find(pair.source), find(pair.target)];
  countRemarkLoss(unit.remarks, loss);
  countSecondTexts(unit, loss);
  for (const name of unit.attributes.keys()) loss.add(`${name} of units`);
  for (const { attributes, remarks, segment } of [source, target].filter(variant => variant !== undefined)) {
    countCodeLoss(segment, loss);
    for (const name of attributes.keys()) loss.add(`${name} of single languages`);
    loss.add('properties and notes of single languages', remarks.length);
  }
  return { source, target };
}

function restOf(remarks: readonly TmxRemark[]): readonly XmlElement[] {
  const contexts = remarks.flatMap(({ kind, attributes, text }) => {
    const type = attributes.get('type') ?? 'x-unknown';
    if (kind !== 'prop' || type === TARGET_STATE) return [];
    return [element('context', { 'context-type': toXliffName(type) }, text === '' ? [] : [text])];
  });
  const notes = remarks
    .filter(({ kind }) => kind === 'note')
    .map(({ attributes, text }) =>
      element('note', { 'xml:lang': attributes.get('xml:lang') }, text === '' ? [] : [text]),
    );
  const group = element('context-group', { purpose: PROPERTIES }, onLines(contexts));
  return contexts.length === 0 ? notes : [group, ...notes];
}

function fileOf(work: WorkKey | undefined, items: readonly XliffUnit[], pair: XliffPair): XliffFile {
  const { source, target, toolVersion, original } = pair;
  const attributes = new Map([
    ['original', work ?? original],
    ['source-language', source],
    ...(target === undefined ? [] : [['target-language', target] as const]),
    ['datatype', 'plaintext'],
    ['tool-id', TOOL],
  ]);
  if (work !== undefined) attributes.set('product-name', workNumber(work));
  const tool = element('tool', { 'tool-id': TOOL, 'tool-name': TOOL, 'tool-version': toolVersion });
  const header = element('header', {}, onLines([tool]));
  return {
    kind: 'file',
    sourceLanguage: source,
    ...(target !== undefined && { targetLanguage: target }),
    attributes,
    header,
    items,
  };
}

/** Counts what stands outside of the pair and its units. */
export function countLeftOut(memory: TmxMemory, { source, target }: XliffPair, loss: Loss): void {
  const written = new Set([source, target].map(language => language?.toLowerCase()));
  for (const language of languagesOf(memory)) {
    if (!written.has(language.toLowerCase())) loss.add(`texts in ${language}`, countTexts(memory, language));
  }
  loss.add('notes of the header', memory.header.children.length);
}

function countTexts({ units }: TmxMemory, language: LanguageCode): number {
  return units.filter(unit => unit.variants.some(one => one.language.toLowerCase() === language.toLowerCase())).length;
}
