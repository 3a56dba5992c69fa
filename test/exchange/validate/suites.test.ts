import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateFile } from '../../../src/exchange/validate/validate.ts';

const kit = '../shared/bench/interchange';
const here = existsSync(kit);
if (!here) console.log(`skipped: no ${kit}`);

/** Files of the kit: the suites of the OASIS committee, the LISA kit and small wrong files of our own. */
function filesOf(format: string, kind: 'valid' | 'invalid'): readonly string[] {
  if (!here) return [];
  const root = join(kit, format, kind);
  return readdirSync(root).flatMap(suite => readdirSync(join(root, suite)).map(name => join(root, suite, name)));
}

describe.skipIf(!here)('published suites', () => {
  it.each(['xliff', 'tmx'])('no %s file that is valid is called wrong', format => {
    const files = filesOf(format, 'valid');
    expect(files.length).toBeGreaterThan(9);
    const wrong = files.filter(file => !validateFile(readFileSync(file)).value.valid);
    expect(wrong).toEqual([]);
  });

  it.each(['xliff', 'tmx'])('every %s file that is wrong is called so, with rule and place', format => {
    const files = filesOf(format, 'invalid');
    expect(files.length).toBeGreaterThan(9);
    const missed = files.filter(file => {
      const { valid, findings } = validateFile(readFileSync(file)).value;
      return valid || !findings.some(finding => finding.severity === 'error' && finding.line > 0);
    });
    expect(missed).toEqual([]);
  });
});
