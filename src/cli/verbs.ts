import type { Command } from 'commander';
import { readVerbTable, type VerbTable } from '../diff/index.ts';
import { readWhole } from './load.ts';

/** Adds `--verbs`. */
export function withVerbsOption(command: Command): Command {
  return command.option('--verbs <file>', 'your own table of verbs with force and attitude, JSON or TSV');
}

/**
 * Reads a user's table of verbs.
 * @returns nothing where no file is named
 * @throws RecallingError `read.*`, `diff.verb-table`
 */
export async function loadVerbs(file: string | undefined): Promise<VerbTable | undefined> {
  return file === undefined ? undefined : readVerbTable(await readWhole(file), file);
}
