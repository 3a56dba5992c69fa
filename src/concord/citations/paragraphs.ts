import type { BlockId, Edition } from '../../model/index.ts';

/** Paragraph and point numbers of a text, to tell what can be cited. */
export interface ParagraphNumbers {
  readonly last: number;
  /** Ordinals of the points of each paragraph, of the first level. */
  readonly points: ReadonlyMap<number, ReadonlySet<number>>;
  /** The paragraph that a block is or belongs to. */
  readonly of: ReadonlyMap<BlockId, number>;
}

/** The numbers of the operative paragraphs of an edition; of a report, which has none, those of its numbered paragraphs. */
export function numberParagraphs({ blocks }: Pick<Edition, 'blocks'>): ParagraphNumbers {
  const points = new Map<number, Set<number>>();
  const of = new Map<BlockId, number>();
  const paragraphs = new Set<BlockId>();
  let last = 0;
  const isReport = blocks.every(({ role }) => role !== 'operative');
  for (const { id, role, parent, label } of blocks) {
    if (role === 'operative' || (isReport && role === 'paragraph' && label !== undefined)) {
      // A resolution of a single paragraph does not number it.
      const number = label?.ordinal ?? points.size + 1;
      points.set(number, points.get(number) ?? new Set());
      of.set(id, number);
      paragraphs.add(id);
      last = Math.max(last, number);
      continue;
    }
    const above = parent === undefined ? undefined : of.get(parent);
    if (above === undefined || parent === undefined) continue;
    of.set(id, above);
    if (role === 'point' && label !== undefined && paragraphs.has(parent)) points.get(above)?.add(label.ordinal);
  }
  return { last, points, of };
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

/** Why a text has no such paragraph; nothing when it has, or numbers none. */
export function missingParagraph({ from, to, points }: CitedParagraph, numbers: ParagraphNumbers): string | undefined {
  if (numbers.points.size === 0) return undefined;
  const absent = [from, to].find(number => !numbers.points.has(number));
  if (absent !== undefined) return `no paragraph ${absent}: the last is ${numbers.last}`;
  // Points may stand inside the running text, where they are no units: only a list that is one can lack them.
  const own = numbers.points.get(from);
  const point = own !== undefined && own.size > 0 ? points.find(one => !own.has(one)) : undefined;
  return point === undefined ? undefined : `paragraph ${from} has no point (${String.fromCharCode(96 + point)})`;
}
