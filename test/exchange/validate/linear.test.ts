import { describe, expect, it } from 'vitest';
import { validateFile } from '../../../src/exchange/validate/validate.ts';
import { processorTime } from '../../processor-time.ts';

/** A document in which every unit refers to the first and to the last, in every way there is. */
function document(units: number): string {
  const unit = (n: number): string =>
    `<unit id="u${n}" slr:sizeInfoRef="d${units}"><res:resourceData><res:resourceItemRef ref="r${units}"/></res:resourceData><ctr:changeTrack><ctr:revisions appliesTo="note" ref="n"><ctr:revision><ctr:item property="content">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="n">a</note></notes><segment id="s"><source><mrk id="m" type="term" ref="#f=f/u=u${units}/s">a</mrk><mrk id="m2" type="term" ref="#f=f/my=e${units}">a</mrk><ph id="1" subFlows="u1 u${units}"/></source></segment></unit>`;
  const all = Array.from({ length: units }, (_, i) => i + 1);
  const resources = all.map(
    n => `<res:resourceItem id="r${n}" mimeType="a/b"><res:source href="a"/></res:resourceItem>`,
  );
  const data = all.map(n => `<my:size id="d${n}"/>`);
  const elements = all.map(n => `<my:e id="e${n}"/>`);
  const spaces = ['document', 'resourcedata', 'sizerestriction', 'changetracking']
    .map((name, i) => `xmlns${['', ':res', ':slr', ':ctr'][i]}="urn:oasis:names:tc:xliff:${name}:2.0"`)
    .join(' ');
  return `<xliff ${spaces} xmlns:my="urn:my" version="2.1" srcLang="en"><file id="f"><slr:data profile="p">${data.join('')}</slr:data><res:resourceData>${resources.join('')}</res:resourceData><my:list>${elements.join('')}</my:list>${all.map(unit).join('')}</file></xliff>`;
}

function computingTime(units: number): number {
  const xml = document(units);
  const start = processorTime();
  expect(validateFile(xml).value.findings).toEqual([]);
  return processorTime() - start;
}

describe('the validator', () => {
  it('takes linear time, however much refers to whatever', () => {
    computingTime(200);
    const small = Math.min(computingTime(400), computingTime(400), computingTime(400));
    expect(computingTime(4000)).toBeLessThan(15 * small + 200);
  });
});
