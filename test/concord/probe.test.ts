import { it } from 'vitest';
import { checkSmall, checkVersions, say } from './small-text.ts';
it('probe', () => {
  const show = (name: string, d: ReturnType<typeof checkSmall>) => console.log(name, JSON.stringify(say(d, true), null, 1), d.diagnostics.filter(x=>x.severity!=='info').map(x=>x.message));
  show('clean', checkSmall());
  show('number', checkSmall({ es: [['172', '162']] }));
  show('drop', checkSmall({ fr: [[/2\. Prie.*\n\n/u.exec('') ? '' : 'x', '']] as never }.fr ? {} : {}));
  show('versions', checkVersions({}, { en: [['technical assistance', 'technical assistance and training']], fr: [['assistance technique', 'assistance technique et une formation']] }));
});
