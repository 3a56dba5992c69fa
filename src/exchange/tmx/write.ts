import {
  type Alignment,
  type Bead,
  type Diagnostic,
  diagnose,
  type Edition,
  type LanguageCode,
  type Result,
  type Segment,
} from '../../model/index.ts';
import { element } from '../../wire/index.ts';
import { bodyOf, unitsOf, writtenProbability } from '../bead-text.ts';
import { compactDate, writtenDate } from '../dates.ts';
import { membersOf, type PrintedUnit, printedUnits } from '../dossier.ts';
import { memoryHeader } from '../memory/header.ts';
import { standingsOf } from '../standing.ts';
import { codedSegment } from './coded-text.ts';
import type { TmxMemory, TmxRemark, TmxUnit, TmxVariant } from './memory.ts';
import { printTmx } from './print.ts';

/** Aligned texts to be written into one memory. */
export interface TmxInput {
  readonly works: readonly TmxWork[];
  readonly toolVersion: string;
  /** ISO 8601; without it the file bears no date, so that the same input gives the same bytes. */
  readonly date?: string;
  /** Keep rows in one language: for formats that have a place for them. */
  readonly everyRow?: boolean;
  /** 1: plain text, which matches most. 2: emphasis and note calls as codes, too. By default 1. */
  readonly level?: TmxLevel;
}

/** Levels of TMX: without inline codes, and with them. */
export const tmxLevels = ['1', '2'] as const;
export type TmxLevel = (typeof tmxLevels)[number];

export interface TmxWork {
  readonly alignment: Alignment;
  readonly editions: readonly Edition[];
  /** Needed when the alignment is one of segments. */
  readonly segments?: ReadonlyMap<LanguageCode, readonly Segment[]>;
}

/**
 * Writes aligned texts as one TMX 1.4 memory: a `tu` per row with all its languages, the source first. Notes are units of their own.
 * The text is the body without label, at level 1 also without note calls and emphasis; `tuid` is `<work>:<row>`. Properties: `x-work x-role x-label x-symbol x-date x-reference x-probability x-state`,
 * and per language `x-status` (when the editions declare one) and `x-units` (when it is not one unit of the row's own id).
 * Rows with fewer than two languages are left out and counted in a remark.
 */
export function writeTmx(input: TmxInput): Result<string> {
  const { value: memory, diagnostics } = composeMemory(input);
  const printed = printTmx(memory);
  return { value: printed.value, diagnostics: [...diagnostics, ...printed.diagnostics] };
}

/** The memory that {@link writeTmx} prints. */
export function composeMemory({
  works,
  toolVersion,
  date,
  everyRow = false,
  level = '1',
}: TmxInput): Result<TmxMemory> {
  const diagnostics: Diagnostic[] = [];
  const pivots = new Set(works.map(({ alignment }) => alignment.pivot));
  const [pivot] = pivots;
  // Sources that differ from unit to unit are what *all* is for.
  const source = pivots.size === 1 && pivot !== undefined ? pivot : '*all*';
  const written = writtenDate(date, diagnostics);
  const sentences = works.every(({ alignment }) => alignment.level === 'segment');
  const header = memoryHeader({ toolVersion, segmentType: sentences ? 'sentence' : 'paragraph', source });
  const attributes = new Map(header.attributes);
  if (written !== undefined) attributes.set('creationdate', compactDate(written));
  const notes = standingsOf(works.flatMap(({ editions }) => editions)).flatMap(
    ({ editions, status, notice, language }) => {
      const text = [editions.join(', '), status, notice].filter(part => part !== undefined).join(': ');
      return element('note', { 'xml:lang': notice === undefined ? 'en' : language }, [text]);
    },
  );
  const units = works.flatMap(work => composeUnits(work, { source, fewest: everyRow ? 1 : 2, level }, diagnostics));
  return { value: { header: { attributes, children: notes }, units }, diagnostics };
}

interface UnitRules {
  /** Source language of the memory. */
  readonly source: LanguageCode;
  /** Languages that a row must have. */
  readonly fewest: number;
  readonly level: TmxLevel;
}

function composeUnits(work: TmxWork, rules: UnitRules, diagnostics: Diagnostic[]): readonly TmxUnit[] {
  const { alignment, editions, segments } = work;
  const byLanguage = new Map(editions.map(edition => [edition.language, edition]));
  const units = new Map(
    alignment.languages.map(language => [language, printedUnits(byLanguage.get(language), segments?.get(language))]),
  );
  const columns = [alignment.pivot, ...alignment.languages.filter(language => language !== alignment.pivot)];
  const composed: TmxUnit[] = [];
  const leftOut: string[] = [];
  for (const bead of alignment.beads) {
    const cells = columns.flatMap(language => {
      const members = unitsOf(bead, language, units.get(language) ?? new Map());
      return bodyOf(members) === '' ? [] : [{ language, members, edition: byLanguage.get(language) }];
    });
    if (cells.length < rules.fewest) leftOut.push(bead.id);
    else composed.push(composeUnit(alignment, bead, cells, rules));
  }
  if (leftOut.length > 0) {
    diagnostics.push(diagnose('exchange.unit-left-out', `TMX, ${alignment.work}: ${leftOut.join(', ')}`));
  }
  return composed;
}

interface Cell {
  readonly language: LanguageCode;
  readonly members: readonly PrintedUnit[];
  readonly edition: Edition | undefined;
}

function composeUnit(alignment: Alignment, bead: Bead, cells: readonly Cell[], { source, level }: UnitRules): TmxUnit {
  const [first] = cells;
  const blocks = (first?.members ?? []).map(unit => unit.block);
  const symbols = cells.flatMap(({ edition }) => edition?.meta.symbol ?? []);
  const dates = cells.flatMap(({ edition }) => edition?.meta.date ?? []);
  const references = blocks
    .flatMap(block => block.references)
    .filter(({ kind }) => kind === 'symbol' || kind === 'resolution');
  const statuses = new Set(cells.map(({ edition }) => edition?.meta.status));
  const [status] = statuses;
  const common = statuses.size === 1;

  const remarks: TmxRemark[] = [
    ...properties('x-work', [alignment.work]),
    ...properties(
      'x-role',
      blocks.slice(0, 1).map(block => block.role),
    ),
    ...properties(
      'x-label',
      (first?.members ?? []).map(unit => unit.label).filter(label => label !== ''),
    ),
    ...properties('x-symbol', symbols),
    ...properties('x-date', dates),
    ...properties(
      'x-reference',
      references.map(reference => reference.value),
    ),
    ...properties('x-probability', [writtenProbability(bead.probability)]),
    ...properties('x-state', bead.state === 'automatic' ? [] : [bead.state]),
    ...properties('x-status', common && status !== undefined ? [status] : []),
  ];
  if (bead.note !== undefined) remarks.push({ kind: 'note', attributes: new Map(), text: bead.note });

  const own = first?.language;
  const variants = cells.map(({ language, members, edition }): TmxVariant => {
    const ids = membersOf(bead, language);
    return {
      language,
      attributes: new Map(),
      remarks: [
        ...properties('x-status', common || edition?.meta.status === undefined ? [] : [edition.meta.status]),
        ...properties('x-units', ids.length === 1 && ids[0] === bead.id ? [] : [ids.join(' ')]),
      ],
      segment: level === '2' ? codedSegment(members) : [bodyOf(members)],
    };
  });
  // A unit without the memory's source language says which of its own takes that place.
  const attributes = own !== undefined && own !== source ? new Map([['srclang', own]]) : new Map<string, string>();
  return { id: `${alignment.work}:${bead.id}`, attributes, remarks, variants };
}

function properties(type: string, values: readonly string[]): readonly TmxRemark[] {
  return [...new Set(values)].map(text => ({ kind: 'prop', attributes: new Map([['type', type]]), text }));
}
