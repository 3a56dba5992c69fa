import { conceptOf, findSecondaryLeads, type Language } from '../../language/index.ts';
import { type Block, type BlockId, type Edition, groupBy, type Lead, type Span } from '../../model/index.ts';

/** A clause with its verb. */
export interface Clause {
  readonly block: Block;
  /** Into `block.text`. */
  readonly at: Span;
  /** The verb, into the text of `verbBlock`. */
  readonly lead: Lead;
  /** Where the verb stands: the block itself, or the introduction above a point. */
  readonly verbBlock: Block;
  /** The introduction from the verb on, for a point below it. */
  readonly intro?: string;
  /** The points between that introduction and this one. */
  readonly context?: string;
}

/** An introduction ends with its colon; a note call may follow. */
const INTRODUCES = /[:：]\s*$/u;

/**
 * The clauses of an edition that have a verb of the organ: of each operative paragraph the one it opens with and those that go on with a further verb (`…, and requests …`);
 * of a point the same when it has a verb of its own, else the verb of the introduction above it.
 */
export function findClauses(edition: Edition, language: Language): readonly Clause[] {
  const children = groupBy(
    edition.blocks.filter(({ role }) => role === 'point'),
    ({ parent }) => parent,
  );
  return edition.blocks
    .filter(block => block.role === 'operative')
    .flatMap(block => paragraphClauses(block, children, language));
}

/** Points by the block they stand under. */
type Children = ReadonlyMap<BlockId | undefined, readonly Block[]>;

function paragraphClauses(block: Block, children: Children, language: Language): readonly Clause[] {
  const leads = [...(block.lead === undefined ? [] : [block.lead]), ...block.secondary].filter(isOperative);
  const points = children.get(block.id) ?? [];
  const own = cut(block, leads);
  const last = own.at(-1);
  if (points.length === 0) return own;
  if (last === undefined || !INTRODUCES.test(block.text)) {
    return [...own, ...points.flatMap(point => ownClauses(point, children, language) ?? [])];
  }
  const below = points.map(point => ownClauses(point, children, language) ?? inherited(point, last, children));
  // An introduction says something of its own only where every point has a verb itself.
  const isComplete = points.every(point => ownClauses(point, children, language) !== undefined);
  return [...(isComplete ? own : own.slice(0, -1)), ...below.flat()];
}

function isOperative({ concept }: Lead): boolean {
  return conceptOf(concept)?.role === 'operative';
}

/** From each verb to the next one. */
function cut(block: Block, leads: readonly Lead[]): readonly Clause[] {
  return leads.map((lead, i) => {
    const end = leads[i + 1]?.at.start ?? block.text.length;
    return { block, verbBlock: block, lead, at: { start: lead.at.start, end } };
  });
}

/** The clauses of a point that has a verb of the organ itself. */
function ownClauses(point: Block, children: Children, language: Language): readonly Clause[] | undefined {
  const { lead } = point;
  if (lead === undefined || !isOperative(lead)) return undefined;
  const further = findSecondaryLeads(point.text, 'operative', language, lead.at.end).filter(isOperative);
  const clauses = cut(point, [lead, ...further]);
  const last = clauses.at(-1);
  const below = children.get(point.id) ?? [];
  if (below.length === 0 || last === undefined || !INTRODUCES.test(point.text)) return clauses;
  return [...clauses.slice(0, -1), ...below.flatMap(one => inherited(one, last, children))];
}

/** A point has the verb of the clause above it; one that introduces points of its own says with each of them one thing. */
function inherited(point: Block, above: Clause, children: Children): readonly Clause[] {
  const clause: Clause = {
    block: point,
    verbBlock: above.verbBlock,
    lead: above.lead,
    at: { start: 0, end: point.text.length },
    intro: above.intro ?? above.verbBlock.text.slice(above.at.start, above.at.end),
    ...(above.context !== undefined && { context: above.context }),
  };
  const below = children.get(point.id) ?? [];
  const context = `${above.context ?? ''}${point.text} `;
  const deeper = below.flatMap(one => inherited(one, { ...clause, context }, children));
  return below.length > 0 && INTRODUCES.test(point.text) ? deeper : [clause, ...deeper];
}
