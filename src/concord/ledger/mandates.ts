import { conceptOf, type Language } from '../../language/index.ts';
import { type Edition, type Lead, type Mandate, rowKey } from '../../model/index.ts';
import { type AlignedText, membersOf } from '../text.ts';
import { type Clause, findClauses } from './clauses.ts';
import { readFields, trimClause } from './fields.ts';
import { renderingsOf } from './renderings.ts';

/** How strong a phrase is by a user's table; what it leaves out is as listed. */
export type StrengthOf = (
  phrase: string,
  language: Language,
) => { readonly force?: number; readonly attitude?: number } | undefined;

/** The mandates of one text, taken from one of its editions, with the words of the other editions beside them. */
export function readMandates(
  text: AlignedText,
  edition: Edition,
  language: Language,
  strengthOf?: StrengthOf,
): readonly Mandate[] {
  const rows = new Map(
    text.alignment.beads.flatMap(bead => membersOf(bead, edition.language).map(id => [id, bead] as const)),
  );
  const clauses = findClauses(edition, language);
  const counts = new Map<string, number>();
  const places = clauses.map(({ block }) => {
    const row = rowKey(text.work, rows.get(block.id) ?? { id: block.id });
    const n = (counts.get(row) ?? 0) + 1;
    counts.set(row, n);
    return { row, n };
  });
  const renderings = renderingsOf(text, edition.language, clauses, rows);
  return clauses.map((clause, i): Mandate => {
    const { row, n } = places[i] ?? { row: rowKey(text.work, { id: clause.block.id }), n: 1 };
    return {
      id: `${row}/${n}`,
      work: text.work,
      row,
      ...readClause(clause, language, strengthOf),
      before: [],
      changes: [],
      renderings: renderings[i] ?? {},
    };
  });
}

type ClauseFields = Omit<Mandate, 'id' | 'work' | 'row' | 'before' | 'changes' | 'renderings' | 'standing'>;

/** Everything that one clause says by itself. */
function readClause(clause: Clause, language: Language, strengthOf?: StrengthOf): ClauseFields {
  const { block, at, lead, verbBlock, intro, context = '' } = clause;
  const text = block.text.slice(at.start, at.end);
  const verb = verbBlock.text.slice(lead.at.start, lead.at.end);
  return {
    block: block.id,
    at,
    text: trimClause(text, language),
    verb,
    inherited: intro !== undefined,
    concept: lead.concept,
    chain: lead.chain,
    ...strength(lead, verb, language, strengthOf),
    ...(intro === undefined
      ? readOwn(text, lead, at.start, language)
      : readBelow(context + text, lead, intro, language)),
  };
}

function readOwn(text: string, lead: Lead, start: number, language: Language): ReturnType<typeof readFields> {
  return readFields(text, lead.at.end - start, lead.concept, language);
}

/** A point has what its introduction says as well: who is asked, until when, on which condition. */
function readBelow(text: string, lead: Lead, intro: string, language: Language): ReturnType<typeof readFields> {
  const above = readFields(intro, lead.at.end - lead.at.start, lead.concept, language);
  const { addressee } = above;
  const own = readFields(text, 0, lead.concept, language, addressee === undefined ? {} : { addressee });
  const report = own.report ?? above.report;
  return {
    ...own,
    deadlines: [...above.deadlines, ...own.deadlines],
    hedges: [...above.hedges, ...own.hedges],
    ...(report !== undefined && { report }),
  };
}

function strength(
  { concept }: Lead,
  verb: string,
  language: Language,
  strengthOf: StrengthOf | undefined,
): Pick<Mandate, 'force' | 'attitude'> {
  const own = strengthOf?.(verb, language);
  const listed = conceptOf(concept);
  const force = own?.force ?? listed?.force;
  const attitude = own?.attitude ?? listed?.attitude;
  return { ...(force !== undefined && { force }), ...(attitude !== undefined && { attitude }) };
}
