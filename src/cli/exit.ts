import type { Code } from '../model/index.ts';

/** Exit statuses of every command. `diff` follows diff(1): 0 same, 1 different, 2 any trouble. */
export const exit = {
  done: 0,
  findings: 1,
  usage: 2,
  input: 3,
  output: 4,
  interrupted: 130,
} as const;

/** The exit status an error code stands for. */
export function exitStatus(code: Code): number {
  if (code.startsWith('usage.')) return exit.usage;
  return code.startsWith('output.') ? exit.output : exit.input;
}
