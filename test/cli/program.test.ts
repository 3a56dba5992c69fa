import { describe, expect, it } from 'vitest';
import { listedCommands } from '../../src/cli/command-list.ts';
import { makeProgram } from '../../src/cli/program.ts';

const names = listedCommands.map(({ name }) => name);

describe('the program', () => {
  it('lists the commands in the same words whether they are loaded or not', async () => {
    const [bare, whole] = await Promise.all([makeProgram([]), makeProgram(names)]);
    expect(bare.helpInformation()).toBe(whole.helpInformation());
  });

  it.each(names)('loads %s when a word names it, and no other', async name => {
    const program = await makeProgram(['--', name]);
    const loaded = program.commands.filter(command => command.options.length + command.commands.length > 0);
    expect(loaded.map(command => command.name())).toEqual([name]);
  });

  it('tells of every listed command what each argument stands for', () => {
    for (const { takes } of listedCommands) for (const [, what] of takes) expect(what).not.toBe('');
  });
});
