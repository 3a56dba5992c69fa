import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { printTmx } from '../../../src/exchange/tmx/print.ts';
import { readTmx } from '../../../src/exchange/tmx/read.ts';

const root = '../shared/bench/interchange/tmx/';
it('x', () => {
  for (const d of ['valid/lisa-compkit', 'invalid/ours'])
    for (const f of readdirSync(root + d)) {
      const r = readTmx(readFileSync(`${root}${d}/${f}`), { file: f });
      const w = printTmx(r.value).value;
      const w2 = printTmx(readTmx(w).value).value;
      console.log(
        f,
        r.value.units.length,
        r.diagnostics.map(x => `${x.code} ${x.line} ${x.message}`),
        w === w2,
      );
    }
});
it('speed', () => {
  const units = Array.from({ length: 30000 }, (_, i) => ({
    id: `6-1:para_${i}`,
    attributes: new Map(),
    remarks: [{ kind: 'prop' as const, attributes: new Map([['type', 'x-role']]), text: 'operative' }],
    variants: ['en', 'fr'].map(language => ({
      language,
      attributes: new Map(),
      remarks: [],
      segment: [
        `Decides & requests the Secretary-General to do ${i} things in the next biennium, within existing resources, and so on `.repeat(
          1,
        ),
      ],
    })),
  }));
  const m = { header: { attributes: new Map([['srclang', 'en']]), children: [] }, units };
  for (let k = 0; k < 4; k++) {
    let t = performance.now();
    const w = printTmx(m).value;
    const a = performance.now() - t;
    t = performance.now();
    const r = readTmx(w);
    const b = performance.now() - t;
    console.log(
      (w.length / 1e6).toFixed(1),
      'MB write',
      a | 0,
      'read',
      b | 0,
      r.value.units.length,
      r.diagnostics.length,
    );
  }
});
