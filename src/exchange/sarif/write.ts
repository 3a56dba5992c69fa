import { type Code, codeEntry, type Finding, type Grid, type Severity } from '../../model/index.ts';

/** What goes into the log besides the findings. */
export interface SarifOptions {
  readonly toolVersion: string;
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * The findings of a grid as a SARIF 2.1.0 log, for code hosts and viewers: a rule per code, a result per finding with a location per edition, accepted findings as suppressed.
 * Paths stay as they were given, with `/`.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function writeSarif({ findings }: Grid, { toolVersion }: SarifOptions): string {
  const codes = [...new Set(findings.map(finding => finding.code))].sort();
  const log = {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'recalling', semanticVersion: toolVersion, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map(finding => resultOf(finding, codes.indexOf(finding.code))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: Code): object {
  const { message, hint, severity } = codeEntry(code);
  return {
    id: code,
    shortDescription: { text: message },
    ...(hint !== undefined && { help: { text: hint } }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(finding: Finding, ruleIndex: number): object {
  const { code, severity, message, places, row, languages, expected, found, accepted } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: row === undefined ? message : `${row}: ${message}` },
    locations: places.map(({ file, line, block, edition }) => ({
      physicalLocation: {
        artifactLocation: { uri: uriOf(file) },
        ...(line !== undefined && { region: { startLine: line } }),
      },
      logicalLocations: [{ fullyQualifiedName: block === undefined ? edition : `${edition}/${block}` }],
    })),
    // The same finding keeps its fingerprint when lines or wording move.
    partialFingerprints: { 'recallingFinding/v1': [code, row ?? '', [...languages].sort().join(' ')].join('|') },
    properties: { languages, ...(expected !== undefined && { expected }), ...(found !== undefined && { found }) },
    ...(accepted !== undefined && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: accepted }],
    }),
  };
}

/** A relative reference, or a file URI where the path is absolute. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
