import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareEditions, compareLines } from '../../src/diff/index.ts';
import { type Edition, printedBlock, type Role } from '../../src/model/index.ts';
import { readEdition } from '../../src/pipeline/editions.ts';

interface Change {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly kind: string;
  readonly moved: boolean;
}

const parts: Readonly<Record<string, readonly Role[]>> = {
  preambular: ['preambular'],
  operative: ['operative', 'point'],
  notes: ['note'],
};

/** Where the illustrations depart from the table of changes on purpose (`samples/README.md`). */
const planted: Readonly<Record<string, readonly string[]>> = {
  ru: ['operative 6>5 changed'],
  ar: ['notes 5>5 changed', 'notes >7 added', 'notes 7>8 changed'],
};

async function sample(work: string, language: string): Promise<Edition> {
  const ending = work === '6-1' && language === 'en' ? 'txt' : 'md';
  return (await readEdition(`samples/resolution-${work}.${language}.${ending}`)).value;
}

describe('5/1 → 6/1', () => {
  const table: Record<string, Change[]> = JSON.parse(readFileSync('samples/changes-5-1-to-6-1.json', 'utf8'));

  it.each(['en', 'fr', 'es', 'ru', 'zh', 'ar'])('shows the changes of the table in %s', async language => {
    const [old, new_] = [await sample('5-1', language), await sample('6-1', language)];
    const { value, diagnostics } = compareEditions(old, new_);
    expect(diagnostics).toEqual([]);
    const found = new Set<string>();
    for (const [part, roles] of Object.entries(parts)) {
      const numbers = (edition: Edition): Map<string, number> =>
        new Map(edition.blocks.filter(block => roles.includes(block.role)).map((block, k) => [block.id, k + 1]));
      const [from, to] = [numbers(old), numbers(new_)];
      for (const link of value.links) {
        const places = [link.old.map(id => from.get(id) ?? 0), link.new.map(id => to.get(id) ?? 0)];
        if (places.flat().includes(0)) continue;
        found.add(`${part} ${places.join('>')} ${link.kind}${link.moved ? ' moved' : ''}`);
      }
    }
    const wanted = Object.entries(table).flatMap(([part, changes]) =>
      changes.map(change => `${part} ${change.old}>${change.new} ${change.kind}${change.moved ? ' moved' : ''}`),
    );
    expect(wanted.filter(change => !found.has(change))).toEqual(planted[language] ?? []);
  });

  it('writes operations over the printed blocks', async () => {
    const [old, new_] = [await sample('5-1', 'en'), await sample('6-1', 'en')];
    const print = (edition: Edition, ids: readonly string[]): string =>
      edition.blocks
        .filter(block => ids.includes(block.id))
        .map(printedBlock)
        .join('\n\n');
    for (const link of compareEditions(old, new_).value.links) {
      const side = (kind: string): string =>
        link.ops.map(([op, text]) => (op === '=' || op === kind ? text : '')).join('');
      expect(side('-')).toBe(print(old, link.old));
      expect(side('+')).toBe(print(new_, link.new));
    }
  });

  it('names stronger and weaker verbs, new addressees, sessions and calls', async () => {
    const { links } = compareEditions(await sample('5-1', 'en'), await sample('6-1', 'en')).value;
    const tags = (id: string): unknown => links.find(link => link.new.some(one => one === id))?.tags;
    expect(tags('para_2')).toContainEqual({ kind: 'verb', old: 'Requests', new: 'Encourages', shift: 'weaker' });
    expect(tags('para_3')).toContainEqual({ kind: 'verb', old: 'invites', new: 'urges', shift: 'stronger' });
    expect(tags('para_12')).toContainEqual({ kind: 'footnote-ref', new: '⁶' });
    expect(tags('para_19')).toContainEqual({ kind: 'addressee', old: 'Member States', new: 'States parties' });
    expect(tags('para_20')).toContainEqual({ kind: 'session', old: 'sixth', new: 'seventh' });
  });

  it('says so when the languages differ, and still answers', async () => {
    const { value, diagnostics } = compareEditions(await sample('6-1', 'en'), await sample('6-1', 'fr'));
    expect(diagnostics.map(({ code }) => code)).toContain('diff.language-differs');
    expect(value.links.length).toBeGreaterThan(0);
  });

  it('finds an edition equal to itself', async () => {
    const edition = await sample('6-1', 'zh');
    const { statistics } = compareEditions(edition, edition).value;
    expect(statistics).toMatchObject({ same: edition.blocks.length, changed: 0, added: 0, deleted: 0, moved: 0 });
  });
});

const successors = '../shared/samples/successors';

describe.skipIf(!existsSync(successors))(`real successors (skipped without ${successors})`, () => {
  const read = (name: string): string[] => readFileSync(`${successors}/${name}.en.txt`, 'utf8').trim().split('\n\n');

  it('78/112 → 79/126: eight changed, one deleted, one added, no move', () => {
    const { links, statistics } = compareLines(read('a-res-78-112'), read('a-res-79-126'), 'en').value;
    expect(statistics).toMatchObject({ same: 34, changed: 8, added: 1, deleted: 1, split: 0, merged: 0, moved: 0 });
    const changed = links.filter(link => link.kind === 'changed').map(link => link.new);
    expect(changed).toEqual([0, 1, 2, 4, 14, 40, 41, 42].map(at => [`line_${at + 1}`]));
    expect(links.find(link => link.kind === 'deleted')?.old).toEqual(['line_16']);
    expect(links.find(link => link.kind === 'added')?.new).toEqual(['line_17']);
  });

  it('66/180 → 2013/31: the paragraphs that stayed are found among the rewritten ones', () => {
    const { links } = compareLines(read('a-res-66-180'), read('e-res-2013-31'), 'en').value;
    const pairs = links.filter(link => link.old.length && link.new.length).map(link => `${link.old}>${link.new}`);
    for (const pair of [
      'line_3>line_3',
      'line_6>line_8',
      'line_7>line_9',
      'line_10>line_10',
      'line_11>line_20',
      'line_13>line_12',
      'line_29>line_33',
    ])
      expect(pairs).toContain(pair);
  });
});
