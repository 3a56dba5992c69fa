import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignEditions } from '../../src/align/index.ts';
import { type Alignment, checkAlignment, type Edition, type Segment, segmentId } from '../../src/model/index.ts';
import { type BlockSpec, idsOf, makeEdition, merge, move, split, without, withoutLabels } from './fixtures.ts';

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    recalls: 'Recalling',
    asks: 'Requests',
    states: 'States parties',
    report: 'report',
    office: 'the Office',
    on: 'on',
    water: 'clean water',
    forest: 'old forests',
    road: 'safe roads',
    child: 'young children',
    sea: 'the open sea',
    law: 'common law',
    school: 'rural schools',
    trade: 'fair trade',
  },
  fr: {
    recalls: 'Rappelant',
    asks: 'Prie',
    states: 'États parties',
    report: 'rapport',
    office: 'l’Office',
    on: 'sur',
    water: 'eau propre',
    forest: 'vieilles forêts',
    road: 'routes sûres',
    child: 'jeunes enfants',
    sea: 'haute mer',
    law: 'droit commun',
    school: 'écoles rurales',
    trade: 'commerce équitable',
  },
  ru: {
    recalls: 'ссылаясь на',
    asks: 'просит',
    states: 'государства-участники',
    report: 'доклад',
    office: 'Управление',
    on: 'о',
    water: 'чистой воде',
    forest: 'старых лесах',
    road: 'безопасных дорогах',
    child: 'малых детях',
    sea: 'открытом море',
    law: 'общем праве',
    school: 'сельских школах',
    trade: 'честной торговле',
  },
  zh: {
    recalls: '回顾',
    asks: '请',
    states: '缔约国',
    report: '报告',
    office: '办公室',
    on: '关于',
    water: '清洁用水',
    forest: '古老森林',
    road: '安全道路',
    child: '幼童',
    sea: '公海',
    law: '普通法',
    school: '农村学校',
    trade: '公平贸易',
  },
  ar: {
    recalls: 'إذ يشير إلى',
    asks: 'يطلب إلى',
    states: 'الدول الأطراف',
    report: 'تقرير',
    office: 'المكتب',
    on: 'بشأن',
    water: 'المياه النظيفة',
    forest: 'الغابات القديمة',
    road: 'الطرق الآمنة',
    child: 'صغار الأطفال',
    sea: 'أعالي البحار',
    law: 'القانون العام',
    school: 'المدارس الريفية',
    trade: 'التجارة العادلة',
  },
};
const topics = ['water', 'forest', 'road', 'child', 'sea', 'law', 'school', 'trade'] as const;
const languages = Object.keys(words);

/** A small resolution: eight recitals, eight numbered paragraphs, two notes. */
function resolution(language: string): Edition {
  const w = words[language] ?? {};
  const specs: BlockSpec[] = [
    { id: 'number', role: 'number', text: '6/1' },
    { id: 'title', role: 'title', text: `${w['report']} ${w['on']} ${w['law']}` },
    { id: 'enact', role: 'enacting', text: `${w['states']}` },
    ...topics.map(
      (topic, n): BlockSpec => ({
        id: `rec_${n + 1}`,
        role: 'preambular',
        text: `${w['recalls']} ${w['report']} ${w['on']} ${w[topic]}${`, ${w['states']}`.repeat((n * 3) % 5)}`,
        lead: ['recalling'],
      }),
    ),
    ...topics.map(
      (topic, n): BlockSpec => ({
        id: `para_${n + 1}`,
        role: 'operative',
        label: n + 1,
        text: `${w['asks']} ${w['office']} ${w['on']} ${w[topic]}${`, ${w['report']}`.repeat((n * 2) % 5)}`,
        lead: ['requests', 'invites'],
        references: n % 3 === 0 ? [{ kind: 'symbol', value: `A/55/38${n}` }] : [],
        calls: n === 2 ? ['note_1'] : n === 5 ? ['note_2'] : [],
      }),
    ),
    {
      id: 'note_1',
      role: 'note',
      label: 1,
      text: 'A/CONF.203/18',
      references: [{ kind: 'symbol', value: 'A/CONF.203/18' }],
    },
    { id: 'note_2', role: 'note', label: 2, text: 'A/65/90', references: [{ kind: 'symbol', value: 'A/65/90' }] },
  ];
  return makeEdition(language, specs);
}

function rowsOf(alignment: Alignment): readonly string[] {
  return alignment.beads.map(bead =>
    alignment.languages.map(language => (bead.members[language] ?? []).join('+') || '-').join(' '),
  );
}

function unitsOf(editions: readonly Edition[]): ReadonlyMap<string, ReturnType<typeof idsOf>> {
  return new Map(editions.map(edition => [edition.language, idsOf(edition)]));
}

const all = languages.map(resolution);
const [en, fr, ru, zh, ar] = all as [Edition, Edition, Edition, Edition, Edition];

describe('alignEditions', () => {
  it('aligns five whole editions row by row', () => {
    const { value, diagnostics } = alignEditions(all, { pivot: 'en' });
    expect(rowsOf(value)).toEqual(idsOf(en).map(id => languages.map(() => id).join(' ')));
    expect(value.crossings).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  it('gives a single edition one bead per block', () => {
    const { value } = alignEditions([fr]);
    expect(rowsOf(value)).toEqual(idsOf(fr));
  });

  it('answers no edition with a diagnostic', () => {
    expect(alignEditions([]).diagnostics.map(({ code }) => code)).toEqual(['align.empty']);
  });

  it('says that an edition is empty and keeps the others', () => {
    const { value, diagnostics } = alignEditions([en, makeEdition('fr', [])]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['align.empty-side']);
    expect(value.beads).toHaveLength(en.blocks.length);
  });

  it('takes the edition with most labels for pivot, and the wished one before it', () => {
    expect(alignEditions([withoutLabels(en), fr]).value.pivot).toBe('fr');
    expect(alignEditions([withoutLabels(en), fr], { pivot: 'en' }).value.languages).toEqual(['en', 'fr']);
  });

  it('is not broken by numbers lost in one edition', () => {
    const { value } = alignEditions([en, fr, withoutLabels(ru), zh, ar], { pivot: 'en' });
    expect(rowsOf(value)).toEqual(idsOf(en).map(id => languages.map(() => id).join(' ')));
  });

  it('leaves a gap where a language lacks a recital or a paragraph', () => {
    const editions = [en, fr, without(ru, 'rec_3'), without(zh, 'para_4'), ar];
    const { value } = alignEditions(editions, { pivot: 'en' });
    expect(checkAlignment(value, unitsOf(editions))).toEqual([]);
    expect(rowsOf(value)).toContain('rec_3 rec_3 - rec_3 rec_3');
    expect(rowsOf(value)).toContain('para_4 para_4 para_4 - para_4');
    expect(value.beads).toHaveLength(en.blocks.length);
  });

  it('puts what the pivot lacks where its neighbours are', () => {
    const { value } = alignEditions([without(en, 'para_4'), fr, ru], { pivot: 'en' });
    const rows = rowsOf(value);
    expect(rows[rows.indexOf('- para_4 para_4') - 1]).toBe('para_3 para_3 para_3');
  });

  it('joins what one edition prints as one paragraph or as two', () => {
    const editions = [en, merge(fr, 'rec_5', 'rec_6'), ru, split(zh, 'title'), ar];
    const { value } = alignEditions(editions, { pivot: 'en' });
    expect(checkAlignment(value, unitsOf(editions))).toEqual([]);
    expect(rowsOf(value)).toContain('rec_5+rec_6 rec_5 rec_5+rec_6 rec_5+rec_6 rec_5+rec_6');
  });

  it('pairs notes by contents and call, not by number', () => {
    const renumbered = {
      ...fr,
      blocks: fr.blocks.map(block =>
        block.role === 'note' && block.label
          ? { ...block, label: { ...block.label, ordinal: 3 - block.label.ordinal } }
          : block,
      ),
    };
    const { value } = alignEditions([en, renumbered], { pivot: 'en' });
    expect(rowsOf(value)).toContain('note_1 note_1');
    expect(rowsOf(value)).toContain('note_2 note_2');
  });

  it('leaves a note alone when the other edition lacks it', () => {
    const { value } = alignEditions([en, without(ar, 'note_1')], { pivot: 'en' });
    expect(rowsOf(value)).toContain('note_1 -');
    expect(rowsOf(value)).toContain('note_2 note_2');
  });

  it('reports a unit that stands elsewhere as a crossing', () => {
    const { value, diagnostics } = alignEditions([en, move(fr, 'para_4', 'para_7')], { pivot: 'en' });
    expect(rowsOf(value)).toContain('para_4 para_4');
    expect(value.crossings).toEqual([
      ['para_4', 'para_5'],
      ['para_4', 'para_6'],
      ['para_4', 'para_7'],
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['align.crossing']);
  });

  it('says in words why', () => {
    const { value } = alignEditions(all, { pivot: 'en' });
    const details = value.beads.find(bead => bead.id === 'para_4')?.evidence.map(({ detail }) => detail);
    expect(details).toContain('same label 4');
    expect(details).toContain('A/55/383');
    expect(details).toContain('all open with requests');
  });

  it('keeps beads that a person has settled', () => {
    const [bead] = alignEditions([en, fr], { pivot: 'en' }).value.beads.filter(({ id }) => id === 'rec_2');
    const wish = {
      ...(bead ?? expect.fail('no such bead')),
      members: { en: ['rec_2'], fr: ['rec_3'] },
      state: 'manual' as const,
      note: 'so be it',
    } as unknown as NonNullable<typeof bead>;
    const { value } = alignEditions([en, fr], { pivot: 'en', confirmed: [wish] });
    expect(checkAlignment(value, unitsOf([en, fr]))).toEqual([]);
    const kept = value.beads.find(({ members }) => members['en']?.includes('rec_2' as never));
    expect(kept).toMatchObject({
      members: { en: ['rec_2'], fr: ['rec_3'] },
      state: 'manual',
      probability: 1,
      note: 'so be it',
    });
  });

  it('aligns the same language twice under two names', () => {
    const { value, diagnostics } = alignEditions([en, resolution('en'), fr], { pivot: 'en' });
    expect(value.languages).toEqual(['en', 'en-x-2', 'fr']);
    expect(value.beads.every(({ members }) => (members['en'] ?? []).length === 1)).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toEqual(['align.language-repeated']);
  });
});

describe('alignEditions on segments', () => {
  const cut = (edition: Edition): readonly Segment[] =>
    edition.blocks.flatMap(block => {
      const middle = block.text.indexOf(' ') + 1;
      const ends = middle > 0 ? [middle, block.text.length] : [block.text.length];
      return ends.map(
        (end, n): Segment => ({
          id: segmentId(block.id, n + 1),
          block: block.id,
          at: { start: n === 0 ? 0 : middle, end },
          end: 'sentence',
        }),
      );
    });

  it('keeps segments inside the bead of their block, each in one bead', () => {
    const editions = [en, fr, without(ru, 'rec_3')];
    const segments = new Map(editions.map(edition => [edition.id, cut(edition)]));
    const { value } = alignEditions(editions, { pivot: 'en', level: 'segment', segments });
    const units = new Map(
      editions.map(edition => [edition.language, (segments.get(edition.id) ?? []).map(({ id }) => id)]),
    );
    expect(checkAlignment(value, units)).toEqual([]);
    for (const bead of value.beads) {
      const blocks = new Set(Object.values(bead.members).flatMap(ids => ids.map(id => id.split('__')[0])));
      expect([...blocks].length, [...blocks].join()).toBe(1);
    }
  });

  it('takes a block without segments as one unit', () => {
    const { value } = alignEditions([en, fr], { level: 'segment', segments: new Map() });
    expect(value.level).toBe('segment');
    expect(value.beads).toHaveLength(en.blocks.length);
  });
});

describe('alignEditions on damaged editions', () => {
  it('has every block of every edition in exactly one bead, whatever was lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.subarray([...idsOf(en)], { minLength: 0 }), { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        (lost, bare) => {
          const editions = lost.flatMap((ids, n) => {
            const edition = all[n];
            return edition ? [without(bare && n % 2 === 0 ? withoutLabels(edition) : edition, ...ids)] : [];
          });
          const { value } = alignEditions(editions);
          expect(checkAlignment(value, unitsOf(editions))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
