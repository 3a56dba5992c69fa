import {
  type Diagnostic,
  diagnose,
  type LanguageCode,
  type Prefill,
  type Result,
  workNumber,
} from '../../model/index.ts';
import { element } from '../../wire/index.ts';
import { nameLanguage } from '../language-name.ts';
import { directionOf } from '../language-tag.ts';
import type { UnitTable } from '../memory/table.ts';
import type { TmxWork } from '../tmx/write.ts';
import { documentDate, standingHeader } from './frame.ts';
import { type PackagePlan, packDocument } from './package.ts';
import { Revisions } from './revisions.ts';
import { tableMarkup } from './table-markup.ts';
import { planOfTable, planOfWork, type TablePlan } from './table-plan.ts';

export interface TableDocumentOptions {
  /** The columns in this order, the source first; by default all of the alignment. */
  readonly languages?: readonly LanguageCode[];
  /** ISO date (and time) of the document; else the newest date the editions declare, else 1 January 1980. */
  readonly date?: string;
  /** What the translations were filled from: one more column says it. */
  readonly prefill?: Prefill;
}

const AUTHOR = 'recalling';

/**
 * An aligned text as a Word document with one table: a row a unit, notes among them, with id, one column a language, status and note. Texts stand as printed, with their emphasis;
 * what runs from right to left stands so. Whoever edits a target, a status or a note in Word can have it taken back by `mergeEdits`: the ids carry, hidden, the hashes of the texts.
 * @returns the bytes of the .docx file; with `exchange.illegal-character` for characters that became U+FFFD, `exchange.invalid-date`
 */
export function writeTableDocument(work: TmxWork, options: TableDocumentOptions = {}): Result<Uint8Array> {
  const diagnostics: Diagnostic[] = [];
  const { alignment, editions } = work;
  const languages = options.languages ?? alignment.languages;
  const own = languages.flatMap(language => editions.filter(edition => edition.language === language));
  const title = `${workNumber(alignment.work)}: ${languages.map(nameLanguage).join(', ')}`;
  const frame = {
    title,
    date: documentDate(own, options.date, diagnostics),
    header: standingHeader(own),
    language: languages[0] ?? alignment.pivot,
  };
  const { value, diagnostics: packed } = packTable(planOfWork(work, languages, options.prefill), frame);
  return { value, diagnostics: [...diagnostics, ...packed] };
}

/** A table of units as a Word document of the same shape. */
export function writeUnitDocument(table: UnitTable, title: string): Result<Uint8Array> {
  const language = table.columns.find(column => column.kind === 'language')?.language ?? 'en';
  return packTable(planOfTable(table), { title, date: documentDate([], undefined, []), header: [], language });
}

type Frame = Pick<PackagePlan, 'title' | 'date' | 'header'> & { readonly language: LanguageCode };

function packTable(plan: TablePlan, { language, ...frame }: Frame): Result<Uint8Array> {
  const revisions = new Revisions({ author: AUTHOR, date: frame.date });
  const { bytes, illegal } = packDocument({
    ...frame,
    author: AUTHOR,
    script: { language, direction: directionOf(language) },
    // Word wants a paragraph behind a table.
    body: [tableMarkup(plan, revisions), element('w:p')],
    footnotes: [],
    landscape: true,
  });
  const found = [...new Set(illegal)].join(', ');
  return {
    value: bytes,
    diagnostics: illegal.length === 0 ? [] : [diagnose('exchange.illegal-character', `${found} in ${frame.title}`)],
  };
}
