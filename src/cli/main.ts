#!/usr/bin/env node
import { CommanderError } from 'commander';
import { RecallingError } from '../model/index.ts';
import { exit, exitStatus } from './exit.ts';
import { removePending } from './output.ts';
import { makeProgram } from './program.ts';
import { failureLine } from './report.ts';
import { openTerminal } from './terminal.ts';

/** A closed pipe (`recalling … | head`) is the reader's choice, not a failure. */
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(exit.done);
  throw error;
});

process.on('SIGINT', () => {
  void removePending().finally(() => process.exit(exit.interrupted));
});

const words = process.argv.slice(2);
try {
  const program = await makeProgram(words);
  await program.parseAsync(words, { from: 'user' });
} catch (error) {
  if (error instanceof CommanderError) {
    // Help and version end here too, with exit code 0; commander has printed what there is to say.
    process.exitCode = error.exitCode === 0 ? exit.done : exit.usage;
  } else {
    const voice = { quiet: false, verbose: false, json: words.includes('--json') };
    const terminal = openTerminal(words.includes('--no-color') ? { colour: false } : {});
    terminal.err(failureLine(error, voice, terminal, words[0]));
    const status = error instanceof RecallingError ? exitStatus(error.code) : exit.input;
    process.exitCode = words[0] === 'diff' ? exit.usage : status;
  }
}
