import type { Block, Edition } from '../../model/index.ts';

/** Paragraph and point numbers of a text, to tell what can be cited. */
export interface ParagraphNumbers {
  readonly last: number;
  /** Ordinals of the points of each paragraph, of the first level. */
  readonly points: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The numbers of the operative paragraphs of an edition. */
export function numberParagraphs(edition: Edition): ParagraphNumbers {
  const points = new Map<number, Set<number>>();
  const ordinals = new Map<string, number>();
  for (const block of edition.blocks) {
    const ordinal = block.label?.ordinal;
    if (block.role === 'operative') {
      // A resolution of a single paragraph does not number it.
      const number = ordinal ?? points.size + 1;
      points.set(number, points.get(number) ?? new Set());
      ordinals.set(block.id, number);
    } else if (block.role === 'point' && block.parent !== undefined && ordinal !== undefined) {
      const parent = ordinals.get(block.parent);
      if (parent !== undefined) points.get(parent)?.add(ordinal);
    }
  }
  return { last: Math.max(0, ...points.keys()), points };
}

/** The number of the operative paragraph that a block is or belongs to. */
export function paragraphOf(block: Block, edition: Edition): number | undefined {
  const byId = new Map<string, Block>(edition.blocks.map(one => [one.id, one]));
  for (
    let at: Block | undefined = block;
    at !== undefined;
    at = at.parent === undefined ? undefined : byId.get(at.parent)
  )
    if (at.role === 'operative') return at.label?.ordinal;
  return undefined;
}

/** A cited paragraph taken apart: `para.5-7`, `para.5/a-c`. */
export interface CitedParagraph {
  readonly from: number;
  readonly to: number;
  /** Ordinals of the points that are named, of the first level. */
  readonly points: readonly number[];
}

export function readParagraph(value: string): CitedParagraph | undefined {
  const found = /^para\.(?<from>\d{1,4})(?:-(?<to>\d{1,4}))?(?:\/(?<points>[a-z](?:-[a-z])?)(?:\/.*)?)?$/u.exec(value);
  const { from, to = from, points } = found?.groups ?? {};
  if (from === undefined || to === undefined) return undefined;
  const letters = (points ?? '').split('-').filter(Boolean);
  return { from: Number(from), to: Number(to), points: letters.map(letter => letter.charCodeAt(0) - 96) };
}

/** Why a text has no such paragraph, or nothing when it has. */
export function missingParagraph({ from, to, points }: CitedParagraph, numbers: ParagraphNumbers): string | undefined {
  const absent = [from, to].find(number => !numbers.points.has(number));
  if (absent !== undefined) return `no paragraph ${absent}: the last is ${numbers.last}`;
  // Points may stand inside the running text, where they are no units: only a list that is one can lack them.
  const own = numbers.points.get(from);
  const point = own !== undefined && own.size > 0 ? points.find(one => !own.has(one)) : undefined;
  return point === undefined ? undefined : `paragraph ${from} has no point (${String.fromCharCode(96 + point)})`;
}
