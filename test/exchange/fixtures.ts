import {
  type Alignment,
  type Bead,
  type Block,
  type BlockId,
  blockId,
  type Comparison,
  type Edition,
  type LanguageCode,
  type NoteCall,
  type Role,
  type Segment,
  segmentId,
  type UnitId,
} from '../../src/model/index.ts';

/** What a test says about a block; the rest follows. */
export interface BlockSketch {
  readonly id: string;
  readonly role: Role;
  readonly text: string;
  readonly label?: string;
  readonly calls?: readonly NoteCall[];
  readonly parent?: string;
}

export function makeEdition(
  work: string,
  language: LanguageCode,
  sketches: readonly BlockSketch[],
  meta: Partial<Edition['meta']> = {},
): Edition {
  const blocks = sketches.map((sketch, order): Block => {
    const end = sketch.text.length;
    return {
      id: blockId(sketch.id),
      role: sketch.role,
      ...(sketch.parent !== undefined && { parent: blockId(sketch.parent) }),
      order,
      ...(sketch.label !== undefined && {
        label: { printed: sketch.label, gap: ' ', ordinal: 1, level: sketch.role === 'point' ? 1 : 0 },
      }),
      text: sketch.text,
      pieces: [{ at: { start: 0, end }, from: { start: order * 1000, end: order * 1000 + end } }],
      marks: sketch.role === 'operative' ? [{ kind: 'italic', at: { start: 0, end: Math.min(3, end) } }] : [],
      calls: sketch.calls ?? [],
      references:
        sketch.role === 'note' ? [{ kind: 'symbol', at: { start: 0, end: 4 }, value: 'CTOC/COP/2012/7' }] : [],
      secondary: [],
      reasons: ['by hand'],
      probability: 0.97,
    };
  });
  return {
    id: `${work}.${language}`,
    work,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    meta: { predecessors: [], ...meta },
    source: {
      file: `in/${work}.${language}.md`,
      format: 'markdown',
      encoding: 'utf-8',
      sha256: '0'.repeat(64),
      length: 10_000,
    },
    blocks,
    skipped: [{ span: { start: 990, end: 1000 }, why: 'blank' }],
  };
}

export function makeBead(
  id: string,
  members: Readonly<Record<LanguageCode, readonly string[]>>,
  extra: Partial<Bead> = {},
): Bead {
  const ids: Record<LanguageCode, readonly UnitId[]> = {};
  for (const [language, list] of Object.entries(members)) ids[language] = list.map(blockId);
  return {
    id,
    members: ids,
    probability: 0.98765,
    evidence: [{ kind: 'label', weight: 6.5, between: ['en', 'fr'], detail: 'same label 1' }],
    state: 'automatic',
    ...extra,
  };
}

export function makeAlignment(work: string, languages: readonly LanguageCode[], beads: readonly Bead[]): Alignment {
  return { work, level: 'block', languages, pivot: languages[0] ?? 'en', beads, crossings: [] };
}

/** One block per text, one bead per row, in as many languages as there are columns. */
export function makeRows(
  work: string,
  rows: readonly Readonly<Record<LanguageCode, string>>[],
): { alignment: Alignment; editions: readonly Edition[] } {
  const languages = Object.keys(rows[0] ?? {});
  const editions = languages.map(language =>
    makeEdition(
      work,
      language,
      rows.map((row, i) => ({ id: `para_${i + 1}`, role: 'operative', text: row[language] ?? '' })),
    ),
  );
  const beads = rows.map((_, i) => {
    const id = `para_${i + 1}`;
    return makeBead(id, Object.fromEntries(languages.map(language => [language, [id]])));
  });
  return { alignment: makeAlignment(work, languages, beads), editions };
}

/** Six languages with the typography of each, and what converters leave behind: tabs, bidi marks, no-break spaces, signs that XML escapes. */
const PARAGRAPHS: Readonly<Record<LanguageCode, readonly [string, string, string]>> = {
  en: [
    'Recalling the “omnibus tool” & its <annexes>,',
    'Also requests the Secretariat, within existing resources,\tto report; and “takes note”.',
    'States parties (including 𝒜 and 😀) shall act;',
  ],
  fr: [
    'Rappelant l’« outil\u202fomnibus » & ses <annexes>\u00a0,',
    'Prie également le Secrétariat, dans la limite des ressources,\tde rendre compte\u00a0; et «\u00a0prend note\u00a0».',
    'Les États parties (y compris 𝒜 et 😀) agissent\u00a0;',
  ],
  es: [
    'Recordando la “herramienta general” & sus <anexos>,',
    'Solicita también a la Secretaría, dentro de los recursos existentes,\tque informe; y “toma nota”.',
    'Los Estados parte (incluidos 𝒜 y 😀) actuarán;',
  ],
  ru: [
    'ссылаясь на «комплексный инструмент» & его <приложения>,',
    'просит также Секретариат в пределах имеющихся ресурсов\tпредставить доклад; и «принимает к сведению».',
    'государства-участники (включая 𝒜 и 😀) действуют;',
  ],
  zh: [
    '回顾“综合工具”&其<附件>，',
    '又请秘书处在现有资源范围内\t提出报告；并“注意到”。',
    '缔约国（包括𝒜和😀）应采取行动；',
  ],
  ar: [
    'إذ يشير إلى "الأداة الجامعة" & مرفقاتها\u200f <CTOC/COP/2012/7>،',
    'يطلب أيضا إلى الأمانة، في حدود الموارد المتاحة،\tأن تقدم تقريرا\u200e (1)\u200f؛ ويحيط علما.',
    'تتخذ الدول الأطراف (بما فيها 𝒜 و😀) إجراءات؛',
  ],
};

const TITLES: Readonly<Record<LanguageCode, string>> = {
  en: 'Implementation of the Convention',
  fr: 'Application de la Convention',
  es: 'Aplicación de la Convención',
  ru: 'Осуществление Конвенции',
  zh: '《公约》的实施情况',
  ar: 'تنفيذ الاتفاقية',
};

export const sixLanguages: readonly LanguageCode[] = ['en', 'ar', 'es', 'fr', 'ru', 'zh'];

/**
 * A small resolution in six languages. Arabic lacks the point, Chinese has the second paragraph in two, French has a closing line of its own;
 * the second paragraph calls a note, and its row was confirmed by a person.
 */
export function sixEditions(): readonly Edition[] {
  return sixLanguages.map(language => {
    const [recital, paragraph, point] = PARAGRAPHS[language] ?? ['', '', ''];
    const halves = language === 'zh' ? ([paragraph.slice(0, 17), paragraph.slice(17)] as const) : undefined;
    const call: NoteCall = { at: 9, printed: language === 'ar' ? ' (1)' : '¹', number: 1, note: blockId('note_1') };
    const pointLabel = { ar: '(أ)', es: 'a)', fr: 'a)', ru: 'a)' }[language] ?? '(a)';
    return makeEdition(
      '6-1',
      language,
      [
        { id: 'number', role: 'number', text: '6/1' },
        { id: 'title', role: 'title', text: TITLES[language] ?? '' },
        { id: 'rec_1', role: 'preambular', text: recital },
        { id: 'para_1', role: 'operative', label: '1.', text: halves?.[0] ?? paragraph, calls: [call] },
        ...(halves ? [{ id: 'para_1_bis', role: 'operative', text: halves[1] } as const] : []),
        ...(language === 'ar'
          ? []
          : [{ id: 'para_1__point_a', role: 'point', label: pointLabel, parent: 'para_1', text: point } as const]),
        { id: 'note_1', role: 'note', label: '¹', text: 'CTOC/COP/2012/7.' },
        ...(language === 'fr' ? [{ id: 'close', role: 'closing', text: '19 octobre 2012' } as const] : []),
      ],
      language === 'en'
        ? { number: '6/1', title: TITLES['en'] ?? '', predecessors: ['5-1'] }
        : { number: '6/1', status: 'unofficial illustration', notice: `Not official: ${language}.` },
    );
  });
}

export function sixAlignment(): Alignment {
  const all = (id: string): Record<LanguageCode, readonly string[]> =>
    Object.fromEntries(sixLanguages.map(language => [language, [id]]));
  return makeAlignment('6-1', sixLanguages, [
    makeBead('number', all('number')),
    makeBead('title', all('title')),
    makeBead('rec_1', all('rec_1')),
    makeBead(
      'para_1',
      { ...all('para_1'), zh: ['para_1', 'para_1_bis'] },
      { state: 'confirmed', note: 'zh divides <here>' },
    ),
    makeBead('para_1__point_a', { ...all('para_1__point_a'), ar: [] }, { probability: 0.4 }),
    makeBead('note_1', all('note_1')),
    makeBead('close', { fr: ['close'] }),
  ]);
}

/** Cuts every block at `; ` and `；`: enough to have rows with several sentences. */
export function cutSegments(edition: Edition): readonly Segment[] {
  return edition.blocks.flatMap(block => {
    const parts = block.text.match(/[^;；؛]+(?:[;；؛]\s*|$)/gu) ?? [block.text];
    let done = 0;
    return parts.map((part, i): Segment => {
      const start = done;
      done += part.length;
      return { id: segmentId(block.id, i + 1), block: block.id, at: { start, end: done }, end: 'clause' };
    });
  });
}

export function smallComparison(): Comparison {
  const ids = (...list: readonly string[]): readonly BlockId[] => list.map(blockId);
  return {
    old: '5-1.en',
    new: '6-1.en',
    language: 'en',
    links: [
      {
        id: 'link_1',
        old: ids('para_1'),
        new: ids('para_2', 'para_3'),
        kind: 'split',
        moved: true,
        tags: [{ kind: 'verb', old: 'Requests', new: 'Urges', shift: 'weaker' }, { kind: 'typography' }],
        ops: [
          ['-', 'Requests'],
          ['+', 'Urges'],
          ['=', ' “States” to act;\u2028'],
        ],
        similarity: 0.75,
        reuse: 'edit',
        words: { kept: 3, removed: 1, added: 1 },
        evidence: [{ kind: 'similarity', weight: 4.25 }],
      },
    ],
    statistics: {
      same: 0,
      changed: 0,
      added: 0,
      deleted: 0,
      split: 1,
      merged: 0,
      moved: 1,
      words: { kept: 3, removed: 1, added: 1 },
    },
  };
}
