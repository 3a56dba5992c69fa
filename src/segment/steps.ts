import type { SegmentationRule } from '../model/index.ts';
import { choice, type Expression, printExpression, readExpression } from './expression/index.ts';

/** One rule, or several that follow one another and differ only in what stands before the place. */
export interface Step {
  readonly breaks: boolean;
  /** Matches the empty text at every place where the rule holds; flags `g` and `v`. */
  readonly places: RegExp;
  /** The same at one place; flags `v` and `y`. */
  readonly place: RegExp;
}

/** A rule whose expressions have been read. */
export interface ReadRule {
  readonly rule: SegmentationRule;
  readonly before: Expression;
  readonly after: Expression;
}

/**
 * Reads the expressions of a rule.
 * @throws ExpressionError
 */
export function readRule(rule: SegmentationRule): ReadRule {
  return { rule, before: readExpression(rule.before, 'before'), after: readExpression(rule.after, 'after') };
}

/** The steps of a cascade. Rules that follow one another and say the same of the same become one, since which of them holds does not matter: lists of abbreviations are long. */
export function stepsOf(rules: readonly ReadRule[]): readonly Step[] {
  const runs: ReadRule[][] = [];
  for (const read of rules) {
    const run = runs.at(-1);
    const first = run?.[0]?.rule;
    if (first?.breaks === read.rule.breaks && first.after === read.rule.after) run?.push(read);
    else runs.push([read]);
  }
  return runs.flatMap(run => {
    const [first] = run;
    return first === undefined ? [] : [stepOf(first.rule.breaks, choice(run.map(read => read.before)), first.after)];
  });
}

function stepOf(breaks: boolean, before: Expression, after: Expression): Step {
  const source = `(?=${printExpression(after)})(?<=${printExpression(before)})`;
  return { breaks, places: new RegExp(source, 'gv'), place: new RegExp(source, 'vy') };
}
