import { type Diagnostic, type LanguageCode, type LedgerSession, type Result, workNumber } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { nameLanguage } from '../language-name.ts';
import { describeMandateChange, hasStandings, type LedgerRow, ledgerRows, STANDING_SIGNS } from '../ledger-rows.ts';
import { titleOf } from '../standing.ts';
import { heightOf, layOutRows, type RowDraft } from './layout.ts';
import { NO_DATE, packWorkbook } from './port.ts';
import type { CellPlan, ColumnPlan, SheetPlan } from './sheet.ts';
import { STANDING_STYLES, STYLES, textStyle } from './styles.ts';

/** The ledger: one row a clause, newest text first, with filters; the clause in every other language at the right. */
export function planLedgerSheet(name: string, dossier: Dossier, trouble: Diagnostic[]): SheetPlan {
  const sessions = [...(dossier.ledger?.sessions ?? [])].reverse();
  const compared = dossier.ledger !== undefined && hasStandings(dossier.ledger);
  const own = new Set(sessions.map(session => session.language));
  const others = [
    ...new Set(sessions.flatMap(session => session.mandates.flatMap(({ renderings }) => Object.keys(renderings)))),
  ].filter(language => own.size > 1 || !own.has(language));
  const columns: readonly ColumnPlan[] = [
    { width: 22, hidden: true },
    { width: 9 },
    { width: 11 },
    ...(compared ? [{ width: 15 }, { width: 32 }] : []),
    { width: 20 },
    { width: 9 },
    { width: 9 },
    { width: 26 },
    { width: 52 },
    { width: 22 },
    { width: 20 },
    { width: 24 },
    { width: 30 },
    ...others.map(() => ({ width: 40 })),
  ];
  const names = [
    'mandate',
    'Text',
    'Paragraph',
    ...(compared ? ['Since the text before', 'What changed'] : []),
    ...['Verb', 'Force', 'Attitude', 'Addressee', 'Action', 'Deadline', 'Hedges', 'Report to', 'Duty to report'],
    ...others.map(nameLanguage),
  ];
  const head = names.map((value): CellPlan => ({ value, style: STYLES.header }));
  const drafts = sessions.flatMap(session =>
    ledgerRows(dossier, session).map(row => draftRow(row, session, { dossier, compared, others })),
  );
  return {
    name,
    columns,
    rows: [{ height: heightOf(head, columns), cells: head }, ...layOutRows(name, columns, drafts, trouble)],
    frozen: { rows: 1, columns: 3 },
    filter: true,
    tab: '1B6E3C',
  };
}

/** The ledger as a workbook of one sheet. */
export async function writeLedgerWorkbook(dossier: Dossier): Promise<Result<Uint8Array>> {
  const trouble: Diagnostic[] = [];
  const sheet = planLedgerSheet('Mandates', dossier, trouble);
  const value = await packWorkbook({ title: titleOf(dossier), modified: NO_DATE, sheets: [sheet] });
  return { value, diagnostics: trouble };
}

interface LedgerTable {
  readonly dossier: Dossier;
  readonly compared: boolean;
  readonly others: readonly LanguageCode[];
}

function draftRow({ name, mandate, standing }: LedgerRow, session: LedgerSession, table: LedgerTable): RowDraft {
  const { dossier, compared, others } = table;
  const direction = (language: LanguageCode): 'ltr' | 'rtl' =>
    dossier.works.flatMap(work => work.editions).find(edition => edition.language === language)?.direction ?? 'ltr';
  const own = (value: string | undefined): CellPlan => ({
    ...(value !== undefined && { value }),
    style: textStyle(direction(session.language)),
  });
  const since: readonly CellPlan[] = [
    standing === undefined
      ? { style: STYLES.plain }
      : { value: `${STANDING_SIGNS[standing]} ${standing}`, style: STANDING_STYLES[standing] },
    plain(mandate.changes.map(describeMandateChange).join('\n')),
  ];
  return {
    id: standing === 'dropped' ? `${session.work}<${mandate.id}` : mandate.id,
    idStyle: STYLES.id,
    unit: mandate.block,
    cells: [
      plain(workNumber(session.work)),
      { value: name, style: STYLES.label },
      ...(compared ? since : []),
      own(mandate.verb),
      numeric(mandate.force),
      numeric(mandate.attitude),
      own(mandate.addressee),
      own(mandate.action),
      own(mandate.deadlines.join('; ')),
      own(mandate.hedges.join('; ')),
      own(mandate.report?.to),
      own(mandate.report?.words),
      ...others.map((language): CellPlan => {
        const text = Object.hasOwn(mandate.renderings, language) ? mandate.renderings[language]?.text : undefined;
        return text === undefined ? { style: STYLES.gap } : { value: text, style: textStyle(direction(language)) };
      }),
    ],
  };
}

const plain = (value: string): CellPlan => ({ value, style: textStyle('ltr') });
const numeric = (value: number | undefined): CellPlan =>
  value === undefined ? { style: STYLES.plain } : { value, style: STYLES.number };
