import type { Dossier } from '../exchange/index.ts';
import { findingRows, type Mark, markOf } from '../exchange/index.ts';
import { columns } from '../language/index.ts';
import { type Exception, type Finding, type Severity, workNumber } from '../model/index.ts';
import { counted } from './report.ts';
import type { Terminal } from './terminal.ts';

const SIGNS: Readonly<Record<Severity | 'accepted' | 'none', string>> = {
  error: '✗',
  warning: '!',
  info: 'i',
  accepted: '✓',
  none: '·',
};

/**
 * The findings for a person: text by text, paragraph by paragraph, each with a line that shows which editions it is about.
 * @param hints also what is only a hint
 * @param exceptionOf the line that would accept a finding
 */
export function renderFindings(
  dossier: Dossier,
  terminal: Terminal,
  hints: boolean,
  exceptionOf: (finding: Finding) => Exception,
): string {
  const shown = (finding: Finding): boolean => hints || (finding.severity !== 'info' && finding.accepted === undefined);
  const texts = dossier.works.flatMap(entry => {
    const rows = findingRows(dossier, entry.work).flatMap(row => {
      const findings = row.findings.filter(shown);
      return findings.length === 0 ? [] : [{ ...row, findings }];
    });
    if (rows.length === 0) return [];
    const width = rows.reduce((widest, row) => Math.max(widest, columns(row.name)), 0);
    const body = rows.map(row => {
      const matrix = entry.alignment.languages.map(language =>
        cell(language, markOf(row.findings, language), terminal),
      );
      const name = terminal.bold(row.name) + ' '.repeat(width - columns(row.name));
      return [`${name}  ${matrix.join('  ')}`, ...row.findings.flatMap(finding => lines(finding, terminal))].join('\n');
    });
    return [
      `${terminal.bold(`${workNumber(entry.work)} in ${entry.alignment.languages.length} languages`)}\n\n${body.join('\n\n')}`,
    ];
  });
  const open = (dossier.grid?.findings ?? []).find(finding => finding.accepted === undefined && shown(finding));
  const advice =
    open === undefined
      ? []
      : [
          terminal.dim(
            `To accept one, add a line like this to "exceptions" in recalling.exceptions.json:\n  ${JSON.stringify({ ...exceptionOf(open), reason: '…' })}`,
          ),
        ];
  return `${[...texts, [summary(dossier, hints), ...advice].join('\n')].join('\n\n')}\n`;
}

function cell(language: string, mark: Mark, terminal: Terminal): string {
  const text = `${language} ${SIGNS[mark ?? 'none']}`;
  if (mark === 'error') return terminal.red(text);
  if (mark === 'warning') return terminal.yellow(text);
  return mark === undefined ? terminal.dim(text) : text;
}

function lines({ severity, message, code, places, accepted }: Finding, terminal: Terminal): readonly string[] {
  const paint = severity === 'error' ? terminal.red : severity === 'warning' ? terminal.yellow : terminal.dim;
  const word = accepted === undefined ? paint(severity) : 'accepted';
  return [
    `  ${word}: ${terminal.shown(message)} ${terminal.dim(`(${code})`)}`,
    ...(accepted === undefined ? [] : [`    because: ${accepted}`]),
    ...places.map(({ file, line }) =>
      terminal.dim(`    ${terminal.shown(file)}${line === undefined ? '' : `:${line}`}`),
    ),
  ];
}

function summary({ grid }: Dossier, hints: boolean): string {
  const findings = grid?.findings ?? [];
  const open = (severity: Severity): number =>
    findings.filter(finding => finding.severity === severity && finding.accepted === undefined).length;
  const accepted = findings.filter(finding => finding.accepted !== undefined).length;
  const hidden = hints || open('info') + accepted === 0 ? '' : ' (--verbose shows the rest)';
  const parts = [counted(open('error'), 'error'), counted(open('warning'), 'warning'), counted(open('info'), 'hint')];
  return `${parts.join(', ')}, ${accepted} accepted${hidden}`;
}
