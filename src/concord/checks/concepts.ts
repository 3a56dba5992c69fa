import { conceptOf } from '../../language/index.ts';
import type { Finding, Lead, Severity } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { joinWords, nameColumns, quote, reportRow } from '../finding.ts';
import { type CheckedCell, type CheckedRow, type CheckedText, isSettled } from '../text.ts';

/** What the initiating phrases say. */
export const concepts: Check = {
  codes: ['concord.concept-differs'],
  title: 'initiating phrases',
  explanation:
    'The phrase a paragraph opens with is looked up in the table of the language; every form stands for one or several concepts. An edition whose concepts are not among those of the others gets a hint, and a warning where the two are far apart: asking and deciding, praise and concern, or two steps and more on the scale of force. Never an error: phrases are many-to-many.',
  run: text => text.rows.filter(isSettled).flatMap(row => compareLeads(text, row)),
};

interface LeadCell {
  readonly cell: CheckedCell;
  readonly lead: Lead;
}

function compareLeads(text: CheckedText, row: CheckedRow): readonly Finding[] {
  const leads = row.cells.flatMap((cell): LeadCell[] => {
    const lead = cell.blocks[0]?.lead;
    return lead === undefined ? [] : [{ cell, lead }];
  });
  const common = commonConcept(leads);
  if (common === undefined) return [];
  const agreed = leads.filter(one => standsFor(one.lead, common));
  const dissent = leads.filter(one => !standsFor(one.lead, common));
  if (dissent.length === 0 || (agreed.length < 2 && leads.length > 2)) return [];
  const byConcept = new Map<string, LeadCell[]>();
  for (const one of dissent) byConcept.set(one.lead.concept, [...(byConcept.get(one.lead.concept) ?? []), one]);
  return [...byConcept.values()].map(group => {
    const [first] = group;
    const columns = (leads.length === 2 ? leads : group).map(one => one.cell.column);
    const found = joinWords(group.map(wordsOf));
    const expected = agreed[0] === undefined ? common : wordsOf(agreed[0]);
    const severity = leads.length - dissent.length > 0 && first ? severityOf(common, first.lead) : 'info';
    const why = `${found} in ${nameColumns(group.map(one => one.cell.column))} ${group.length === 1 ? 'is' : 'are'} not listed for “${nameConcept(common)}”, as ${expected} in ${nameColumns(agreed.map(one => one.cell.column))}`;
    return reportRow(text, {
      code: 'concord.concept-differs',
      severity,
      row,
      columns,
      why,
      expected: nameConcept(common),
      found,
      at: new Map(
        leads.flatMap(({ cell, lead }) =>
          cell.blocks[0] === undefined ? [] : [[cell.column.code, { block: cell.blocks[0], at: lead.at }] as const],
        ),
      ),
    });
  });
}

/** The concept most phrases can stand for; of two the one that is likelier in the first column. */
function commonConcept(leads: readonly LeadCell[]): string | undefined {
  if (leads.length < 2) return undefined;
  const counts = new Map<string, number>();
  for (const { lead } of leads) {
    for (const concept of new Set([...lead.candidates, ...counterparts(lead)])) {
      counts.set(concept, (counts.get(concept) ?? 0) + 1);
    }
  }
  let best: string | undefined;
  for (const [concept, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = concept;
  return best;
}

/** `recalling` for `recalls`: one language may read a verb in the other role. */
function counterparts(lead: Lead): readonly string[] {
  return lead.candidates.flatMap(candidate => conceptOf(candidate)?.counterpart ?? []);
}

function standsFor(lead: Lead, concept: string): boolean {
  return lead.candidates.includes(concept) || counterparts(lead).includes(concept);
}

/** Steps on a scale from which on two phrases are far apart. */
const FAR = 2;

/** How far the nearest reading of a phrase is from what the others say. */
function severityOf(common: string, lead: Lead): Severity {
  const model = conceptOf(common);
  const near = lead.candidates.some(candidate => {
    const own = conceptOf(candidate);
    if (model === undefined || own === undefined) return true;
    if (model.role !== own.role) return true;
    if (model.force !== undefined && own.force !== undefined) return Math.abs(model.force - own.force) < FAR;
    if (model.attitude !== undefined && own.attitude !== undefined)
      return Math.abs(model.attitude - own.attitude) < FAR;
    return model.axis === own.axis;
  });
  return near ? 'info' : 'warning';
}

function wordsOf({ cell, lead }: LeadCell): string {
  return quote(cell.blocks[0]?.text.slice(lead.at.start, lead.at.end) ?? '');
}

function nameConcept(id: string): string {
  return id.replaceAll('_', ' ');
}
