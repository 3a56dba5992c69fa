import { languageOf } from '../../language/index.ts';
import {
  type Bead,
  type Block,
  groupBy,
  type LanguageCode,
  type MandateRendering,
  type UnitId,
} from '../../model/index.ts';
import { type AlignedText, membersOf } from '../text.ts';
import { type Clause, findClauses } from './clauses.ts';
import { trim, trimClause } from './fields.ts';

type Renderings = Readonly<Record<LanguageCode, MandateRendering>>;

/**
 * The same clauses in the other editions, found through the alignment: of the paragraph that corresponds, the clause with a verb that may stand for the same concept, in the same order.
 * Where the phrase tables find as many verbs in both, they are taken one by one whatever they mean.
 */
export function renderingsOf(
  text: AlignedText,
  language: LanguageCode,
  clauses: readonly Clause[],
  rows: ReadonlyMap<UnitId, Bead>,
): readonly Renderings[] {
  const found = clauses.map(() => new Map<LanguageCode, MandateRendering>());
  const byBlock = groupBy(clauses.entries(), ([, { block }]): UnitId => block.id);
  for (const edition of text.editions) {
    if (edition.language === language) continue;
    const record = languageOf(edition.language);
    const theirs = groupBy(
      record === undefined ? [] : findClauses(edition, record),
      (clause): UnitId => clause.block.id,
    );
    const blocks = new Map<UnitId, Block>(edition.blocks.map(block => [block.id, block]));
    for (const [id, own] of byBlock) {
      const bead = rows.get(id);
      const members = bead === undefined ? [] : membersOf(bead, edition.language);
      const others = members.flatMap(member => theirs.get(member) ?? []);
      const pairs = pairClauses(
        own.map(([, clause]) => clause),
        others,
      );
      own.forEach(([i], k) => {
        const pair = pairs[k];
        const [first] = members;
        const block = pair?.block ?? (first === undefined ? undefined : blocks.get(first));
        if (block === undefined) return;
        const body = pair === undefined ? block.text : block.text.slice(pair.at.start, pair.at.end);
        const verb = pair?.verbBlock.text.slice(pair.lead.at.start, pair.lead.at.end);
        found[i]?.set(edition.language, {
          block: block.id,
          ...(verb !== undefined && { verb }),
          text: record === undefined ? trim(body) : trimClause(body, record),
        });
      });
    }
  }
  return found.map(one => Object.fromEntries(one));
}

function pairClauses(own: readonly Clause[], others: readonly Clause[]): readonly (Clause | undefined)[] {
  if (own.length === others.length) return others;
  let from = 0;
  return own.map(({ lead }) => {
    const at = others.findIndex((other, k) => k >= from && shareConcept(lead.candidates, other.lead.candidates));
    if (at < 0) return undefined;
    from = at + 1;
    return others[at];
  });
}

function shareConcept(a: readonly string[], b: readonly string[]): boolean {
  return a.some(concept => b.includes(concept));
}
