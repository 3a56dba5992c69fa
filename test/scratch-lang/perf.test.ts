import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'vitest';
import { findLead, findSecondaryLeads } from '/work/main/src/language/lead.ts';
import { readLabel } from '/work/main/src/language/lettering.ts';
import { languageOf } from '/work/main/src/language/list.ts';
import { detectLanguage } from '/work/main/src/language/detect.ts';
test('perf', () => {
  for (const code of ['en','fr','es','ru','zh','ar']) {
    const lang = languageOf(code)!;
    const f = readdirSync('/work/main/samples').find(f => f.startsWith('resolution-6-1.' + code))!;
    const t = readFileSync('/work/main/samples/' + f, 'utf8').replace(/^---[\s\S]*?---\n/, '').replace(/[*]/g,'');
    const ps = t.split(/\n\s*\n/).map(p => p.trim().replace(/^(\d+|[٠-٩]+)\s*[.．、\-–]\s*/, '')).filter(p=>p.length>100);
    for (let w=0; w<2; w++) {
      let n = 0; const t0 = performance.now();
      while (n < 60000) for (const p of ps) { findLead(p, 'operative', lang) ?? findLead(p,'preambular',lang); n++; }
      const t1 = performance.now();
      let m = 0;
      while (m < 20000) for (const p of ps) { findSecondaryLeads(p, 'operative', lang, 5); m++; }
      const t2 = performance.now();
      let k = 0;
      while (k < 200000) for (const p of ps) { readLabel(p, lang); k++; }
      const t3 = performance.now();
      let d = 0; while (d < 100) { detectLanguage(t); d++; }
      const t4 = performance.now();
      if (w) console.log(code, 'lead/s', Math.round(n/(t1-t0)*1000), 'secondary/s', Math.round(m/(t2-t1)*1000), 'label/s', Math.round(k/(t3-t2)*1000), 'detect/s', Math.round(d/(t4-t3)*1000));
    }
  }
});
