import { type Diagnostic, diagnose, type Result, type WorkKey } from '../../model/index.ts';
import { element, onLines, type XmlElement, type XmlNode } from '../../wire/index.ts';
import { directionOf } from '../language-tag.ts';
import { propertiesOf, segmentText, type TmxMemory, type TmxUnit } from '../tmx/memory.ts';
import {
  METADATA_NAMESPACE,
  XLIFF2_NAMESPACE,
  XLIFF22_NAMESPACE,
  type Xliff2Document,
  type Xliff2Unit,
} from '../xliff2/document.ts';
import { asToken, EMPTY } from '../xliff2/write.ts';
import { STATE } from './columns.ts';
import { inlineToXliff2, NativeCodes } from './inline2.ts';
import { Loss } from './loss.ts';
import { stateFor2, TARGET_STATE } from './states.ts';
import { countLeftOut, pairOf, workOf, type XliffPair } from './xliff.ts';
import { PROPERTIES } from './xliff2.ts';

/** Versions of the second family. */
export type Xliff2Version = '2.0' | '2.1' | '2.2';

/**
 * Two languages of a memory as an XLIFF 2 document: one `file` a text, where the units say to which they belong, else one in all; each unit one segment. Properties stand in metadata,
 * native code in `originalData`.
 * @returns `exchange.unit-left-out` counts units without source; `exchange.content-dropped` names further languages and what else is lost
 */
export function xliff2OfMemory(
  memory: TmxMemory,
  pair: XliffPair & { readonly version: Xliff2Version },
): Result<Xliff2Document> {
  const loss = new Loss('XLIFF');
  countLeftOut(memory, pair, loss);
  const space = pair.version === '2.2' ? XLIFF22_NAMESPACE : XLIFF2_NAMESPACE;
  const namespaces = new Map([
    ['', space],
    ['mda', METADATA_NAMESPACE],
  ]);
  const groups = new Map<WorkKey | undefined, Xliff2Unit[]>();
  const ids = new Set<string>();
  let left = 0;
  memory.units.forEach((unit, n) => {
    const work = workOf(unit);
    const made = unitToXliff2(unit, work, pair, loss, namespaces);
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
  const { source, target, version, original } = pair;
  const root = new Map([
    ['version', version],
    ['srcLang', source],
    ...(target === undefined ? [] : [['trgLang', target] as const]),
    ['xmlns', space],
    ['xmlns:mda', METADATA_NAMESPACE],
  ]);
  if (groups.size === 0) groups.set(undefined, []);
  const items = [...groups].map(([work, units], i) => ({
    kind: 'file' as const,
    id: asToken(work ?? `f${i + 1}`),
    attributes: new Map([
      ['original', work ?? original],
      ['srcDir', directionOf(source)],
      ...(target === undefined ? [] : [['trgDir', directionOf(target)] as const]),
      ['xml:space', 'preserve'],
    ]),
    items: units.length > 0 ? units : [EMPTY],
  }));
  const diagnostics: Diagnostic[] =
    left === 0 ? [] : [diagnose('exchange.unit-left-out', `XLIFF: ${left} units without ${source}`)];
  return {
    value: {
      prefix: '',
      version,
      sourceLanguage: source,
      ...(target !== undefined && { targetLanguage: target }),
      attributes: root,
      items,
    },
    diagnostics: [...diagnostics, ...loss.list()],
  };
}

function unitToXliff2(
  unit: TmxUnit,
  work: WorkKey | undefined,
  pair: XliffPair,
  loss: Loss,
  namespaces: ReadonlyMap<string, string>,
): Xliff2Unit | undefined {
  const { source, target } = pairOf(unit, pair, loss);
  if (source === undefined || segmentText(source.segment).trim() === '') return undefined;
  const name = unit.id ?? '';
  const codes = new NativeCodes();
  loss.add('texts inside of codes', [source, target].flatMap(variant => variant?.segment ?? []).filter(hasText).length);
  const from = inlineToXliff2(source.segment, codes);
  const to = target && inlineToXliff2(target.segment, codes, from);
  const [state] = propertiesOf(unit, STATE);
  const [exact] = propertiesOf(unit, TARGET_STATE);
  const written = to === undefined ? 'initial' : stateFor2(exact, state === 'confirmed');
  const own = work === undefined ? name : name.slice(work.length + 1);
  const id = own === '' ? '' : asToken(own);
  // A name with a colon is taken for a whole id on the way back; other ids that are no tokens need it, too.
  const named = name !== '' && (work !== undefined || id !== name);
  return {
    kind: 'unit',
    id,
    attributes: new Map(named ? [['name', name]] : []),
    before: [...metadataOf(unit, exact === written), ...notesOf(unit), ...codes.element()],
    parts: [
      {
        kind: 'segment',
        attributes: new Map([
          ['id', 's1'],
          ['state', written],
        ]),
        source: { attributes: new Map(), content: from },
        ...(to && { target: { attributes: new Map(), content: to } }),
      },
    ],
    namespaces,
  };
}

function metadataOf({ remarks }: TmxUnit, stateIsWritten: boolean): readonly XmlElement[] {
  const meta = remarks.flatMap(({ kind, attributes, text }) => {
    const type = attributes.get('type') ?? '';
    if (kind !== 'prop' || (type === TARGET_STATE && stateIsWritten)) return [];
    return [element('mda:meta', { type }, text === '' ? [] : [text])];
  });
  if (meta.length === 0) return [];
  const group = element('mda:metaGroup', { category: PROPERTIES }, onLines(meta));
  return [element('mda:metadata', {}, onLines([group]))];
}

function notesOf({ remarks }: TmxUnit): readonly XmlElement[] {
  const notes = remarks
    .filter(({ kind }) => kind === 'note')
    .map(({ attributes, text }, i) =>
      element('note', { id: `n${i + 1}`, 'xml:lang': attributes.get('xml:lang') }, text === '' ? [] : [text]),
    );
  return notes.length === 0 ? [] : [element('notes', {}, onLines(notes))];
}

/** Codes with a text of the language in them, such as the words of a picture: XLIFF 2 wants a unit of its own for it. */
function hasText(node: XmlNode): boolean {
  return typeof node !== 'string' && (node.name === 'sub' || node.children.some(hasText));
}
