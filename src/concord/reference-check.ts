import type { Code, Finding, Reference, ReferenceKind, Severity } from '../model/index.ts';
import type { Check } from './check-contract.ts';
import { joinWords, nameColumns, othersHave, reportRow } from './finding.ts';
import { printAlike } from './printed-digits.ts';
import { type CheckedCell, type CheckedText, isSettled } from './text.ts';
import { compareValues, type PlacedValue, type ValueDifference } from './values.ts';

/** What tells the checks of the kinds of references apart. */
export interface ReferenceCheck {
  readonly code: Code;
  readonly title: string;
  readonly explanation: string;
  readonly kinds: readonly ReferenceKind[];
  /** True when languages may leave the value unsaid or say it without a figure: then only an exchange of values is certain. */
  readonly optional?: (value: string) => boolean;
  /** True for two values that can be the same, said with more or less: a date with and without its year. */
  readonly alike?: (a: string, b: string) => boolean;
  /** The value as people write it. */
  readonly show: (value: string) => string;
}

/** Makes a check that compares references of some kinds, row by row, by their language-neutral values. */
export function referenceCheck(wanted: ReferenceCheck): Check {
  const kinds = new Set(wanted.kinds);
  return {
    codes: [wanted.code],
    title: wanted.title,
    explanation: wanted.explanation,
    run: text =>
      text.rows.filter(isSettled).flatMap(row =>
        compareValues(row, cell => valuesIn(cell, kinds)).flatMap(difference => {
          const left = withoutRepeats(withoutAlike(withoutMisreadings(difference), wanted.alike), kinds);
          return left.missing.length + left.extra.length > 0 ? [reportDifference(text, row, left, wanted)] : [];
        }),
      ),
  };
}

function valuesIn(cell: CheckedCell, kinds: ReadonlySet<Reference['kind']>): readonly PlacedValue[] {
  return cell.blocks.flatMap(block =>
    block.references.filter(({ kind }) => kinds.has(kind)).map(({ value, at }) => ({ value, block, at })),
  );
}

/** Leaves out values that are printed on both sides and only read differently. An exchange of values is never a misreading. */
function withoutMisreadings(difference: ValueDifference): ValueDifference {
  const { cells, others, missing, extra } = difference;
  const [cell, model] = [cells[0], others[0]];
  if (cell === undefined || model === undefined || (missing.length > 0 && extra.length > 0)) return difference;
  return {
    ...difference,
    missing: missing.filter(value => !printAlike(cell, model, value)),
    extra: extra.filter(({ value }) => !printAlike(cell, model, value)),
  };
}

/** Takes away pairs of values, one missing and one extra, that can be the same. */
function withoutAlike(difference: ValueDifference, alike: ReferenceCheck['alike']): ValueDifference {
  if (alike === undefined) return difference;
  const missing = [...difference.missing];
  const extra = difference.extra.filter(({ value }) => {
    const twin = missing.findIndex(other => alike(value, other));
    if (twin >= 0) missing.splice(twin, 1);
    return twin < 0;
  });
  return { ...difference, missing, extra };
}

/** A value that both sides have, one of them oftener, is a matter of style ("the said resolution"); it counts only as half of an exchange. */
function withoutRepeats(difference: ValueDifference, kinds: ReadonlySet<Reference['kind']>): ValueDifference {
  const { cells, others, missing, extra } = difference;
  const [cell, model] = [cells[0], others[0]];
  if (cell === undefined || model === undefined || (missing.length > 0 && extra.length > 0)) return difference;
  const has = (one: CheckedCell, value: string): boolean => valuesIn(one, kinds).some(placed => placed.value === value);
  return {
    ...difference,
    missing: missing.filter(value => !has(cell, value)),
    extra: extra.filter(({ value }) => !has(model, value)),
  };
}

function reportDifference(
  text: CheckedText,
  row: CheckedText['rows'][number],
  difference: ValueDifference,
  { code, optional, show }: ReferenceCheck,
): Finding {
  const { missing, extra, decided } = difference;
  const columns = difference.cells.map(cell => cell.column);
  const others = difference.others.map(cell => cell.column);
  const lacking = joinWords([...new Set(missing)].map(show));
  const having = joinWords([...new Set(extra.map(one => one.value))].map(show));
  const verb = columns.length === 1 ? 'has' : 'have';
  const names = nameColumns(columns);
  const rest = others.length === 0 ? 'others have' : othersHave(others);
  const why =
    lacking === ''
      ? `${names} ${verb} ${having}, which is not in ${others.length === 1 ? nameColumns(others) : 'the other editions'}`
      : having === ''
        ? `${names} ${columns.length === 1 ? 'lacks' : 'lack'} ${lacking}, which ${rest}`
        : `${names} ${verb} ${having}, ${rest} ${lacking}`;
  const concerned = decided ? columns : [...columns, ...others];
  return reportRow(text, {
    code,
    severity: severityOf(difference, optional),
    row,
    columns: concerned,
    why,
    ...(lacking !== '' && { expected: lacking }),
    ...(having !== '' && { found: having }),
    at: new Map(
      difference.cells.flatMap(cell => {
        const place = extra.find(one => cell.blocks.includes(one.block));
        return place === undefined ? [] : [[cell.column.code, { block: place.block, at: place.at }] as const];
      }),
    ),
  });
}

/** An exchanged value is a slip; one that is only missing or only added may be said in other words, the smaller the likelier. */
function severityOf({ missing, extra, decided }: ValueDifference, optional: ReferenceCheck['optional']): Severity {
  if (missing.length > 0 && extra.length > 0) return 'error';
  const values = [...missing, ...extra.map(one => one.value)];
  if (optional === undefined || !values.every(optional)) return decided || optional === undefined ? 'error' : 'warning';
  return decided && missing.length > 0 ? 'warning' : 'info';
}
