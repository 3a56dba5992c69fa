import { clauseRules, languageOf, sentenceRules } from '../language/index.ts';
import {
  type Code,
  type Diagnostic,
  type DiagnosticPlace,
  diagnose,
  type LanguageCode,
  type Result,
  type SegmentationRule,
  type SegmentationRules,
} from '../model/index.ts';
import {
  type Expression,
  ExpressionError,
  printExpression,
  readExpression,
  refuseSlow,
  SlowExpressionError,
} from './expression/index.ts';
import { type ReadRule, readRule, type Step, stepsOf } from './steps.ts';

/** Rules made ready for use on texts of one language. */
export interface Cascade {
  readonly steps: readonly Step[];
}

export interface CascadeOptions {
  /** Also break behind semicolons, behind a colon that opens a list, and between the items of a list inside a sentence. */
  readonly clauses?: boolean;
}

const own = new Map<string, Cascade>();

/** The project's own rules for a language; for a language that it does not know, rules that hold wherever a script is used. */
export function cascadeFor(code: LanguageCode, options: CascadeOptions = {}): Cascade {
  const language = languageOf(code);
  const key = `${language?.code ?? ''} ${options.clauses ?? false}`;
  const known = own.get(key);
  if (known !== undefined) return known;
  const rules = [...sentenceRules(language), ...(options.clauses ? clauseRules : [])];
  const cascade: Cascade = { steps: stepsOf(rules.map(readRule)) };
  own.set(key, cascade);
  return cascade;
}

/**
 * The rules of an SRX file for one language. A rule that cannot be used is left out and named.
 * @param options `clauses`: the project's own rules for clauses behind those of the file; `file`: name for messages
 * @returns a cascade without rules, and `segment.language-unmapped`, where no map of the file fits the language; `segment.rule-untranslatable` and `segment.rule-slow` with the line
 */
export function compileCascade(
  rules: SegmentationRules,
  code: LanguageCode,
  options: CascadeOptions & { readonly file?: string } = {},
): Result<Cascade> {
  const diagnostics: Diagnostic[] = [];
  const remark = (kind: Code, detail: string, line?: number): void => {
    const { file } = options;
    const place: DiagnosticPlace = { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
    diagnostics.push(diagnose(kind, detail, place));
  };
  const guarded = <T>(what: string, line: number | undefined, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ExpressionError || error instanceof SyntaxError)) throw error;
      const kind = error instanceof SlowExpressionError ? 'segment.rule-slow' : 'segment.rule-untranslatable';
      remark(kind, `${what}: ${error.message}`, line);
      return undefined;
    }
  };
  const readSide = (name: string, rule: SegmentationRule, side: 'before' | 'after'): Expression | undefined =>
    guarded(`${name}, ${side}break ${shown(rule[side])}`, rule.line, () => checked(rule[side], side));
  const readForeign = (name: string, rule: SegmentationRule): readonly ReadRule[] => {
    const before = readSide(name, rule, 'before');
    const after = readSide(name, rule, 'after');
    return before && after ? [{ rule, before, after }] : [];
  };

  const fitting = rules.maps.filter(({ pattern, line }) =>
    guarded(`languagepattern ${shown(pattern)}`, line, () => fits(pattern, code)),
  );
  const names = (rules.joined ? fitting : fitting.slice(0, 1)).map(map => map.cascade);
  const cascades = names.flatMap(name => rules.cascades.filter(cascade => cascade.name === name));
  if (cascades.length === 0) remark('segment.language-unmapped', code);
  const read = cascades.flatMap(({ name, rules: list }) => list.flatMap(rule => readForeign(name, rule)));
  const clauses = options.clauses ? clauseRules.map(readRule) : [];
  return { value: { steps: stepsOf([...read, ...clauses]) }, diagnostics };
}

function fits(pattern: string, code: LanguageCode): boolean {
  // Codes of languages are written in either case: EN-US, en-us.
  const whole = checked(`(?i)^(?:${pattern})\\z`, 'after');
  return new RegExp(printExpression(whole), 'v').test(code);
}

/**
 * An expression that strangers have written, read and put before the engine.
 * @throws ExpressionError, or SyntaxError for what the engine refuses
 */
function checked(source: string, side: 'before' | 'after'): Expression {
  const expression = readExpression(source, side);
  refuseSlow(expression, side);
  new RegExp(printExpression(expression), 'v');
  return expression;
}

function shown(source: string): string {
  return source.length > 60 ? `${source.slice(0, 60)}…` : source;
}
