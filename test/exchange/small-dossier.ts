import type { Dossier, DossierWork } from '../../src/exchange/dossier.ts';
import {
  type Alignment,
  type Bead,
  type Block,
  blockId,
  type Comparison,
  type Edition,
  editionId,
  type LanguageCode,
  type Link,
  type Op,
  type Role,
  type Statistics,
  type WorkKey,
} from '../../src/model/index.ts';

/** A block with nothing special about it. */
export function block(id: string, role: Role, text: string, more: Partial<Block> = {}): Block {
  return {
    id: blockId(id),
    role,
    order: 0,
    text,
    pieces: [],
    marks: [],
    calls: [],
    references: [],
    secondary: [],
    reasons: [],
    probability: 1,
    ...more,
  };
}

/** An operative paragraph with its number. */
export function numbered(n: number, text: string, more: Partial<Block> = {}): Block {
  return block(`para_${n}`, 'operative', text, {
    label: { printed: `${n}.`, gap: ' ', ordinal: n, level: 0 },
    ...more,
  });
}

export function edition(
  work: WorkKey,
  language: LanguageCode,
  blocks: readonly Block[],
  more: Partial<Edition> = {},
): Edition {
  return {
    id: editionId(work, language),
    work,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    meta: { predecessors: [] },
    blocks: blocks.map((one, order) => ({ ...one, order })),
    skipped: [],
    source: { file: `${work}.${language}.md`, format: 'markdown', encoding: 'utf-8', sha256: '0', length: 0 },
    ...more,
  };
}

/** Aligns blocks that have the same id. */
export function alignById(work: WorkKey, editions: readonly Edition[], more: Partial<Bead> = {}): Alignment {
  const ids = [...new Set(editions.flatMap(one => one.blocks.map(({ id }) => id)))];
  const languages = editions.map(one => one.language);
  const beads = ids.map((id): Bead => {
    const members = editions.map(one => [one.language, one.blocks.some(found => found.id === id) ? [id] : []] as const);
    return { id, members: Object.fromEntries(members), probability: 0.99, evidence: [], state: 'automatic', ...more };
  });
  return { work, level: 'block', languages, pivot: languages[0] ?? 'en', beads, crossings: [] };
}

export function work(key: WorkKey, editions: readonly Edition[]): DossierWork {
  return { work: key, editions, alignment: alignById(key, editions) };
}

export function link(
  id: string,
  old: readonly string[],
  now: readonly string[],
  ops: readonly Op[],
  more: Partial<Link> = {},
): Link {
  return {
    id,
    old: old.map(blockId),
    new: now.map(blockId),
    kind: 'changed',
    moved: false,
    tags: [],
    ops,
    similarity: 0.8,
    reuse: 'edit',
    words: { kept: 0, removed: 0, added: 0 },
    evidence: [],
    ...more,
  };
}

export function comparison(language: LanguageCode, links: readonly Link[]): Comparison {
  const count = (kind: Link['kind']): number => links.filter(one => one.kind === kind).length;
  const statistics: Statistics = {
    same: count('same'),
    changed: count('changed'),
    added: count('added'),
    deleted: count('deleted'),
    split: count('split'),
    merged: count('merged'),
    moved: links.filter(one => one.moved).length,
    words: { kept: 8, removed: 1, added: 2 },
  };
  return { old: editionId('5-1', language), new: editionId('6-1', language), language, links, statistics };
}

const STATUS = {
  status: 'unofficial illustration',
  notice: 'Written for a test; not the adopted text.',
  predecessors: [],
};

/** Two texts in English and Arabic: a change, a move, an addition, a deletion, a gap, a note call. */
export function smallDossier(): Dossier {
  const old = [
    edition('5-1', 'en', [numbered(1, 'Requests States to act;'), numbered(2, 'Stays;'), numbered(3, 'Goes;')], {
      meta: STATUS,
    }),
    edition('5-1', 'ar', [numbered(1, 'يطلب إلى الدول؛'), numbered(2, 'يبقى؛')], { meta: STATUS }),
  ];
  const now = [
    edition('6-1', 'en', [
      numbered(1, 'Stays;'),
      numbered(2, 'Urges States to act, see A/RES/64/293;', {
        calls: [{ at: 'Urges States'.length, printed: '¹', number: 1, note: blockId('note_1') }],
        lead: { concept: 'urges', candidates: ['urges'], chain: 0, at: { start: 0, end: 5 } },
        references: [{ kind: 'symbol', at: { start: 25, end: 37 }, value: 'A/RES/64/293' }],
      }),
      numbered(3, 'Comes.'),
      block('note_1', 'note', 'See above.', { label: { printed: '¹', gap: ' ', ordinal: 1, level: 0 } }),
    ]),
    edition('6-1', 'ar', [numbered(1, 'يبقى؛'), numbered(2, 'يحث الدول؛')], { meta: STATUS }),
  ];
  const links = [
    link(
      'link_1',
      ['para_2'],
      ['para_1'],
      [
        ['-', '2. '],
        ['+', '1. '],
        ['=', 'Stays;'],
      ],
      {
        kind: 'same',
        moved: true,
        reuse: 'as-is',
        tags: [{ kind: 'renumbered', old: '2', new: '1' }],
      },
    ),
    link(
      'link_2',
      ['para_1'],
      ['para_2'],
      [
        ['-', '1. Requests'],
        ['+', '2. Urges'],
        ['=', ' States to act'],
        ['+', ', see A/RES/64/293'],
        ['=', ';'],
      ],
      {
        tags: [{ kind: 'verb', old: 'Requests', new: 'Urges', shift: 'stronger' }],
      },
    ),
    link('link_3', ['para_3'], [], [['-', '3. Goes;']], { kind: 'deleted', reuse: 'new' }),
    link('link_4', [], ['para_3'], [['+', '3. Comes.']], { kind: 'added', reuse: 'new' }),
  ];
  const arabic = [
    link('link_1', ['para_2'], ['para_1'], [['=', 'يبقى؛']], { kind: 'same', reuse: 'as-is' }),
    link(
      'link_2',
      ['para_1'],
      ['para_2'],
      [
        ['-', 'يطلب إلى'],
        ['+', 'يحث'],
        ['=', ' الدول؛'],
      ],
    ),
  ];
  return {
    title: 'A small dossier',
    works: [work('5-1', old), work('6-1', now)],
    comparisons: [
      { old: '5-1', new: '6-1', language: 'en', comparison: comparison('en', links) },
      { old: '5-1', new: '6-1', language: 'ar', comparison: comparison('ar', arabic) },
    ],
    diagnostics: [
      {
        code: 'parse.note-missing',
        severity: 'warning',
        message: 'a note is called but not printed',
        file: '6-1.ar.md',
        line: 7,
        block: blockId('para_2'),
      },
    ],
  };
}
