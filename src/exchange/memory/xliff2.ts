import type { Result } from '../../model/index.ts';
import { textOf, type XmlElement, type XmlNode } from '../../wire/index.ts';
import type { TmxMemory, TmxRemark, TmxUnit } from '../tmx/memory.ts';
import { type Xliff2Document, type Xliff2Item, type Xliff2Unit, xliff2Text } from '../xliff2/document.ts';
import { STATE } from './columns.ts';
import { factsOf, property } from './facts.ts';
import { memoryHeader } from './header.ts';
import { inlineOfXliff2 } from './inline2.ts';
import { Loss } from './loss.ts';
import { isFinished2, TARGET_STATE, usualState2 } from './states.ts';

/** Attributes of a unit that are read, or that say nothing about its text. */
const UNIT_ATTRIBUTES: ReadonlySet<string> = new Set(['name', 'xml:space', 'canResegment', 'srcDir', 'trgDir']);

/** Category of the metadata that carry the properties of a unit. */
export const PROPERTIES = 'recalling:properties';

/**
 * The units of an XLIFF 2.x document as a memory: source and target as whole texts with their inline codes, notes, state. Segments of a unit are joined.
 * The id is the name that we give (`6-1:para_12`), else the id in the file.
 * @returns `exchange.content-dropped` names what a memory cannot hold: segmentations, matches, metadata, other modules
 */
export function memoryOfXliff2(
  document: Xliff2Document,
  options: { toolVersion: string; file?: string },
): Result<TmxMemory> {
  const loss = new Loss('units');
  const source = document.sourceLanguage;
  const target = document.targetLanguage;
  const seen = new Set<string>();
  const units = document.items.flatMap(item => {
    if (item.kind !== 'file') {
      loss.add(`elements ${item.element.name}`);
      return [];
    }
    return flatten(item.items, loss).map(unit => {
      const made = unitToTmx(unit, source, target, loss);
      // Ids are unique in a file, and many files can stand in one document.
      const id = made.id !== undefined && seen.has(made.id) ? `${item.id}:${made.id}` : made.id;
      if (id !== undefined) seen.add(id);
      return { ...made, ...(id !== undefined && { id }) };
    });
  });
  const header = memoryHeader({ toolVersion: options.toolVersion, segmentType: 'paragraph', source });
  return {
    value: { header, units },
    diagnostics: loss.list(options.file),
  };
}

function flatten(items: readonly Xliff2Item[], loss: Loss): readonly Xliff2Unit[] {
  return items.flatMap(item => {
    if (item.kind === 'unit') return [item];
    if (item.kind === 'group') return flatten(item.items, loss);
    loss.add(`elements ${item.element.name}`);
    return [];
  });
}

function unitToTmx(unit: Xliff2Unit, source: string, target: string | undefined, loss: Loss): TmxUnit {
  const name = unit.attributes.get('name') ?? '';
  const id = name.includes(':') ? name : unit.id;
  const segments = unit.parts.filter(part => part.kind === 'segment');
  if (segments.length > 1) loss.add('segmentations');
  for (const [attribute, value] of unit.attributes) {
    if (!UNIT_ATTRIBUTES.has(attribute) && !value.startsWith('recalling:')) loss.add(`attributes ${attribute}`);
  }
  const remarks = unit.before.flatMap(part => remarksOf(part, loss));
  const states = new Set(segments.map(part => part.attributes.get('state') ?? 'initial'));
  const [state = 'initial'] = states;
  const translated = segments.some(part => part.target !== undefined && xliff2Text(part.target.content) !== '');
  const finished = segments.length > 0 && [...states].every(isFinished2);
  if (finished && !remarks.some(({ attributes }) => attributes.get('type') === STATE))
    remarks.push(property(STATE, 'confirmed'));
  if (translated && states.size > 1) loss.add('states of single segments');
  else if (translated && state !== usualState2(finished)) remarks.push(property(TARGET_STATE, state));
  const side = (which: 'source' | 'target'): readonly XmlNode[] =>
    inlineOfXliff2(
      unit.parts.flatMap(part => part[which]?.content ?? []),
      data,
    );
  const data = dataOf(unit.before);
  const variant = (language: string, segment: readonly XmlNode[]) => ({
    language,
    attributes: new Map(),
    remarks: [],
    segment,
  });
  return {
    ...(id !== '' && { id }),
    attributes: new Map(),
    remarks,
    variants: [
      variant(source, side('source')),
      ...(translated && target !== undefined ? [variant(target, side('target'))] : []),
    ],
  };
}

function remarksOf(part: XmlElement, loss: Loss): TmxRemark[] {
  const name = localName(part);
  if (name === 'notes') {
    return part.children.flatMap((note): readonly TmxRemark[] => {
      if (typeof note === 'string') return [];
      const text = textOf(note.children);
      const facts = note.attributes.get('category') === 'context' ? factsOf(text) : [];
      const language = note.attributes.get('xml:lang');
      const attributes = new Map(language === undefined ? [] : [['xml:lang', language]]);
      for (const attribute of ['appliesTo', 'priority'])
        if (note.attributes.has(attribute)) loss.add(`${attribute} of notes`);
      return facts.length > 0 ? facts : [{ kind: 'note', attributes, text }];
    });
  }
  if (name === 'metadata') {
    const own = propertiesIn(part);
    if (own !== undefined) return own;
  }
  // Native code stands in the codes that name it.
  if (name !== 'originalData') loss.add(`elements ${part.name}`);
  return [];
}

/** Properties that are written here, or what our build says in metadata, which stands in a note as well; nothing when the metadata are others. */
function propertiesIn(metadata: XmlElement): TmxRemark[] | undefined {
  const groups = elementsOf(metadata);
  const categories = groups.map(group => group.attributes.get('category'));
  if (categories.every(category => category === 'recalling:unit')) return [];
  if (!categories.every(category => category === PROPERTIES)) return undefined;
  return groups.flatMap(group =>
    elementsOf(group).map(meta => property(meta.attributes.get('type') ?? '', textOf(meta.children))),
  );
}

/** What the codes of a unit stand for, by the id that they name it by. */
function dataOf(before: readonly XmlElement[]): ReadonlyMap<string, string> {
  const data = before.filter(part => localName(part) === 'originalData').flatMap(elementsOf);
  return new Map(data.map(one => [one.attributes.get('id') ?? '', xliff2Text(one.children)]));
}

function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(child => typeof child !== 'string');
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}
