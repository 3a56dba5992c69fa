import { access, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { checks, isCheckCode } from '../concord/index.ts';
import { readExceptionsJson, readTerms } from '../exchange/index.ts';
import { type Code, codes, type Finding, type Severity } from '../model/index.ts';
import type { CheckOptions } from '../pipeline/index.ts';
import { readWhole } from './load.ts';

/** The exceptions file that is looked for when none is named. */
const EXCEPTIONS_FILE = 'recalling.exceptions.json';

/** Options of every command that runs the checks. */
export interface CheckArguments {
  readonly exceptions?: string;
  readonly terms?: string;
  readonly failOn?: FailOn;
}

/** From which severity on findings fail a run. */
export type FailOn = Severity | 'never';

const RANK: Readonly<Record<FailOn, number>> = { info: 0, warning: 1, error: 2, never: 3 };

/** Adds `--exceptions`, `--terms` and `--fail-on`. */
export function withCheckOptions(command: Command, failOn: FailOn): Command {
  return command
    .option('--exceptions <file>', `explained exceptions; by default ${EXCEPTIONS_FILE} beside the texts or here`)
    .option('--terms <file>', 'terms that must be used: a table (language codes, then a concept a line) or TBX')
    .option(
      '--fail-on <severity>',
      'exit with 1 on findings from error, warning or info on, or never',
      failArgument,
      failOn,
    );
}

function failArgument(value: string): FailOn {
  if (value === 'error' || value === 'warning' || value === 'info' || value === 'never') return value;
  throw new InvalidArgumentError('choose one of error, warning, info, never.');
}

/** Reads a list of codes of findings, with or without `concord.`. */
export function codesArgument(value: string): readonly Code[] {
  return value.split(',').map(one => {
    const code = one.trim().replace(/^(?!concord\.)/u, 'concord.');
    if (isCheckCode(code)) return code;
    const known = Object.keys(codes)
      .filter(isCheckCode)
      .map(name => name.replace('concord.', ''));
    throw new InvalidArgumentError(`no finding is called ${one.trim()}; there are ${known.join(', ')}.`);
  });
}

/**
 * Reads the files that the options name.
 * @param paths where the texts are: the exceptions file is looked for beside them
 * @throws RecallingError `read.*`, `exchange.*`
 */
export async function loadCheckOptions(paths: readonly string[], options: CheckArguments): Promise<CheckOptions> {
  const file = options.exceptions ?? (await findExceptions(paths));
  const exceptions = file === undefined ? undefined : readExceptionsJson(await readWhole(file), file).value;
  const terms =
    options.terms === undefined ? undefined : readTerms(await readWhole(options.terms), options.terms).value;
  return {
    ...(exceptions !== undefined && { exceptions }),
    ...(file !== undefined && { exceptionsFile: file }),
    ...(terms !== undefined && { terms }),
  };
}

/** True when an open finding is as bad as the limit or worse. */
export function isFailure(findings: readonly Finding[], failOn: FailOn): boolean {
  return findings.some(({ severity, accepted }) => accepted === undefined && RANK[severity] >= RANK[failOn]);
}

async function findExceptions(paths: readonly string[]): Promise<string | undefined> {
  for (const path of [...paths, '.']) {
    const folder = await stat(path).then(
      found => (found.isDirectory() ? path : dirname(path)),
      () => undefined,
    );
    const file = folder === undefined ? undefined : join(folder, EXCEPTIONS_FILE);
    if (file !== undefined && (await isReadable(file))) return file;
  }
  return undefined;
}

function isReadable(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Every check with what it looks at, for the help. */
export function listChecks(): string {
  return checks.map(check => check.title).join(', ');
}
