import { findExponentialLoop } from './loops.ts';
import { type Expression, isNullable, SlowExpressionError } from './node.ts';
import { overlap } from './overlap.ts';
import { LONGEST_RUN } from './print.ts';

/**
 * An expression may take so many steps at one place. Attack: `\s*\s*\s*x`, whose steps grow with the third power of a run of blanks. Two runs that follow one another, as in
 * `\s*-?\s*`, are common, take some ten thousand, and pass.
 */
const MOST_STEPS = 100_000;

/** In which direction an expression is matched: what stands before a place is matched from its end. */
type Direction = 'forward' | 'backward';

/** What a part of an expression means for the time that a search may take: upper bounds. */
interface Estimate {
  /** In how many ways it may match from one place. */
  readonly ways: number;
  /** How many characters are looked at when all ways are tried once. */
  readonly steps: number;
}

/**
 * Refuses expressions over which a search that goes back may take too long: a repetition whose turns can divide the same text in several ways, `(a+)+`, and runs of the same
 * characters one after another. The estimate is on the side of caution, and is made before anything is matched, so that no text can make a search hang.
 * @throws SlowExpressionError
 */
export function refuseSlow(node: Expression, side: 'before' | 'after'): void {
  if (stepsOf(node, side === 'before' ? 'backward' : 'forward') > MOST_STEPS)
    throw new SlowExpressionError('it may match one text in too many ways');
}

/** Nothing follows: the first way that is found is enough. */
function stepsOf(node: Expression, direction: Direction): number {
  return estimate(node, direction, []).steps;
}

/** @param next sets of the characters with which what follows may begin: only there can a part of many lengths end in several ways */
function estimate(node: Expression, direction: Direction, next: readonly string[]): Estimate {
  switch (node.kind) {
    case 'characters':
    case 'assertion':
      return { ways: 1, steps: 1 };
    case 'look':
      return { ways: 1, steps: stepsOf(node.body, node.ahead ? 'forward' : 'backward') };
    case 'atomic':
      return estimate(node.body, direction, next);
    case 'sequence':
      return estimateSequence(node.items, direction, next);
    case 'choice': {
      const options = node.options.map(option => estimate(option, direction, next));
      return {
        ways: Math.max(...options.map(option => option.ways)) * alikeOptions(node.options, direction),
        steps: options.reduce((sum, option) => sum + option.steps, 0),
      };
    }
    case 'repetition': {
      const turns = Math.min(node.max, LONGEST_RUN);
      if (turns > 1 && findExponentialLoop(node))
        throw new SlowExpressionError('the turns of a repetition can divide one text in many ways');
      const body = estimate(node.body, direction, union([next, firstSets(node.body, direction)]));
      const lengths = turns - Math.min(node.min, turns) + 1;
      const loose = overlap(allSets(node.body), next);
      return { ways: (loose ? lengths : 1) * body.ways, steps: Math.max(turns, 1) * body.ways * body.steps };
    }
  }
}

/** Each part is tried once for every way of those before it. */
function estimateSequence(nodes: readonly Expression[], direction: Direction, next: readonly string[]): Estimate {
  const items = inDirection(nodes, direction);
  let ways = 1;
  let steps = 0;
  items.forEach((item, i) => {
    const rest = items.slice(i + 1);
    const following = firstOfItems(rest, direction);
    const estimated = estimate(item, direction, rest.every(isNullable) ? union([following, next]) : following);
    steps += ways * estimated.steps;
    ways *= estimated.ways;
  });
  return { ways, steps: Math.max(steps, 1) };
}

function inDirection(items: readonly Expression[], direction: Direction): readonly Expression[] {
  return direction === 'forward' ? items : [...items].reverse();
}

/** The sets with which a part may begin. */
function firstSets(node: Expression, direction: Direction): readonly string[] {
  switch (node.kind) {
    case 'characters':
      return [node.source];
    case 'assertion':
    case 'look':
      return [];
    case 'sequence':
      return firstOfItems(inDirection(node.items, direction), direction);
    case 'choice':
      return union(node.options.map(option => firstSets(option, direction)));
    case 'repetition':
    case 'atomic':
      return firstSets(node.body, direction);
  }
}

/** Items are in the direction of matching. */
function firstOfItems(items: readonly Expression[], direction: Direction): readonly string[] {
  const end = items.findIndex(item => !isNullable(item));
  return union((end === -1 ? items : items.slice(0, end + 1)).map(item => firstSets(item, direction)));
}

/** The sets over which a part may pass. */
function allSets(node: Expression): readonly string[] {
  switch (node.kind) {
    case 'characters':
      return [node.source];
    case 'assertion':
    case 'look':
      return [];
    case 'sequence':
      return union(node.items.map(allSets));
    case 'choice':
      return union(node.options.map(allSets));
    case 'repetition':
    case 'atomic':
      return allSets(node.body);
  }
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

/** How many options may match from one place at once: of plain words those that begin or end with one another, of others those that may begin alike. */
function alikeOptions(options: readonly Expression[], direction: Direction): number {
  const words: (readonly string[])[] = [];
  const firsts: (readonly string[])[] = [];
  for (const option of options) {
    const word = wordOf(option);
    if (word === undefined) firsts.push(firstSets(option, direction));
    else words.push(word);
  }
  const known = new Set(words.map(word => word.join('')));
  const count = (parts: (word: readonly string[]) => readonly string[]) =>
    Math.max(0, ...words.map(word => parts(word).filter(part => known.has(part)).length));
  const heads = count(word => word.map((_, i) => word.slice(0, i + 1).join('')));
  const tails = count(word => word.map((_, i) => word.slice(i).join('')));
  const alike = Math.max(0, ...firsts.map(sets => firsts.filter(other => overlap(sets, other)).length));
  return Math.max(1, Math.max(heads, tails) + (words.length - known.size) + alike);
}

/** The characters of a sequence of nothing but characters. */
function wordOf(node: Expression): readonly string[] | undefined {
  const items = node.kind === 'sequence' ? node.items : [node];
  const sources = items.flatMap(item => (item.kind === 'characters' ? [item.source] : []));
  return sources.length === items.length ? sources : undefined;
}
