import type { FontFace } from './glyphs.ts';

export type Place = readonly [number, number];

/** A glyph where the operators draw it. */
export interface RawGlyph {
  readonly text: string;
  /** Start and end of the base line, in points of the page as viewed. */
  readonly from: Place;
  readonly to: Place;
  readonly size: number;
  readonly font: FontFace;
  readonly slanted: boolean;
  readonly artifact: boolean;
  /** `none`: drawn without ink. `off`: in a layer that does not show. */
  readonly ink: 'ink' | 'none' | 'off';
  /** Quarter turns of the writing direction, clockwise; `undefined` between them. */
  readonly quarter: 0 | 1 | 2 | 3 | undefined;
}

/** Glyphs of one syllable, at most: a longer piece is a word or line whose glyphs tell their characters better, each at its place. */
const MOST_GLYPHS = 16;
/** Glyphs of a syllable touch, or stand above and below one another; distances in font sizes. */
const APART = 0.3;
const ABOVE = 1;

/**
 * Gives the glyphs from an index on, which the file says to stand for `actual`, that text: one glyph in the place of all. Syllables of Indic scripts and Thai are drawn in another order than they
 * are spelt, and with shapes that stand for no character. Left alone are pieces of more than one word, whose glyphs are known.
 */
export function spell(raw: RawGlyph[], from: number, actual: string): void {
  if (raw.length - from > MOST_GLYPHS || /[\s\p{Cc}]/u.test(actual)) return;
  const own = raw.slice(from);
  const widest = own.reduce<RawGlyph | undefined>(
    (most, glyph) => (most && widthOf(most) >= widthOf(glyph) ? most : glyph),
    undefined,
  );
  if (!widest) return;
  if (own.map(({ text }) => text).join('') === actual) return;
  const along = directionOf(widest);
  const [x0, y0] = widest.from;
  const placed = own.map(glyph => {
    const ends = [glyph.from, glyph.to].map(([x, y]) => (x - x0) * along[0] + (y - y0) * along[1]);
    return { glyph, start: Math.min(...ends), end: Math.max(...ends) };
  });
  placed.sort((a, b) => a.start - b.start);
  let end = placed[0]?.start ?? 0;
  for (const { glyph, start, end: own } of placed) {
    const across = Math.abs((glyph.from[1] - y0) * along[0] - (glyph.from[0] - x0) * along[1]);
    if (start - end > APART * widest.size || across > ABOVE * widest.size || glyph.quarter !== widest.quarter) return;
    end = Math.max(end, own);
  }
  const start = placed[0]?.start ?? 0;
  const at = (by: number): Place => [x0 + along[0] * by, y0 + along[1] * by];
  raw.splice(from, own.length, { ...widest, text: actual, from: at(start), to: at(end) });
}

function widthOf({ from, to }: RawGlyph): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** Unit vector of the writing direction. */
function directionOf(glyph: RawGlyph): Place {
  const width = widthOf(glyph);
  return width > 0 ? [(glyph.to[0] - glyph.from[0]) / width, (glyph.to[1] - glyph.from[1]) / width] : [1, 0];
}
