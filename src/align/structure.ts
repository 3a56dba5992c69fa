import type { Block, Edition } from '../model/index.ts';
import type { Row } from './nway.ts';
import type { Structure } from './scores.ts';

/** What the build of an edition says of each of its blocks, ready for comparison across editions. */
export interface Anatomy {
  readonly blocks: readonly Block[];
  /** Place of each among all blocks of the edition. */
  readonly places: readonly number[];
  /** Ordinals from the outermost labelled ancestor down to the block itself, `12/1`; '' without a label. */
  readonly paths: readonly string[];
  /** How many blocks of the edition open with each concept. */
  readonly concepts: ReadonlyMap<string, number>;
  /** How many blocks have each role. */
  readonly roles: ReadonlyMap<string, number>;
}

/**
 * Describes the body of an edition: all blocks but the notes.
 * @param notesApart false: notes are paragraphs like others
 */
export function describeBlocks(edition: Edition, notesApart: boolean): Anatomy {
  const byId = new Map(edition.blocks.map(block => [block.id, block]));
  const concepts = new Map<string, number>();
  const roles = new Map<string, number>();
  const isBody = (block: Block): boolean => !notesApart || block.role !== 'note';
  const places = edition.blocks.flatMap((block, n) => (isBody(block) ? [n] : []));
  const blocks = edition.blocks
    .filter(isBody)
    .map((block): Block => (block.role === 'note' ? { ...block, role: 'paragraph' } : block));
  for (const block of blocks) {
    if (block.lead) concepts.set(block.lead.concept, (concepts.get(block.lead.concept) ?? 0) + 1);
    roles.set(block.role, (roles.get(block.role) ?? 0) + 1);
  }
  return {
    blocks,
    places,
    paths: blocks.map(block => labelPath(block, byId)),
    concepts,
    roles,
  };
}

/** Language-neutral contents of a block: its references, as tokens that no language's words can equal. */
export function neutralContents(block: Block): readonly string[] {
  return block.references.map(({ kind, value }) => `§${kind}:${value}`);
}

/** Deepest nesting of labels that is followed: against parent links that lead round in a circle. */
const DEEPEST = 8;

function labelPath(block: Block, byId: ReadonlyMap<string, Block>): string {
  if (!block.label) return '';
  const path: number[] = [];
  let at: Block | undefined = block;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    if (at.label) path.unshift(at.label.ordinal);
    at = at.parent === undefined ? undefined : byId.get(at.parent);
  }
  return path.join('/');
}

/** Roles that stand once, at a fixed place. */
const SINGLE_ROLES: ReadonlySet<string> = new Set(['masthead', 'number', 'title', 'enacting', 'closing']);
/** Roles that parsers may mistake for each other. */
const LOOSE_ROLES: ReadonlySet<string> = new Set(['paragraph', 'unknown', 'row']);

/** Weights in nats, set by judgement and kept small enough that words can overrule any single one of them. */
const WEIGHTS = {
  samePath: 3,
  sameOrdinal: 1,
  otherOrdinal: -2.5,
  restored: 0.5,
  singleRole: 4,
  sameRole: 1,
  looseRole: -0.7,
  otherRole: -4,
  otherConcept: -1.2,
  sameChain: 0.4,
  joinLabelled: -5,
  joinOtherRole: -4,
  join: -1.5,
} as const;

/** Evidence of the build that two blocks of different editions are the same, nats. */
export function compareBuild(one: Anatomy, a: number, two: Anatomy, b: number): number {
  const x = one.blocks[a];
  const y = two.blocks[b];
  if (!x || !y) return 0;
  return compareLabels(one, a, two, b) + compareRoles(one, x, two, y) + compareLeads(one, x, two, y);
}

function compareLabels(one: Anatomy, a: number, two: Anatomy, b: number): number {
  const x = one.blocks[a]?.label;
  const y = two.blocks[b]?.label;
  if (!x || !y) return 0;
  const trust = x.restored || y.restored ? WEIGHTS.restored : 1;
  if (x.level !== y.level) return trust * WEIGHTS.otherOrdinal;
  if (one.paths[a] === two.paths[b]) return trust * WEIGHTS.samePath;
  return trust * (x.ordinal === y.ordinal ? WEIGHTS.sameOrdinal : WEIGHTS.otherOrdinal);
}

function compareRoles(one: Anatomy, x: Block, two: Anatomy, y: Block): number {
  if (x.role === y.role) {
    if (SINGLE_ROLES.has(x.role)) return WEIGHTS.singleRole;
    const share = Math.max(
      (one.roles.get(x.role) ?? 1) / Math.max(1, one.blocks.length),
      (two.roles.get(y.role) ?? 1) / Math.max(1, two.blocks.length),
    );
    return Math.min(2.5, Math.max(0, -Math.log(share)));
  }
  if (LOOSE_ROLES.has(x.role) || LOOSE_ROLES.has(y.role)) return WEIGHTS.looseRole;
  return WEIGHTS.otherRole * Math.min(x.probability, y.probability);
}

function compareLeads(one: Anatomy, x: Block, two: Anatomy, y: Block): number {
  if (!x.lead || !y.lead) return 0;
  const { candidates } = y.lead;
  const shared = x.lead.candidates.find(concept => candidates.includes(concept));
  if (shared === undefined) return WEIGHTS.otherConcept;
  const share =
    (one.concepts.get(x.lead.concept) ?? 1) / one.blocks.length +
    (two.concepts.get(y.lead.concept) ?? 1) / two.blocks.length;
  return Math.min(2.5, -Math.log(share / 2)) + (x.lead.chain === y.lead.chain ? WEIGHTS.sameChain : -WEIGHTS.sameChain);
}

function joinCost(anatomy: Anatomy, head: number, u: number): number {
  const first = anatomy.blocks[head];
  const block = anatomy.blocks[u];
  if (!first || !block) return 0;
  if (block.label) return WEIGHTS.joinLabelled;
  if (first.role !== block.role) return WEIGHTS.joinOtherRole;
  return WEIGHTS.join;
}

/** Comparisons that are kept between passes: 16 MB at most. */
const REMEMBERED = 4_000_000;

/** Evidence of the build for placing one edition among rows: the mean over the languages of a row. */
export function structureFor(anatomies: readonly Anatomy[], rows: readonly Row[], side: number): Structure {
  const own = anatomies[side];
  const seen = anatomies.flatMap((anatomy, s) =>
    s === side ? [] : [{ anatomy, heads: rows.map(row => row.members[s]?.[0]) }],
  );
  const mean = (visit: (anatomy: Anatomy, heads: readonly (number | undefined)[]) => number | undefined): number => {
    let sum = 0;
    let count = 0;
    for (const { anatomy, heads } of seen) {
      const value = visit(anatomy, heads);
      if (value === undefined) continue;
      sum += value;
      count++;
    }
    return count > 0 ? sum / count : 0;
  };
  const columns = own?.blocks.length ?? 0;
  const known = new Float32Array(rows.length * columns <= REMEMBERED ? rows.length * columns : 0).fill(Number.NaN);
  const compare = (i: number, j: number): number =>
    mean((anatomy, heads) => {
      const a = heads[i];
      return a === undefined || !own ? undefined : compareBuild(anatomy, a, own, j);
    });
  return {
    pair: (i, j) => {
      const at = i * columns + j;
      const value = known[at];
      if (value !== undefined && !Number.isNaN(value)) return value;
      const found = compare(i, j);
      if (at < known.length) known[at] = found;
      return found;
    },
    joinSource: (head, u) =>
      mean((anatomy, heads) => {
        const first = heads[head];
        const next = heads[u];
        return first === undefined || next === undefined ? undefined : joinCost(anatomy, first, next);
      }),
    joinTarget: (head, u) => (own ? joinCost(own, head, u) : 0),
  };
}
