import { type Expression, sequence } from './node.ts';

/**
 * A quantifier without a bound repeats at most this often. Attack: `.*` at every place of a paragraph of a megabyte. Code points; the longest word is shorter.
 */
export const LONGEST_RUN = 100;

/** The expression in JavaScript, for flag `v`. Atomic groups must be gone. */
export function printExpression(node: Expression): string {
  switch (node.kind) {
    case 'characters':
    case 'assertion':
      return node.source;
    case 'look':
      return `(?${node.ahead ? '' : '<'}${node.negative ? '!' : '='}${printExpression(node.body)})`;
    case 'sequence':
      return node.items.map(printExpression).join('');
    case 'choice':
      return `(?:${node.options.map(printExpression).join('|')})`;
    case 'repetition': {
      const body = printExpression(node.body);
      const max = Math.min(node.max, Math.max(node.min, LONGEST_RUN));
      return `${node.body.kind === 'characters' ? body : `(?:${body})`}{${node.min},${max}}`;
    }
    case 'atomic':
      throw new TypeError('an atomic group cannot be printed');
  }
}

/**
 * Leaves off what never decides whether a place matches, and would only take time: in front, what may be missing, as nothing says where the expression has to begin; in the same
 * way at the end of what stands behind the place.
 */
export function trimmed(node: Expression, side: 'before' | 'after'): Expression {
  const items = node.kind === 'sequence' ? [...node.items] : [node];
  for (;;) {
    const item = side === 'before' ? items.shift() : items.pop();
    if (item === undefined) return sequence([]);
    if (isIdle(item)) continue;
    const kept = item.kind === 'repetition' ? { ...item, max: item.min } : item;
    return sequence(side === 'before' ? [kept, ...items] : [...items, kept]);
  }
}

/** Whether it matches the empty text anywhere. */
function isIdle(node: Expression): boolean {
  switch (node.kind) {
    case 'sequence':
      return node.items.every(isIdle);
    case 'choice':
      return node.options.some(isIdle);
    case 'repetition':
      return node.min === 0 || isIdle(node.body);
    default:
      return false;
  }
}
