import { describe, expect, it } from 'vitest';
import { writeFindingsHtml } from '../../../src/exchange/html/findings-page.ts';
import { writeReport } from '../../../src/exchange/html/report.ts';
import { checkedDossier } from '../findings.ts';
import { smallDossier } from '../small-dossier.ts';
import { parsePage } from './page-shape.ts';

describe('the findings of the report', () => {
  const page = writeReport(checkedDossier()).value;

  it('are a section of their own, with a link in the contents', () => {
    const { ids, targets } = parsePage(page);
    expect(ids).toContain('findings');
    expect(targets).toContain('findings');
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
  });

  it('show a cell per language, coloured by the worst and said in words', () => {
    const rows = /<tr><th scope="row"><a href="#[^"]*">2<\/a><\/th>([\s\S]*?)<\/tr>/u.exec(page)?.[1] ?? '';
    expect(rows).toContain('class="mark-cell mark-error"');
    expect(rows).toContain('class="mark-cell mark-accepted"');
    expect(rows).toContain('<span class="vh">error</span>');
    expect(rows).toContain('accepted: house style');
  });

  it('escape what texts say', () => {
    expect(page).toContain('Arabic has &lt;162&gt;');
    expect(page).not.toContain('<162>');
  });

  it('are not there without a grid', () => {
    expect(writeReport(smallDossier()).value).not.toContain('id="findings"');
  });
});

describe('writeFindingsHtml', () => {
  it('writes one page whose links all have a target', () => {
    const { ids, targets } = parsePage(writeFindingsHtml(checkedDossier()));
    expect(ids).toContain('findings');
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
  });
});
