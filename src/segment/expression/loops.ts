import type { Expression, Repetition } from './node.ts';
import { overlap } from './overlap.ts';

/** Attack: a loop of ten thousand characters, whose pairs are a hundred million. A loop this long is taken for a slow one. */
const MOST_POSITIONS = 400;
const MOST_PAIRS = 20_000;
/** A repetition of at most so many turns is looked at turn by turn, `[A-Z]{1,3}`; beyond it counts as one without end. */
const MOST_TURNS = 3;

/** The places where characters are matched, and which may follow which (the automaton of Glushkov). */
interface Automaton {
  readonly sets: string[];
  readonly next: Map<number, number>[];
}

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nullable: boolean;
}

/**
 * Whether the turns of a repetition can match one text in a number of ways that grows exponentially with its length: from some place, two different paths over the same
 * characters lead back to it (Weber and Seidl 1991, "On the degree of ambiguity of finite automata"). Looking around is left out of account, which errs on the side of caution.
 */
export function findExponentialLoop(loop: Repetition): boolean {
  const automaton: Automaton = { sets: [], next: [] };
  const body = place(loop.body, automaton);
  connect(automaton, body.last, body.first);
  if (automaton.sets.length > MOST_POSITIONS) return true;
  return hasTwinEdge(automaton) || hasTwinPath(automaton);
}

function place(node: Expression, automaton: Automaton): Part {
  switch (node.kind) {
    case 'characters': {
      const at = automaton.sets.push(node.source) - 1;
      automaton.next.push(new Map());
      return { first: [at], last: [at], nullable: false };
    }
    case 'assertion':
    case 'look':
      return { first: [], last: [], nullable: true };
    case 'atomic':
      return place(node.body, automaton);
    case 'sequence':
      return node.items
        .map(item => place(item, automaton))
        .reduce((left, right) => follow(automaton, left, right), { first: [], last: [], nullable: true });
    case 'choice': {
      const parts = node.options.map(option => place(option, automaton));
      return {
        first: parts.flatMap(part => part.first),
        last: parts.flatMap(part => part.last),
        nullable: parts.some(part => part.nullable),
      };
    }
    case 'repetition': {
      // Too large already: the rest only costs time.
      if (automaton.sets.length > MOST_POSITIONS) return { first: [], last: [], nullable: true };
      const body = place(node.body, automaton);
      if (node.max > MOST_TURNS || body.nullable) {
        if (node.max > 1) connect(automaton, body.last, body.first);
        return { ...body, nullable: body.nullable || node.min === 0 };
      }
      let last = node.min <= 1 ? body.last : [];
      let turn = body;
      for (let i = 2; i <= node.max; i += 1) {
        const following = place(node.body, automaton);
        connect(automaton, turn.last, following.first);
        turn = following;
        if (i >= node.min) last = [...last, ...turn.last];
      }
      return { first: body.first, last, nullable: node.min === 0 };
    }
  }
}

function follow(automaton: Automaton, left: Part, right: Part): Part {
  connect(automaton, left.last, right.first);
  return {
    first: left.nullable ? [...left.first, ...right.first] : left.first,
    last: right.nullable ? [...left.last, ...right.last] : right.last,
    nullable: left.nullable && right.nullable,
  };
}

/** Counts how often one place may follow another: twice is two ways, as in `(a*)*`. */
function connect({ next }: Automaton, from: readonly number[], to: readonly number[]): void {
  for (const start of from) {
    for (const end of to) {
      const ends = next[start];
      ends?.set(end, (ends.get(end) ?? 0) + 1);
    }
  }
}

/** In a loop every place leads to every other, so that a step that can be taken in two ways is enough. */
function hasTwinEdge({ next }: Automaton): boolean {
  return next.some(ends => [...ends.values()].some(count => count > 1));
}

/** Walks two paths at once from each place over characters that both may match: once apart, they must not meet where they began. */
function hasTwinPath({ sets, next }: Automaton): boolean {
  let budget = MOST_PAIRS;
  const size = sets.length;
  const pairsAfter = (pair: number): readonly number[] => {
    const [left, right] = [Math.floor(pair / size), pair % size];
    const found: number[] = [];
    for (const a of next[left]?.keys() ?? []) {
      for (const b of next[right]?.keys() ?? []) {
        if (a === b || overlap([sets[a] ?? ''], [sets[b] ?? ''])) found.push(a * size + b);
      }
    }
    return found;
  };
  const steps = new Map<number, readonly number[]>();
  const stepsFrom = (pair: number): readonly number[] => {
    const made = steps.get(pair) ?? pairsAfter(pair);
    steps.set(pair, made);
    return made;
  };
  for (let start = 0; start < size; start += 1) {
    // Pairs seen with both paths still together, and with the two apart.
    const goal = start * size + start;
    const seen = new Set<string>();
    const queue: (readonly [pair: number, apart: boolean])[] = [[goal, false]];
    for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
      const [pair, apart] = current;
      for (const pairAfter of stepsFrom(pair)) {
        const parted = apart || Math.floor(pairAfter / size) !== pairAfter % size;
        if (parted && pairAfter === goal) return true;
        const key = `${pairAfter} ${parted}`;
        if (seen.has(key)) continue;
        seen.add(key);
        budget -= 1;
        if (budget < 0) return true;
        queue.push([pairAfter, parted]);
      }
    }
  }
  return false;
}
