import type { Result } from '../../model/index.ts';
import { element, textOf, type XmlElement, type XmlNode } from '../../wire/index.ts';
import type { TmxMemory, TmxRemark, TmxUnit } from '../tmx/memory.ts';
import { type Xliff2Document, type Xliff2Item, type Xliff2Unit, xliff2Text } from '../xliff2/document.ts';
import { STATE } from './columns.ts';
import { factsOf, property } from './facts.ts';
import { memoryHeader } from './header.ts';
import { Loss } from './loss.ts';

/** States that say that a person has finished with a text. */
const FINISHED: ReadonlySet<string> = new Set(['reviewed', 'final']);

/**
 * The units of an XLIFF 2.x document as a memory: source and target as whole texts with their inline codes, notes, state. Segments of a unit are joined.
 * The id is the name that we give (`6-1:para_12`), else the id in the file.
 * @returns `exchange.content-dropped` names what a memory cannot hold: segmentations, matches, metadata, other modules
 */
export function memoryOfXliff2(
  document: Xliff2Document,
  options: { toolVersion: string; file?: string },
): Result<TmxMemory> {
  const loss = new Loss('TMX');
  const source = document.sourceLanguage;
  const target = document.targetLanguage;
  const units = document.items.flatMap(item => (item.kind === 'file' ? flatten(item.items, loss) : []));
  const header = memoryHeader({ toolVersion: options.toolVersion, segmentType: 'paragraph', source });
  return {
    value: { header, units: units.map(unit => unitToTmx(unit, source, target, loss)) },
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
  const segments = unit.parts.filter(part => part.kind === 'segment');
  if (segments.length > 1) loss.add('segmentations');
  const remarks = unit.before.flatMap(part => remarksOf(part, loss));
  if (segments.length > 0 && segments.every(part => FINISHED.has(part.attributes.get('state') ?? ''))) {
    remarks.push(property(STATE, 'confirmed'));
  }
  const side = (which: 'source' | 'target'): readonly XmlNode[] =>
    inlineToTmx(unit.parts.flatMap(part => part[which]?.content ?? []));
  const translated = segments.some(part => part.target !== undefined && xliff2Text(part.target.content) !== '');
  const variant = (language: string, segment: readonly XmlNode[]) => ({
    language,
    attributes: new Map(),
    remarks: [],
    segment,
  });
  return {
    id: name.includes(':') ? name : unit.id,
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
      return facts.length > 0 ? facts : [{ kind: 'note', attributes: new Map(), text }];
    });
  }
  // Native code is of use to the tool that took it out, and to nobody else.
  if (name !== 'originalData') loss.add(`elements ${part.name}`);
  return [];
}

/** Codes by their ids, numbered as TMX wants it; marks are unwrapped, `cp` becomes its character. */
function inlineToTmx(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const numbers = new Map<string, string>();
  const number = (id: string): string => {
    const known = numbers.get(id) ?? String(numbers.size + 1);
    numbers.set(id, known);
    return known;
  };
  const ends = endsOf(nodes);
  const convert = (node: XmlNode): readonly XmlNode[] => {
    if (typeof node === 'string') return [node];
    const { attributes } = node;
    const id = attributes.get('startRef') ?? attributes.get('id') ?? '';
    const type = attributes.get('subType') ?? attributes.get('type');
    const inner = (): readonly XmlNode[] => node.children.flatMap(convert);
    switch (localName(node)) {
      case 'cp':
        return [xliff2Text([node])];
      case 'ph':
        return [
          element(
            'ph',
            { type, x: number(id) },
            [attributes.get('equiv') ?? ''].filter(text => text !== ''),
          ),
        ];
      case 'pc':
        return [element('hi', { type, x: number(id) }, inner())];
      case 'sc':
        return [
          ends.has(id) ? element('bpt', { i: number(id), type }) : element('it', { pos: 'begin', type, x: number(id) }),
        ];
      case 'ec':
        return [
          attributes.has('startRef')
            ? element('ept', { i: number(id) })
            : element('it', { pos: 'end', type, x: number(id) }),
        ];
      default:
        return inner();
    }
  };
  const joined: XmlNode[] = [];
  for (const node of nodes.flatMap(convert)) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else if (node !== '') joined.push(node);
  }
  return joined;
}

/** Ids of codes that end in this text. */
function endsOf(nodes: readonly XmlNode[]): ReadonlySet<string> {
  const found = nodes.flatMap(node =>
    typeof node === 'string' ? [] : [node.attributes.get('startRef') ?? '', ...endsOf(node.children)],
  );
  return new Set(found);
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}
