import {
  type Code,
  codes,
  type Diagnostic,
  diagnose,
  type Exception,
  type Finding,
  type Grid,
  type Result,
} from '../model/index.ts';

/**
 * Marks the findings that an exception explains as accepted. Nothing is dropped: accepted findings are shown with their reason.
 * @param file the exceptions file, for messages
 * @returns with `concord.exception-unknown` for codes, rows and languages that do not exist, `concord.exception-unused` for exceptions that accept nothing
 */
export function acceptFindings(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  grid: Grid,
  file?: string,
): Result<readonly Finding[]> {
  const rows = new Set(grid.rows.flatMap(row => row.cells.map(cell => cell.row)));
  const languages = new Set(grid.languages);
  const place = file === undefined ? {} : { file };
  const diagnostics: Diagnostic[] = [];
  const used = new Set<Exception>();
  const value = findings.map(finding => {
    const exception = exceptions.find(one => accepts(one, finding));
    if (exception === undefined) return finding;
    used.add(exception);
    return { ...finding, accepted: exception.reason };
  });
  for (const exception of exceptions) {
    const unknown = unknownIn(exception, rows, languages);
    if (unknown.length > 0) diagnostics.push(diagnose('concord.exception-unknown', unknown.join(', '), place));
    else if (!used.has(exception)) diagnostics.push(diagnose('concord.exception-unused', describe(exception), place));
  }
  return { value, diagnostics };
}

/** The entry for the exceptions file that would accept a finding; the reason is left to the user. */
export function exceptionFor({ code, row, languages }: Finding): Exception {
  return { code, ...(row !== undefined && { row }), languages, reason: '' };
}

/** An exception with languages accepts findings about no others. */
function accepts({ code, row, languages }: Exception, finding: Finding): boolean {
  if (code !== finding.code || (row !== undefined && row !== finding.row)) return false;
  return languages === undefined || finding.languages.every(language => languages.includes(language));
}

function unknownIn(
  { code, row, languages }: Exception,
  rows: ReadonlySet<string>,
  known: ReadonlySet<string>,
): readonly string[] {
  return [
    ...(isCheckCode(code) ? [] : [`code ${code}`]),
    ...(row === undefined || rows.has(row) ? [] : [`row ${row}`]),
    ...(languages ?? []).filter(language => !known.has(language)).map(language => `language ${language}`),
  ];
}

/** Codes of this stage that are remarks about the work itself, not about a text. */
const REMARKS = /^concord\.(?:exception-|ledger-|translation-missing$)/u;

/** True for the code of a finding. */
export function isCheckCode(code: string): code is Code {
  return Object.hasOwn(codes, code) && code.startsWith('concord.') && !REMARKS.test(code);
}

function describe({ code, row, languages }: Exception): string {
  return [code, row, languages?.join(' ')].filter(part => part !== undefined).join(', ');
}
