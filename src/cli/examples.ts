import type { Command } from 'commander';

/** Examples stand first in every help: most people copy one. */
export function withExamples(command: Command, examples: readonly (readonly [line: string, what: string])[]): Command {
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, what]) => `  ${line.padEnd(width)}   ${what}`);
  return command.addHelpText('before', `Examples:\n${lines.join('\n')}\n`);
}
