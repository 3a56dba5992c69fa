import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'vitest';
import { findLead, findSecondaryLeads } from '/work/main/src/language/lead.ts';
import { english } from '/work/main/src/language/en.ts';
import { french } from '/work/main/src/language/fr.ts';
import { spanish } from '/work/main/src/language/es.ts';
import { russian } from '/work/main/src/language/ru.ts';
import { chinese } from '/work/main/src/language/zh.ts';
import { arabic } from '/work/main/src/language/ar.ts';
const L: any = { en: english, fr: french, es: spanish, ru: russian, zh: chinese, ar: arabic };
test('ev', () => {
  const only = process.env.ONLY;
  for (const f of readdirSync('/work/main/samples').filter(f => /resolution-.*\.(md|txt)$/.test(f))) {
    if (only && !f.includes(only)) continue;
    const lang = L[f.split('.')[1]!];
    let t = readFileSync('/work/main/samples/' + f, 'utf8').replace(/^---[\s\S]*?---\n/, '');
    const paras = t.split(/\n\s*\n/).map(p => p.replace(/\s*\n\s*/g, lang.spaced ? ' ' : '').replace(/[*_#]/g, '').trim());
    let pre = 0, op = 0, miss: string[] = [];
    let started = false;
    for (const p of paras) {
      const m = /^(\d+|[٠-٩]+)\s*[.．、\-–]\s*/.exec(p);
      if (/^[¹²³⁴-⁹]/.test(p)) continue;
      if (m) { started = true; op++; const b = p.slice(m[0].length); const l = findLead(b, 'operative', lang); if (!l) miss.push(p.slice(0, 90)); else console.log(f, 'OP', b.slice(l.at.start, l.at.end), l.candidates.join(), l.chain, '||', findSecondaryLeads(b, 'operative', lang, l.at.end).map(s => b.slice(s.at.start, s.at.end + 12) + ':' + s.concept).join(' ; ')); }
      else if (!started && /[,，،]\P{L}*$/u.test(p)) { const l = findLead(p, 'preambular', lang); if (!l) miss.push(p.slice(0, 90)); else { pre++; console.log(f, 'PRE', p.slice(l.at.start, l.at.end), l.candidates.join(), l.chain, '||', findSecondaryLeads(p, 'preambular', lang, l.at.end).map(s => p.slice(s.at.start, s.at.end + 12) + ':' + s.concept).join(' ; ')); } }
      else miss.push('?? ' + p.slice(0, 60));
    }
    console.log('==', f, pre, op, 'MISS', miss);
  }
});
