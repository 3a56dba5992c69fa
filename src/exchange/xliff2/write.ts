import {
  type Bead,
  type Diagnostic,
  type Direction,
  diagnose,
  type Edition,
  type LanguageCode,
  type PrefillUnit,
  type Result,
} from '../../model/index.ts';
import { element, onLines, type XmlElement, type XmlNode } from '../../wire/index.ts';
import { unitsOf } from '../bead-text.ts';
import { writtenDate } from '../dates.ts';
import { type PrintedUnit, printedUnits } from '../dossier.ts';
import { cutUnit } from '../prefill/cut-unit.ts';
import { fillsOf } from '../prefill/facts.ts';
import { standingsOf } from '../standing.ts';
import { createSentencePairer, type SentencePairer } from '../xliff/sentence-pairs.ts';
import { fileName, standingSentence, unitFacts } from '../xliff/unit-facts.ts';
import type { XliffInput } from '../xliff/write.ts';
import { codeSide } from './coded-text.ts';
import {
  MATCHES_NAMESPACE,
  METADATA_NAMESPACE,
  XLIFF2_NAMESPACE,
  type Xliff2Document,
  type Xliff2Group,
  type Xliff2Part,
  type Xliff2Unit,
  xliff2Text,
} from './document.ts';
import { matchesElement, spansForMatches } from './matches.ts';
import { printXliff2 } from './print.ts';

const TOOL = 'recalling';

/**
 * Writes a pair of languages as XLIFF 2.1: the core and the metadata module, with a prefill also that of matches; no vendor namespaces.
 * A `unit` per row with a source text: its id is the row's, the same in all pairs and formats; `name` is `<work>:<row>`, as `tuid` in TMX. Its segments are sentences
 * where both sides divide alike, with what lies between them as `ignorable`, else there is one.
 * The text is the body without its label, note calls are `ph`. A segment is `reviewed` when a person confirmed the row, `translated` when the alignment is automatic,
 * and `initial` without target when the row has no counterpart. Role, label and probability stand in a note for people and in the metadata for programs.
 * Rows without source text are left out and named in a remark.
 */
export function writeXliff21(input: XliffInput): Result<string> {
  const { value: document, diagnostics } = composeXliff21(input);
  const printed = printXliff2(document);
  return { value: printed.value, diagnostics: [...diagnostics, ...printed.diagnostics] };
}

/** The document that {@link writeXliff21} prints. */
export function composeXliff21(input: XliffInput): Result<Xliff2Document> {
  const { alignment, editions, source, target, segments, sentences } = input;
  const diagnostics: Diagnostic[] = [];
  const date = writtenDate(input.date, diagnostics);
  const editionIn = (language: LanguageCode) => editions.find(edition => edition.language === language);
  const side = (language: LanguageCode): ReadonlyMap<string, PrintedUnit> =>
    printedUnits(editionIn(language), segments?.get(language) ?? sentences?.segments.get(language));
  const root = new Map([
    ['version', '2.1'],
    ['srcLang', source],
    ['trgLang', target],
    ['xmlns', XLIFF2_NAMESPACE],
    ['xmlns:mda', METADATA_NAMESPACE],
    ...(input.prefill ? [['xmlns:mtc', MATCHES_NAMESPACE] as const] : []),
  ]);
  const rows: Rows = {
    input,
    sourceUnits: side(source),
    targetUnits: side(target),
    namespaces: new Map([
      ['', XLIFF2_NAMESPACE],
      ['mda', METADATA_NAMESPACE],
      ...(input.prefill ? [['mtc', MATCHES_NAMESPACE] as const] : []),
    ]),
    fills: fillsOf(input.prefill),
    ...(sentences && { pairSentences: createSentencePairer(sentences, source, target) }),
  };
  const units = alignment.beads.map(bead => composeUnit(bead, rows));
  const written = units.filter(unit => unit !== undefined);
  const leftOut = alignment.beads.filter((_, i) => units[i] === undefined).map(bead => bead.id);
  if (leftOut.length > 0) {
    diagnostics.push(
      diagnose('exchange.unit-left-out', `XLIFF, ${alignment.work}, ${source} to ${target}: ${leftOut.join(', ')}`),
    );
  }
  const pair = [editionIn(source), editionIn(target)].filter(edition => edition !== undefined);
  const file = {
    kind: 'file',
    id: asToken(alignment.work),
    attributes: new Map([
      ['original', fileName(pair[0]?.source.file ?? '') || alignment.work],
      ['srcDir', directionOf(editionIn(source))],
      ['trgDir', directionOf(editionIn(target))],
      ['canResegment', 'yes'],
      ['translate', 'yes'],
      ['xml:space', 'preserve'],
    ]),
    items: [
      ...[fileMetadata(input, date), ...fileNotes(pair)].map(one => ({ kind: 'other', element: one }) as const),
      ...(written.length > 0 ? written : [EMPTY]),
    ],
  } as const;
  return {
    value: {
      prefix: '',
      version: '2.1',
      sourceLanguage: source,
      targetLanguage: target,
      attributes: root,
      items: [file],
    },
    diagnostics,
  };
}

/** XLIFF knows no file without units or groups. */
export const EMPTY: Xliff2Group = { kind: 'group', id: 'empty', attributes: new Map(), items: [] };

interface Rows {
  readonly input: XliffInput;
  readonly sourceUnits: ReadonlyMap<string, PrintedUnit>;
  readonly targetUnits: ReadonlyMap<string, PrintedUnit>;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly fills: ReadonlyMap<string, PrefillUnit>;
  readonly pairSentences?: SentencePairer;
}

function composeUnit(bead: Bead, rows: Rows): Xliff2Unit | undefined {
  const { input, sourceUnits, targetUnits, namespaces, fills, pairSentences } = rows;
  const left = unitsOf(bead, input.source, sourceUnits);
  const right = unitsOf(bead, input.target, targetUnits);
  if (isBlank(codeSide([left]).side.segments)) return undefined;
  const translated = !isBlank(codeSide([right]).side.segments);
  const blocks = (units: readonly PrintedUnit[]) => units.map(unit => unit.block.id);
  const pairs = pairSentences && translated ? pairSentences(blocks(left), blocks(right)) : undefined;
  const groups = (side: 'source' | 'target', whole: readonly PrintedUnit[], units: ReadonlyMap<string, PrintedUnit>) =>
    pairs?.map(pair => pair[side].flatMap(segment => units.get(segment.id) ?? [])) ?? [whole];
  const fill = fills.get(bead.id);
  const cut = cutUnit(fill, left);
  const from = codeSide(cut?.groups ?? groups('source', left, sourceUnits));
  const to = codeSide(groups('target', right, targetUnits), from.ids);

  const matches = fill && matchesElement(fill, cut);
  const parts: Xliff2Part[] = [];
  from.side.segments.forEach((content, i) => {
    const target = to.side.segments[i] ?? [];
    const state = fill ? fillState2(fill) : translated ? stateOf(bead) : STATE.untranslated;
    const attributes = new Map([['id', `s${i + 1}`], ...state]);
    const own = matches === undefined ? content : spansForMatches(content, i, from.side.segments.length);
    parts.push({ kind: 'segment', attributes, source: text(own), ...(translated && { target: text(target) }) });
    const [gap, other] = [from.side.gaps[i] ?? '', to.side.gaps[i] ?? ''];
    if (gap === '' && other === '') return;
    parts.push({
      kind: 'ignorable',
      attributes: new Map([['id', `i${i + 1}`]]),
      source: text(gap === '' ? [] : [gap]),
      ...(translated && { target: text(other === '' ? [] : [other]) }),
    });
  });
  const facts = unitFacts(bead, left, right, translated, fill);
  const role = left[0]?.role ?? 'unknown';
  return {
    kind: 'unit',
    id: asToken(bead.id),
    attributes: new Map([
      ['name', `${input.alignment.work}:${bead.id}`],
      ['type', `${TOOL}:${role}`],
    ]),
    before: [
      ...(matches === undefined ? [] : [matches]),
      metadata(`${TOOL}:unit`, [...facts.map(({ name, value }) => [name, value] as const), ['alignment', bead.state]]),
      notes([
        { category: 'context', text: facts.map(({ name, value }) => `${name}: ${value}`).join('; ') },
        ...(bead.note === undefined ? [] : [{ category: 'reviser', text: bead.note }]),
      ]),
    ],
    parts,
    namespaces,
  };
}

type State = readonly (readonly [name: string, value: string])[];

const STATE = {
  untranslated: [['state', 'initial']],
  /** XLIFF has no word for a text that is there but has to be looked at: still at the beginning, and why. */
  draft: [
    ['state', 'initial'],
    ['subState', `${TOOL}:draft`],
  ],
  translated: [['state', 'translated']],
  reviewed: [['state', 'reviewed']],
  approved: [['state', 'final']],
} as const satisfies Record<string, State>;

function stateOf(bead: Bead): State {
  return bead.state === 'automatic' ? STATE.translated : STATE.reviewed;
}

function fillState2({ filled }: PrefillUnit): State {
  return filled === undefined ? STATE.untranslated : STATE[filled];
}

function text(content: readonly XmlNode[]): Xliff2Part['source'] {
  return { attributes: new Map(), content };
}

function isBlank(segments: readonly (readonly XmlNode[])[]): boolean {
  return segments.every(content => xliff2Text(content).trim() === '');
}

function fileMetadata({ toolVersion, alignment }: XliffInput, date: string | undefined): XmlElement {
  return metadata(`${TOOL}:file`, [
    ['tool', TOOL],
    ['tool-version', toolVersion],
    ['work', alignment.work],
    ...(date === undefined ? [] : [['date', date] as const]),
  ]);
}

function metadata(category: string, facts: readonly (readonly [type: string, value: string])[]): XmlElement {
  const meta = facts.map(([type, value]) => element('mda:meta', { type }, value === '' ? [] : [value]));
  return element('mda:metadata', {}, onLines([element('mda:metaGroup', { category }, onLines(meta))]));
}

function fileNotes(editions: readonly Edition[]): readonly XmlElement[] {
  const standings = standingsOf(editions).map(standing => {
    const { language, text: sentence } = standingSentence(standing);
    return { category: 'standing', text: sentence, language };
  });
  return standings.length === 0 ? [] : [notes(standings)];
}

/** Notes of one element; the ids are unique within it. */
function notes(all: readonly { category: string; text: string; language?: string }[]): XmlElement {
  const children = all.map(({ category, text: content, language }, i) =>
    element('note', { id: `n${i + 1}`, category, 'xml:lang': language }, content === '' ? [] : [content]),
  );
  return element('notes', {}, onLines(children));
}

function directionOf(edition: Edition | undefined): Direction | 'auto' {
  return edition?.direction ?? 'auto';
}

/** XLIFF 2 ids are name tokens: `217_A_(III)` becomes `217_A_.III.`; the ids of rows are tokens already. */
export function asToken(id: string): string {
  return id.replace(/[^\p{L}\p{Nd}\-._:]/gu, '.') || '.';
}
