import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'vitest';
import { findLead, findSecondaryLeads } from '/work/main/src/language/lead.ts';
import { readLabel } from '/work/main/src/language/lettering.ts';
import { languageOf } from '/work/main/src/language/list.ts';
import { detectLanguage } from '/work/main/src/language/detect.ts';
const S = '/work/shared/samples/';
test('real', () => {
  const files: string[] = [];
  for (const d of ['successors', 'e-res-2023-18']) for (const f of readdirSync(S + d)) if (f.endsWith('.txt')) files.push(d + '/' + f);
  for (const d of readdirSync(S + 'six-languages')) for (const f of readdirSync(S + 'six-languages/' + d)) if (f.endsWith('.txt')) files.push('six-languages/' + d + '/' + f);
  for (const f of files.filter(f => f.includes(process.env.ONLY ?? ''))) {
    const code = /([a-z]{2})\.txt$/.exec(f)![1]!;
    const lang = languageOf(code)!;
    const t = readFileSync(S + f, 'utf8');
    console.log('==', f, JSON.stringify(detectLanguage(t)));
    for (const p of t.split(/\n\s*\n/).map(p => p.trim())) {
      const label = readLabel(p, lang, {});
      const b = p.slice(label?.end ?? 0);
      const pre = /[,，،]$/.test(b.trim());
      const role = pre ? 'preambular' : 'operative';
      const l = label && label.level > 0 ? undefined : findLead(b, role as any, lang);
      const sec = l ? findSecondaryLeads(b, role as any, lang, l.at.end) : [];
      console.log(label ? `<${label.printed}|${label.ordinal}|${label.level}>` : '', l ? `[${b.slice(l.at.start, l.at.end)}] ${l.candidates.join()} ${l.chain}` : `NONE ${b.slice(0, 80)}`, sec.map(s => '|| ' + b.slice(Math.max(0, s.at.start - 22), s.at.end + 12).replace(/\n/g, ' ') + ':' + s.concept).join(' '));
    }
  }
});
