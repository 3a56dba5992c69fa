import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/exchange/dossier.ts';
import { writeReport } from '../../../src/exchange/html/report.ts';
import { block, comparison, edition, link, numbered, smallDossier, work } from '../small-dossier.ts';
import { parsePage } from './page-shape.ts';

const page = (dossier: Dossier = smallDossier()): string => writeReport(dossier).value;

const HOSTILE = `</script></style><img src=x onerror=alert(1)>"'&\u0000]]>--><svg/onload=x>`;

describe('writeReport', () => {
  it('writes one well-formed page whose ids are unique and whose links all have a target', () => {
    const { ids, targets } = parsePage(page());
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
  });

  it('fetches nothing and holds neither script nor style in attributes', () => {
    const { elements } = parsePage(page());
    const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter(name => /^on|^style$|^src$|^srcset$/u.test(name))).toEqual([]);
    expect(page()).not.toMatch(/https?:|@import|url\(/u);
    expect(elements.map(({ name }) => name)).not.toContain('link');
  });

  it('allows only the style sheet and the script that it holds', () => {
    const source = page();
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(source)?.[1]?.replaceAll('&#39;', "'") ?? '';
    const hashOf = (tag: string): string => {
      const [, body = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'u').exec(source) ?? [];
      return createHash('sha256').update(body).digest('base64');
    };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hashOf('style')}'`);
    expect(policy).toContain(`script-src 'sha256-${hashOf('script')}'`);
    expect(source.match(/<script/gu)).toHaveLength(1);
    expect(source.match(/<style/gu)).toHaveLength(1);
  });

  it('puts the notice of unofficial standing before everything else', () => {
    const source = page();
    expect(source).toContain('Not all of these texts are official.');
    expect(source).toContain('Written for a test; not the adopted text.');
    expect(source.indexOf('class="notice"')).toBeLessThan(source.indexOf('<main'));
  });

  it('shows no notice when no edition declares anything', () => {
    const plain: Dossier = {
      works: [work('w', [edition('w', 'en', [numbered(1, 'x;')])])],
      comparisons: [],
      diagnostics: [],
    };
    expect(page(plain)).not.toContain('class="notice"');
  });

  it('gives every text its language and direction', () => {
    const texts = parsePage(page()).elements.filter(({ attributes }) => attributes['class'] === 'text');
    expect(texts.length).toBeGreaterThan(10);
    for (const { attributes } of texts) {
      expect([attributes['lang'], attributes['dir']]).toEqual(
        attributes['lang'] === 'ar' ? ['ar', 'rtl'] : ['en', 'ltr'],
      );
    }
  });

  it('marks words with del and ins that say what they are', () => {
    const source = page();
    expect(source).toContain('<del><span class="vh">[deleted: </span>1. Requests<span class="vh">]</span></del>');
    expect(source).toContain('<ins><span class="vh">[added: </span>2. Urges<span class="vh">]</span></ins>');
  });

  it('sets off the initiating phrase, the note call and the symbol in the printed text', () => {
    expect(page()).toContain(
      '<span class="num">2.</span> <span class="lead">Urges</span> States<span class="call">¹</span> to act, see <bdi>A/RES/64/293</bdi>;',
    );
  });

  it('links a moved paragraph with the place it left, both ways', () => {
    const source = page();
    expect(source).toContain('href="#c1-link_1.from">↕ moved from 2</a>');
    expect(source).toMatch(/<tr role="row" id="c1-link_1\.from"[^>]*>.*href="#c1-link_1">moved to 1<\/a>/u);
  });

  it('folds unchanged paragraphs', () => {
    expect(page()).toContain('<details><summary>1 unchanged: 1</summary>');
  });

  it('leads from a paragraph of the newer text to its change, and from a remark to its paragraph', () => {
    const source = page();
    expect(source).toContain('<a class="mark changed" href="#c1-link_2">changed</a>');
    expect(source).toContain('<a href="#r2-para_2">para_2</a>');
  });

  it('offers a filter for every kind and class of change that occurs, and for no other', () => {
    const classes = parsePage(page()).elements.flatMap(({ name, attributes }) =>
      name === 'input' ? (attributes['class'] ?? []) : [],
    );
    expect(classes).toEqual(
      expect.arrayContaining(['kind-changed', 'kind-added', 'tag-verb', 'tag-renumbered', 'only-moved']),
    );
    expect(classes).not.toContain('kind-split');
    expect(classes).not.toContain('tag-date');
  });

  it('heads every table and its rows and columns', () => {
    const source = page();
    const tables = source.match(/<table[\s\S]*?<\/table>/gu) ?? [];
    expect(tables.length).toBe(8);
    for (const table of tables) {
      expect(table).toContain('<caption');
      expect(table).toContain('scope="col"');
      expect(table).toContain('scope="row"');
    }
  });

  it('says where a language has no counterpart', () => {
    expect(page()).toContain('<td class="gap column-1">no counterpart</td>');
  });

  it('escapes everything it is given', () => {
    const hostile = edition(HOSTILE, HOSTILE, [
      block(HOSTILE, 'row', HOSTILE, { label: { printed: HOSTILE, gap: HOSTILE, ordinal: 1, level: 0 } }),
    ]);
    const told = {
      ...hostile,
      meta: { ...hostile.meta, title: HOSTILE, status: HOSTILE, notice: HOSTILE },
      source: { ...hostile.source, file: HOSTILE },
    };
    const changes = link(
      HOSTILE,
      [HOSTILE],
      [HOSTILE],
      [
        ['=', HOSTILE],
        ['-', HOSTILE],
        ['+', HOSTILE],
      ],
      {
        tags: [{ kind: 'verb', old: HOSTILE, new: HOSTILE }],
      },
    );
    const [aligned] = [work(HOSTILE, [told])];
    if (aligned === undefined) throw new Error('no work');
    const evidence = [{ kind: 'label' as const, weight: 1, detail: HOSTILE }];
    const beads = aligned.alignment.beads.map(bead => ({ ...bead, evidence }));
    const source = page({
      title: HOSTILE,
      works: [{ ...aligned, alignment: { ...aligned.alignment, beads } }],
      comparisons: [{ old: HOSTILE, new: HOSTILE, language: HOSTILE, comparison: comparison(HOSTILE, [changes]) }],
      diagnostics: [
        { code: 'parse.note-missing', severity: 'warning', message: HOSTILE, file: HOSTILE, hint: HOSTILE },
      ],
    });
    const { elements, text, ids } = parsePage(source);
    expect(elements.map(({ name }) => name)).not.toContain('img');
    expect(elements.filter(({ attributes }) => 'onerror' in attributes || 'onload' in attributes)).toEqual([]);
    expect(text).toContain(HOSTILE.replace('\u0000', '\ufffd'));
    expect(ids.filter(id => !/^[\w.-]+$/u.test(id))).toEqual([]);
    expect(source.match(/<\/script>/gu)).toHaveLength(1);
  });

  it('reports characters that no page can hold', () => {
    const dossier: Dossier = {
      works: [work('w', [edition('w', 'en', [block('line_1', 'row', 'a\u0001b')])])],
      comparisons: [],
      diagnostics: [],
    };
    const { value, diagnostics } = writeReport(dossier);
    expect(value).toContain('a\ufffdb');
    expect(diagnostics).toMatchObject([{ code: 'exchange.illegal-character', file: 'w.en.md', block: 'line_1' }]);
  });

  it('survives texts, languages and paragraphs named like parts of every object', () => {
    const named = work('__proto__', [edition('__proto__', 'constructor', [block('__proto__', 'row', 'text')])]);
    expect(parsePage(page({ works: [named], comparisons: [], diagnostics: [] })).text).toContain('text');
  });

  it('writes a page even when there is nothing to show', () => {
    expect(parsePage(page({ works: [], comparisons: [], diagnostics: [] })).text).toContain('Empty dossier');
  });

  it('gives the same page for the same dossier', () => {
    expect(page()).toBe(page());
  });
});
