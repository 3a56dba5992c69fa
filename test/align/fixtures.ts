import {
  type Block,
  type BlockId,
  blockId,
  type Edition,
  editionId,
  type LanguageCode,
  type Reference,
  type Role,
} from '../../src/model/index.ts';

/** A block in a few words; everything else is filled in. */
export interface BlockSpec {
  readonly id: string;
  readonly role: Role;
  readonly text: string;
  /** Paragraph number, or place of a letter in its list. */
  readonly label?: number;
  readonly level?: number;
  readonly parent?: string;
  readonly lead?: readonly string[];
  readonly references?: readonly Omit<Reference, 'at'>[];
  /** Ids of the notes it calls. */
  readonly calls?: readonly string[];
}

/** Builds an edition of `work` without a parser. */
export function makeEdition(language: LanguageCode, specs: readonly BlockSpec[], work = '6-1'): Edition {
  const blocks = specs.map((spec, order): Block => {
    const label =
      spec.label === undefined
        ? {}
        : { label: { printed: `${spec.label}.`, gap: ' ', ordinal: spec.label, level: spec.level ?? 0 } };
    const parent = spec.parent === undefined ? {} : { parent: blockId(spec.parent) };
    const [concept] = spec.lead ?? [];
    const lead =
      concept === undefined
        ? {}
        : { lead: { concept, candidates: spec.lead ?? [], chain: 0 as const, at: { start: 0, end: 1 } } };
    return {
      id: blockId(spec.id),
      role: spec.role,
      order,
      text: spec.text,
      pieces: [],
      marks: [],
      calls: (spec.calls ?? []).map((note, n) => ({
        at: spec.text.length,
        printed: `${n + 1}`,
        number: n + 1,
        note: blockId(note),
      })),
      references: (spec.references ?? []).map(reference => ({ ...reference, at: { start: 0, end: 1 } })),
      secondary: [],
      reasons: [],
      probability: 0.95,
      ...label,
      ...parent,
      ...lead,
    };
  });
  return {
    id: editionId(work, language),
    work,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    meta: { predecessors: [] },
    blocks,
    skipped: [],
    source: { file: `${work}.${language}.txt`, format: 'text', encoding: 'utf-8', sha256: '', length: 0 },
  };
}

/** The same edition with other blocks, numbered anew. */
export function withBlocks(edition: Edition, change: (blocks: readonly Block[]) => readonly Block[]): Edition {
  return { ...edition, blocks: change(edition.blocks).map((block, order) => ({ ...block, order })) };
}

/** Leaves blocks out. */
export function without(edition: Edition, ...ids: readonly string[]): Edition {
  return withBlocks(edition, blocks => blocks.filter(block => !ids.includes(block.id)));
}

/** Takes the numbers from all paragraphs, as a careless conversion of automatic numbering does. */
export function withoutLabels(edition: Edition): Edition {
  return withBlocks(edition, blocks =>
    blocks.map(block => {
      if (block.role === 'note') return block;
      const { label: _, ...rest } = block;
      return rest;
    }),
  );
}

/** Moves a block behind another. */
export function move(edition: Edition, id: string, behind: string): Edition {
  return withBlocks(edition, blocks => {
    const moved = blocks.filter(block => block.id === id);
    return blocks
      .filter(block => block.id !== id)
      .flatMap(block => (block.id === behind ? [block, ...moved] : [block]));
  });
}

/** Joins block `second` to block `first`. */
export function merge(edition: Edition, first: string, second: string): Edition {
  return withBlocks(edition, blocks => {
    const tail = blocks.find(block => block.id === second);
    return blocks
      .filter(block => block.id !== second)
      .map(block =>
        block.id === first && tail
          ? { ...block, text: `${block.text} ${tail.text}`, references: [...block.references, ...tail.references] }
          : block,
      );
  });
}

/** Cuts a block in two halves at a blank; the second gets `_b` and no label. */
export function split(edition: Edition, id: string): Edition {
  return withBlocks(edition, blocks =>
    blocks.flatMap(block => {
      if (block.id !== id) return [block];
      const middle = block.text.indexOf(' ', block.text.length >> 1);
      const { label: _, lead: __, ...rest } = block;
      return [
        { ...block, text: block.text.slice(0, middle) },
        { ...rest, id: blockId(`${id}_b`), text: block.text.slice(middle) },
      ];
    }),
  );
}

export function idsOf(edition: Edition): readonly BlockId[] {
  return edition.blocks.map(block => block.id);
}
