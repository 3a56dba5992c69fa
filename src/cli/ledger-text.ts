import {
  countStandings,
  type Dossier,
  describeForce,
  describeMandateChange,
  type LedgerRow,
  ledgerRows,
  STANDING_SIGNS,
  STANDINGS,
  type Standing,
} from '../exchange/index.ts';
import { type LedgerSession, type Mandate, workNumber } from '../model/index.ts';
import type { Terminal } from './terminal.ts';
import { wrapPieces } from './wrap.ts';

/**
 * The ledger for a person, newest text first: an entry a clause with verb and addressee, then what, when, on which condition, and what changed.
 * @param all also mandates that were carried over unchanged, where there is a text to compare with
 */
export function renderLedgerText(dossier: Dossier, terminal: Terminal, all: boolean): string {
  const sessions = [...(dossier.ledger?.sessions ?? [])].reverse();
  return `${sessions.map(session => renderSession(dossier, session, terminal, all)).join('\n\n')}\n`;
}

function renderSession(dossier: Dossier, session: LedgerSession, terminal: Terminal, all: boolean): string {
  const rows = ledgerRows(dossier, session);
  const compared = session.predecessor !== undefined;
  const shown = rows.filter(row => all || !compared || !isUnchanged(row));
  const counts = countStandings(session);
  const heading = compared
    ? `${workNumber(session.work)} against ${workNumber(session.predecessor ?? '')}: ${STANDINGS.map(one => `${counts[one]} ${one}`).join(', ')}`
    : `${workNumber(session.work)}: ${session.mandates.length} clauses`;
  const hidden = rows.length - shown.length;
  const rest = hidden === 0 ? [] : [terminal.dim(`${hidden} carried word for word (--all shows them)`)];
  return [terminal.bold(heading), ...shown.map(row => renderRow(row, terminal)), ...rest].join('\n\n');
}

/** Carried over without any change of its fields. */
function isUnchanged({ mandate, standing }: LedgerRow): boolean {
  return standing === 'carried' && mandate.changes.length === 0;
}

function renderRow({ name, mandate, standing }: LedgerRow, terminal: Terminal): string {
  const sign =
    standing === undefined ? '' : `${paint(standing, terminal)(`${STANDING_SIGNS[standing]} ${standing}`)}  `;
  const who = mandate.addressee === undefined ? '' : ` → ${terminal.shown(mandate.addressee)}`;
  const force = describeForce(mandate);
  const head = `${terminal.bold(name)}  ${sign}${terminal.blue(terminal.shown(mandate.verb))}${who}${force === '' ? '' : terminal.dim(`  ${force}`)}`;
  const lines = [
    mandate.action,
    ...details(mandate),
    ...mandate.changes.map(change => `* ${describeMandateChange(change)}`),
  ];
  const width = terminal.columns === undefined ? undefined : terminal.columns - 4;
  const body = lines
    .filter(Boolean)
    .flatMap(text => wrapPieces([{ text: terminal.shown(text.replace(/\s+/gu, ' ')) }], width));
  return [head, ...body.map(line => `    ${line}`)].join('\n');
}

function details({ deadlines, hedges, report }: Mandate): readonly string[] {
  return [
    ...(deadlines.length === 0 ? [] : [`when: ${deadlines.join('; ')}`]),
    ...(hedges.length === 0 ? [] : [`condition: ${hedges.join('; ')}`]),
    ...(report === undefined ? [] : [`report: ${report.to ?? report.words}`]),
  ];
}

function paint(standing: Standing, terminal: Terminal): (text: string) => string {
  switch (standing) {
    case 'new':
    case 'strengthened':
      return terminal.green;
    case 'weakened':
      return terminal.yellow;
    case 'dropped':
      return terminal.red;
    case 'carried':
      return terminal.dim;
  }
}
