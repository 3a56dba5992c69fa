import { type LanguageCode, type LedgerSession, type Mandate, workNumber } from '../../model/index.ts';
import type { Dossier, DossierWork } from '../dossier.ts';
import { nameLanguage } from '../language-name.ts';
import {
  countStandings,
  describeForce,
  describeMandateChange,
  type LedgerRow,
  ledgerRows,
  STANDING_SIGNS,
  STANDINGS,
} from '../ledger-rows.ts';
import { titleOf } from '../standing.ts';
import { html, languageTag, type Markup } from './markup.ts';
import { renderPage } from './page.ts';

/**
 * The ledger of a dossier: a table a text with a row per clause, who is to do what by when, and what became of it.
 * @param rowOf anchor of the row of the alignment that shows a row of the grid, if there is one
 */
export function renderLedger(
  dossier: Dossier,
  rowOf: (work: string, bead: string) => string | undefined = () => undefined,
): Markup {
  const sessions = [...(dossier.ledger?.sessions ?? [])].reverse();
  return html`<section id="ledger" class="ledger" aria-labelledby="ledger-h">
<h2 id="ledger-h">Mandates</h2>
<p class="soft">One row a clause with a verb of the organ. Stronger and weaker are hints from the table of verbs and from words such as “as appropriate”, never a legal reading.</p>
${sessions.map((session, i) => renderSession(dossier, session, i, rowOf))}
</section>
`;
}

/** The ledger as an HTML file of its own. */
export function writeLedgerHtml(dossier: Dossier): string {
  return renderPage({
    title: titleOf(dossier),
    kicker: `Mandates: ${dossier.works.map(entry => workNumber(entry.work)).join(' → ')}`,
    notice: undefined,
    contents: [],
    sections: [renderLedger(dossier)],
  });
}

function renderSession(
  dossier: Dossier,
  session: LedgerSession,
  index: number,
  rowOf: (work: string, bead: string) => string | undefined,
): Markup {
  const number = workNumber(session.work);
  const rows = ledgerRows(dossier, session);
  const entry = dossier.works.find(one => one.work === session.work);
  const compared = session.predecessor !== undefined;
  const counts = countStandings(session);
  const summary = compared
    ? `Compared with ${workNumber(session.predecessor ?? '')}: ${STANDINGS.map(one => `${counts[one]} ${one}`).join(', ')}.`
    : 'The first text: nothing to compare with.';
  const anchors = (mandate: Mandate): string | undefined => {
    const bead = mandate.work === session.work ? mandate.row.slice(session.work.length + 1) : undefined;
    return bead === undefined ? undefined : rowOf(session.work, bead);
  };
  const head = [
    'Paragraph',
    ...(compared ? ['Since then'] : []),
    'Verb',
    'Who',
    'What',
    'When',
    'Conditions',
    'Report to',
  ];
  return html`<h3 id="ledger-${index + 1}">${number} <small>${session.mandates.length} clauses, ${nameLanguage(session.language)}</small></h3>
<p class="soft">${summary}</p>
<div class="wide" role="region" tabindex="0" aria-labelledby="ledger-${index + 1}"><table class="figures"><caption class="vh">Mandates of ${number}</caption>
<thead><tr>${head.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(row => renderRow(row, session, entry, compared, anchors(row.mandate)))}</tbody></table></div>
`;
}

function renderRow(
  { name, mandate, standing }: LedgerRow,
  session: LedgerSession,
  entry: DossierWork | undefined,
  compared: boolean,
  anchor: string | undefined,
): Markup {
  const cell = (text: string | undefined): Markup => renderWords(text, session.language, entry);
  const since = compared
    ? html`<td>${standing === undefined ? undefined : html`<span class="standing ${standing}"><span aria-hidden="true">${STANDING_SIGNS[standing]} </span>${standing}</span>`}${mandate.changes.map(change => html`<p class="soft">${describeMandateChange(change)}</p>`)}</td>`
    : undefined;
  const verb = html`<b>${mandate.verb}</b>${mandate.inherited ? html` <small>from above</small>` : undefined}<br><small>${describeForce(mandate)}</small>`;
  return html`<tr class="${standing ?? 'first'}"><th scope="row">${anchor === undefined ? name : html`<a href="#${anchor}">${name}</a>`}</th>${since}<td>${verb}</td>${cell(mandate.addressee)}<td class="what" lang="${languageTag(session.language)}" dir="${directionOf(entry, session.language)}">${mandate.action}${renderOthers(mandate, entry)}</td>${cell(mandate.deadlines.join('; '))}${cell(mandate.hedges.join('; '))}${cell(mandate.report === undefined ? undefined : (mandate.report.to ?? mandate.report.words))}</tr>
`;
}

function renderWords(text: string | undefined, language: LanguageCode, entry: DossierWork | undefined): Markup {
  return html`<td lang="${languageTag(language)}" dir="${directionOf(entry, language)}">${text}</td>`;
}

/** The clause in the other languages, folded away. */
function renderOthers({ renderings }: Mandate, entry: DossierWork | undefined): Markup | undefined {
  const others = Object.entries(renderings);
  if (others.length === 0) return undefined;
  const items = others.map(
    ([language, { text }]) =>
      html`<p><small lang="en" dir="ltr">${language}</small> <bdi lang="${languageTag(language)}" dir="${directionOf(entry, language)}">${text}</bdi></p>`,
  );
  return html`<details><summary lang="en" dir="ltr">${others.length} other ${others.length === 1 ? 'language' : 'languages'}</summary>${items}</details>`;
}

function directionOf(entry: DossierWork | undefined, language: LanguageCode): string {
  return entry?.editions.find(one => one.language === language)?.direction ?? 'ltr';
}
