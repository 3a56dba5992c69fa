import type { Comparison, Edition, Lineage, Link, Return, Thread, ThreadStep, UnitId } from '../model/index.ts';
import { compareEditions } from './editions.ts';
import type { CompareOptions } from './options.ts';

/** A paragraph that keeps fewer of its words than this did not return: another one was written. */
const RETURNED_FROM = 0.5;

/**
 * Chains the comparisons of successive texts into threads, one for each paragraph idea. Paragraphs that a text adds are also tried against those that were
 * dropped before it, the latest first: what was dropped and came back continues its old thread.
 * @param editions in one language, oldest first
 * @param comparisons of each edition with the next, one fewer than editions
 * @param options of the comparisons with dropped paragraphs
 * @throws RangeError when comparisons and editions do not fit together
 */
export function composeLineage(
  editions: readonly Edition[],
  comparisons: readonly Comparison[],
  options: CompareOptions = {},
): Lineage {
  comparisons.forEach(({ old, new: now }, k) => {
    if (old !== editions[k]?.id || now !== editions[k + 1]?.id)
      throw new RangeError(`comparison ${k} is of other texts`);
  });
  if (comparisons.length !== editions.length - 1) throw new RangeError('one comparison is needed for each step');
  const groups = new Groups();
  const incoming = editions.map(() => new Map<UnitId, Link>());
  comparisons.forEach(({ links }, k) => {
    for (const link of links) {
      groups.join([...link.old.map(id => keyOf(k, id)), ...link.new.map(id => keyOf(k + 1, id))]);
      for (const id of link.new) incoming[k + 1]?.set(id, link);
    }
  });
  const returns = new Map<string, Return>();
  for (let k = 2; k < editions.length; k++) findReturns(k, editions, comparisons, groups, returns, options);
  const members = editions.map(({ blocks }, k) => {
    const byRoot = new Map<string, UnitId[]>();
    for (const { id } of blocks) {
      const root = groups.rootOf(keyOf(k, id));
      byRoot.set(root, [...(byRoot.get(root) ?? []), id]);
    }
    return byRoot;
  });
  return {
    language: editions.at(-1)?.language ?? '',
    editions: editions.map(edition => edition.id),
    threads: orderThreads(editions, groups).map((root, i) => ({
      id: `thread_${i + 1}`,
      steps: describeSteps(
        members.map(byRoot => byRoot.get(root) ?? []),
        incoming,
        returns,
      ),
    })),
  };
}

function keyOf(edition: number, id: UnitId): string {
  return `${edition} ${id}`;
}

/** Units that belong together, as a forest in which each tree is a group. */
class Groups {
  readonly #parents = new Map<string, string>();

  join(keys: readonly string[]): void {
    const [first, ...rest] = keys.map(key => this.rootOf(key));
    for (const root of rest) if (first !== undefined && root !== first) this.#parents.set(root, first);
  }

  rootOf(key: string): string {
    let root = key;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up;
    for (let at = key; at !== root; ) {
      const next = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }
}

/** Compares what edition `k` added with what the texts before its predecessor had and their successors dropped. */
function findReturns(
  k: number,
  editions: readonly Edition[],
  comparisons: readonly Comparison[],
  groups: Groups,
  returns: Map<string, Return>,
  options: CompareOptions,
): void {
  const now = editions[k];
  let added = unitsOf(comparisons[k - 1], 'added');
  for (let e = k - 2; e >= 0 && now !== undefined && added.size > 0; e--) {
    const before = editions[e];
    const dropped = unitsOf(comparisons[e], 'deleted');
    const alive = rootsBetween(e + 1, k, editions, groups);
    for (const id of dropped) if (alive.has(groups.rootOf(keyOf(e, id)))) dropped.delete(id);
    if (before === undefined || dropped.size === 0) continue;
    const { links } = compareEditions(only(before, dropped), only(now, added), options).value;
    for (const link of links) {
      if (link.old.length === 0 || link.new.length === 0 || link.similarity < RETURNED_FROM) continue;
      groups.join([...link.old.map(id => keyOf(e, id)), ...link.new.map(id => keyOf(k, id))]);
      for (const id of link.new) {
        const { similarity, ops, old: units } = link;
        returns.set(keyOf(k, id), { edition: e, units, similarity, ops });
        added = new Set([...added].filter(one => one !== id));
      }
    }
  }
}

function unitsOf(comparison: Comparison | undefined, kind: 'added' | 'deleted'): Set<UnitId> {
  const links = comparison?.links.filter(link => link.kind === kind) ?? [];
  return new Set(links.flatMap(link => (kind === 'added' ? link.new : link.old)));
}

/** Groups that some edition of a range has: what was dropped before it and is among them came back in it already. */
function rootsBetween(from: number, to: number, editions: readonly Edition[], groups: Groups): ReadonlySet<string> {
  return new Set(
    editions.slice(from, to).flatMap(({ blocks }, i) => blocks.map(block => groups.rootOf(keyOf(from + i, block.id)))),
  );
}

function only(edition: Edition, ids: ReadonlySet<UnitId>): Edition {
  return { ...edition, blocks: edition.blocks.filter(block => ids.has(block.id)) };
}

/** Roots of the groups: the newest text from beginning to end; groups that it lacks behind the one they last followed. */
function orderThreads(editions: readonly Edition[], groups: Groups): readonly string[] {
  const after = new Map<string | undefined, string[]>();
  const seen = new Set<string>();
  for (const [k, edition] of [...editions.entries()].reverse()) {
    let before: string | undefined;
    for (const block of edition.blocks) {
      const root = groups.rootOf(keyOf(k, block.id));
      if (!seen.has(root)) {
        seen.add(root);
        after.set(before, [...(after.get(before) ?? []), root]);
      }
      before = root;
    }
  }
  return inOrder(after);
}

/** Walks the tree of followers, each before those that follow it, without recursion: a text is one long chain. */
function inOrder(after: ReadonlyMap<string | undefined, readonly string[]>): readonly string[] {
  const order: string[] = [];
  const waiting = [...(after.get(undefined) ?? [])];
  for (let root = waiting.pop(); root !== undefined; root = waiting.pop()) {
    order.push(root);
    // Those of older texts come off first: they stand before what follows in the newest one.
    waiting.push(...(after.get(root) ?? []));
  }
  return order;
}

/** Of several links into one step the first of these kinds that occurs is told. */
const TELLING = ['split', 'merged', 'changed', 'added', 'same'] as const;

/** @param path units of the thread in each edition */
function describeSteps(
  path: readonly (readonly UnitId[])[],
  incoming: readonly ReadonlyMap<UnitId, Link>[],
  returns: ReadonlyMap<string, Return>,
): Thread['steps'] {
  return path.map((units, k): ThreadStep => {
    const wasThere = (path[k - 1]?.length ?? 0) > 0;
    if (units.length === 0) return { units, change: wasThere ? 'deleted' : 'absent', moved: false };
    const returned = units.flatMap(id => returns.get(keyOf(k, id)) ?? [])[0];
    if (returned && !wasThere) return { units, change: 'returned', moved: false, returned };
    const links = units.flatMap(id => incoming[k]?.get(id) ?? []);
    const change = TELLING.find(kind => links.some(link => link.kind === kind)) ?? 'added';
    return { units, change, moved: links.some(link => link.moved) };
  });
}
