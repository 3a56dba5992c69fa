import { type Diagnostic, diagnose, type Severity } from '../../model/index.ts';
import type { PlacedElement } from './placed-element.ts';
import { type RuleName, ruleOf } from './rules.ts';

/** What `validateFile` found. */
export interface ValidationReport {
  readonly format: 'tmx' | 'xliff' | 'json' | 'unknown';
  /** As the file says; for JSON the name of the format. Empty when it does not say. */
  readonly version: string;
  /** True when no error was found. */
  readonly valid: boolean;
  /** In the order of the file as far as rules allow. */
  readonly findings: readonly ValidationFinding[];
  /** Findings beyond the limit that are not listed. */
  readonly more: number;
}

/** A place where a rule is broken. */
export interface ValidationFinding {
  readonly rule: RuleName;
  readonly severity: Exclude<Severity, 'info'>;
  /** Name of the element as written, empty when it is the file as a whole. */
  readonly element: string;
  /** Both from 1, 0 when there is no place; the column is that at which the opening tag ends. */
  readonly line: number;
  readonly column: number;
  /** What is wrong there. */
  readonly detail: string;
}

/** Receives what a check finds. */
export type Report = (rule: RuleName, element: PlacedElement | undefined, detail: string) => void;

/** Attack: a file of 100 MB in which every element is wrong. What is beyond is counted. */
const MOST_FINDINGS = 1000;

/** Collects findings. */
export interface Findings {
  readonly report: Report;
  readonly reportAt: (rule: RuleName, place: { line: number; column: number }, detail: string) => void;
  readonly finish: (format: ValidationReport['format'], version: string) => ValidationReport;
}

/** An empty collection of findings. */
export function collectFindings(): Findings {
  const list: ValidationFinding[] = [];
  let more = 0;
  let valid = true;
  const add = (rule: RuleName, element: string, { line, column }: { line: number; column: number }, detail: string) => {
    const { severity } = ruleOf(rule);
    if (severity === 'error') valid = false;
    if (list.length < MOST_FINDINGS) list.push({ rule, severity, element, line, column, detail });
    else more += 1;
  };
  return {
    report: (rule, element, detail) => add(rule, element?.name ?? '', element?.place ?? { line: 0, column: 0 }, detail),
    reportAt: (rule, place, detail) => add(rule, '', place, detail),
    finish: (format, version) => ({
      format,
      version,
      valid,
      findings: list.sort((a, b) => a.line - b.line || a.column - b.column),
      more,
    }),
  };
}

/** The findings as the rest of the program knows trouble: `exchange.rule-broken`, `exchange.rule-doubtful`. */
export function findingDiagnostics(report: ValidationReport, file?: string): readonly Diagnostic[] {
  return report.findings.map(({ rule, severity, element, line, column, detail }) => {
    const where = element === '' ? '' : ` <${element}>`;
    const at = line === 0 ? '' : ` (column ${column})`;
    return diagnose(
      severity === 'error' ? 'exchange.rule-broken' : 'exchange.rule-doubtful',
      `${rule}${where}: ${detail}${at}`,
      {
        ...(file !== undefined && { file }),
        ...(line > 0 && { line }),
      },
    );
  });
}
