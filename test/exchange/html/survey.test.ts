import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { writeCitationsSvg } from '../../../src/exchange/citations/svg.ts';
import { writeLedgerHtml } from '../../../src/exchange/html/ledger.ts';
import { writeReport } from '../../../src/exchange/html/report.ts';
import { describeCell, layOutMatrix } from '../../../src/exchange/matrix.ts';
import { checkedDossier } from '../findings.ts';
import { surveyed } from '../surveyed.ts';
import { parsePage } from './page-shape.ts';

describe('the ledger as a page', () => {
  it('says verb, addressee, what and when, and in words what became of it', () => {
    const page = writeLedgerHtml(surveyed());
    expect(page).toContain('<b>Urges</b>');
    expect(page).toContain('>the Secretariat</td>');
    expect(page).toContain('at its ninth session');
    expect(page).toMatch(
      /<span class="standing strengthened"><span aria-hidden="true">↑ <\/span>strengthened<\/span>/u,
    );
    expect(page).toContain('verb Invites → Urges (stronger)');
  });

  it('is a section of the report whose links all have a target', () => {
    const { ids, targets } = parsePage(writeReport(surveyed()).value);
    expect(ids).toEqual(expect.arrayContaining(['ledger', 'matrix', 'citations']));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
  });
});

describe('the picture of citations', () => {
  const svg = writeCitationsSvg(surveyed());

  it('is well-formed, has a name and a description, and says each line in words', () => {
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).toMatch(/role="img" aria-labelledby="citations-title citations-desc"/u);
    expect(svg).toContain('<title id="citations-title">What 1/1, 2/1 cite</title>');
    expect(svg).toContain('2/1, 1: 1/1, para. 9 (1/1 has no paragraph 9: the last is 1)');
    const document = XmlDocument.fromString(svg);
    expect(document.root.name).toBe('svg');
    document.dispose();
  });

  it('tells kinds apart by dashes and signs, and keeps labels in their own direction', () => {
    expect(svg).toContain('stroke-dasharray');
    expect(svg).toContain('✗ dead (1)');
    expect(svg.match(/unicode-bidi="isolate"/gu)?.length).toBeGreaterThan(3);
    expect(svg).not.toMatch(/ style=|<style|<script/u);
  });
});

describe('the matrix', () => {
  it('has a column for each edition and says the worst finding in its cell', () => {
    const { columns, rows } = layOutMatrix(checkedDossier());
    expect(columns.length).toBeGreaterThan(1);
    const row = rows.find(one => one.cells.some(cell => cell.mark === 'error'));
    const at = row?.cells.findIndex(cell => cell.mark === 'error') ?? -1;
    expect(columns[at]?.language).toBe('ar');
    expect(row?.isSettled).toBe(false);
  });

  it('tells a paragraph that an edition lacks from one that its version never had', () => {
    expect(describeCell({ mark: undefined, findings: [], isExpected: true })).toBe('— missing');
    expect(describeCell({ mark: undefined, findings: [], isExpected: false })).toBe('');
  });
});
