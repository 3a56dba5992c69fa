import { withoutAtomic } from './atomic.ts';
import type { Expression } from './node.ts';
import { parseExpression } from './parse.ts';
import { trimmed } from './print.ts';

export { refuseSlow } from './caution.ts';
export { choice, type Expression, ExpressionError, SlowExpressionError } from './node.ts';
export { printExpression } from './print.ts';

/**
 * Reads one side of a rule and makes it ready to be printed for JavaScript.
 * @param side tells which end of the expression is free
 * @throws ExpressionError for what is malformed or cannot be said in JavaScript
 */
export function readExpression(source: string, side: 'before' | 'after'): Expression {
  return trimmed(withoutAtomic(parseExpression(source)), side);
}
