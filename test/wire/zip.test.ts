import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { RecallingError } from '../../src/model/index.ts';
import { openZip } from '../../src/wire/index.ts';

describe('openZip', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\.xml$/u), fc.uint8Array({ maxLength: 5000 })),
        files => {
          const zip = openZip(zipSync(files));
          expect([...zip.names].sort()).toEqual(Object.keys(files).sort());
          for (const [name, content] of Object.entries(files)) expect(zip.read(name)).toEqual(content);
        },
      ),
    );
  });

  it('reads stored entries, skips folders, knows nothing of other names', () => {
    const zip = openZip(zipSync({ 'a/': new Uint8Array(), 'a/b.xml': [Uint8Array.of(1, 2, 3), { level: 0 }] }));
    expect(zip.names).toEqual(['a/b.xml']);
    expect(zip.read('a/b.xml')).toEqual(Uint8Array.of(1, 2, 3));
    expect(zip.read('a/c.xml')).toBeUndefined();
    expect(zip.read('constructor')).toBeUndefined();
  });

  it('refuses damaged archives with a code, and never throws anything else', () => {
    const sound = zipSync({
      'word/document.xml': new TextEncoder().encode('<x>some text</x>'.repeat(50)),
      b: Uint8Array.of(1),
    });
    const change = fc.record({ at: fc.nat(sound.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(sound.length), (changes, length) => {
        const bytes = Uint8Array.from(sound);
        for (const { at, to } of changes) bytes[at] = to;
        try {
          const zip = openZip(bytes.subarray(0, changes.length > 3 ? length : bytes.length));
          for (const name of zip.names) zip.read(name);
        } catch (error) {
          expect(error).toBeInstanceOf(RecallingError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
