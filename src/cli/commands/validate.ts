import type { Command } from 'commander';
import { type ValidationFinding, type ValidationReport, validateFile } from '../../exchange/index.ts';
import { type CommonOptions, choice, terminalOf, voiceOf, withCommonOptions } from '../common.ts';
import { withExamples } from '../examples.ts';
import { exit } from '../exit.ts';
import { loadBytes } from '../load.ts';
import { counted } from '../report.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends CommonOptions {
  readonly failOn: 'error' | 'warning';
}

/** `recalling validate`: does a file keep the rules of its format? */
export function validateCommand(command: Command): void {
  command.option(
    '--fail-on <severity>',
    'error or warning: what makes the exit status 1',
    choice('error', 'warning'),
    'error',
  );
  withExamples(command, [
    ['recalling validate out/memory.tmx out/xliff/*.xlf', 'the results of a build'],
    ['recalling validate from-agency.xlf --json', 'rule, element, line and column for programs'],
    ['recalling validate memory.tmx --fail-on warning', 'be strict'],
  ]);
  command.addHelpText(
    'after',
    '\nExit status: 0 nothing found, 1 findings, 3 a file cannot be opened. docs/validate.md lists the rules.',
  );
  withCommonOptions(command).action(async (files: readonly string[], options: Options) => {
    const terminal = terminalOf(options);
    const { quiet } = voiceOf(options);
    const reports: (ValidationReport & { readonly file: string })[] = [];
    for (const file of files) {
      const report = validateFile(await loadBytes(file), file).value;
      reports.push({ file, ...report });
      if (!options.json) terminal.write(describeReport(file, report, quiet, terminal));
    }
    if (options.json) terminal.write(`${JSON.stringify(reports, null, 2)}\n`);
    const failed = reports.some(
      ({ valid, findings }) => !valid || (options.failOn === 'warning' && findings.length > 0),
    );
    process.exitCode = failed ? exit.findings : exit.done;
  });
}

function describeReport(file: string, report: ValidationReport, quiet: boolean, terminal: Terminal): string {
  const { format, version, valid, findings, more } = report;
  const shown = quiet ? findings.filter(finding => finding.severity === 'error') : findings;
  const lines = shown.map(finding => findingLine(file, finding, terminal));
  if (more > 0) lines.push(`${file}: ${more} more findings`);
  const what = format === 'unknown' ? 'unknown format' : `${NAMES[format]} ${version}`.trim();
  const errors = findings.filter(finding => finding.severity === 'error').length;
  const verdict = valid ? terminal.green('valid') : terminal.red('not valid');
  lines.push(
    `${file}: ${what}, ${verdict}: ${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`,
  );
  return `${lines.join('\n')}\n`;
}

const NAMES = { tmx: 'TMX', xliff: 'XLIFF', json: 'JSON' } as const;

function findingLine(file: string, finding: ValidationFinding, terminal: Terminal): string {
  const { severity, rule, element, line, column, detail } = finding;
  const place = line === 0 ? file : `${file}:${line}:${column}`;
  const paint = severity === 'error' ? terminal.red : terminal.yellow;
  const said = detail.replace(/\s+/gu, ' ');
  return `${place}: ${paint(severity)} ${rule}${element === '' ? '' : ` <${element}>`}: ${said}`;
}
