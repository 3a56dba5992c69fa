import { describe, expect, it } from 'vitest';
import { escapeControls, escapeUnpainted } from '../../src/cli/escape.ts';

describe('control characters', () => {
  it('are written out: escapes, C0 and C1, marks that force a direction', () => {
    expect(escapeControls('a\u001b]0;x\u0007b\u009b2J\u202ec\r')).toBe('a\\x1b]0;x\\x07b\\x9b2J\\u202ec\\x0d');
  });

  it('stay where they say nothing to a terminal', () => {
    const text = 'a\tb\nc \u2068عربي\u2069 \u200f\u00ad';
    expect(escapeControls(text)).toBe(text);
  });

  it('of what is painted stay only as the styles that the program writes', () => {
    expect(escapeUnpainted('\u001b[1m\u001b[9mold\u001b[29m\u001b[22m\u001b[8mhidden\u001b[2J\u001bc')).toBe(
      '\u001b[1m\u001b[9mold\u001b[29m\u001b[22m\\x1b[8mhidden\\x1b[2J\\x1bc',
    );
  });
});
