import type { Glyph, GlyphPage } from './glyphs.ts';

/** Text is printed over other text when its letters are larger than most of the page by this factor … */
const LARGER = 1.3;
/** … and this share of them has letters of the page within it. */
const OVER = 0.3;
/** Large letters of a page that are looked at: a stamp has few, and each is compared with all others. */
const MOST_LARGE = 400;
/** Attack: a page of two hundred thousand glyphs, each compared with all large letters. The densest gazette has some twenty thousand. */
const MOST_UNDER = 30_000;
/** From the base line up, in font sizes: what a capital covers. */
const HEIGHT = 0.7;
/** Places of one stamp on several pages differ by less, in points. */
const SAME_PLACE = 4;

/** A piece of text in large letters, as it is drawn at once. */
interface Print {
  readonly glyphs: readonly Glyph[];
  /** Text, size and place: the same on every page that has the stamp. */
  readonly key: string;
}

/** Stamps that stand upright across the lines of the text, as `DRAFT` in large grey letters does. */
export class OverprintFinder {
  readonly #known = new Set<string>();
  /** Keys by the number of the page: each is asked for several times. */
  readonly #own = new Map<number, ReadonlySet<string>>();

  /** Remembers the stamps of a page, which may lie beside the text of other pages. */
  learn(page: GlyphPage): void {
    for (const key of this.#ownOf(page)) this.#known.add(key);
  }

  #ownOf(page: GlyphPage): ReadonlySet<string> {
    const own = this.#own.get(page.number) ?? new Set(overprintsOf(page).map(({ key }) => key));
    this.#own.set(page.number, own);
    return own;
  }

  /** Takes the stamps away from the glyphs of a page. */
  take(page: GlyphPage): { readonly page: GlyphPage; readonly texts: readonly string[] } {
    const own = this.#ownOf(page);
    const prints = printsOf(page).filter(({ key }) => own.has(key) || this.#known.has(key));
    if (prints.length === 0) return { page, texts: [] };
    const taken = new Set(prints.flatMap(({ glyphs }) => glyphs));
    return {
      page: { ...page, glyphs: page.glyphs.filter(glyph => !taken.has(glyph)) },
      texts: prints.map(({ glyphs }) => textOf(glyphs)),
    };
  }
}

function overprintsOf(page: GlyphPage): readonly Print[] {
  const prints = printsOf(page);
  if (prints.length === 0) return [];
  const large = new Set(prints.flatMap(({ glyphs }) => glyphs));
  const others = page.glyphs.filter(glyph => !large.has(glyph) && glyph.text.trim() !== '').slice(0, MOST_UNDER);
  return prints.filter(({ glyphs }) => {
    const letters = glyphs.filter(({ text }) => text.trim() !== '');
    return letters.filter(letter => others.some(other => isWithin(other, letter))).length >= letters.length * OVER;
  });
}

/** Whether the middle of a glyph lies within a larger one. */
function isWithin({ left, right, y, size }: Glyph, letter: Glyph): boolean {
  const x = (left + right) / 2;
  const height = y - size / 4;
  return x > letter.left && x < letter.right && height < letter.y && height > letter.y - letter.size * HEIGHT;
}

/** The pieces in large letters; none where there are many. */
function printsOf({ glyphs }: GlyphPage): readonly Print[] {
  const usual = usualSize(glyphs) * LARGER;
  const pieces: Glyph[][] = [];
  let before: Glyph | undefined;
  let count = 0;
  for (const glyph of glyphs) {
    if (glyph.size > usual) {
      const goesOn =
        before && before.font === glyph.font && Math.abs(before.y - glyph.y) < 1 && before.size === glyph.size;
      if (goesOn) pieces.at(-1)?.push(glyph);
      else pieces.push([glyph]);
      if (++count > MOST_LARGE) return [];
      before = glyph;
    } else before = undefined;
  }
  return pieces.map(piece => ({ glyphs: piece, key: keyOf(piece) }));
}

function keyOf(glyphs: readonly Glyph[]): string {
  const [first] = glyphs;
  const place = [first?.left ?? 0, first?.y ?? 0].map(length => Math.round(length / SAME_PLACE));
  return [textOf(glyphs), Math.round(first?.size ?? 0), ...place].join('\n');
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs
    .map(({ text }) => text)
    .join('')
    .trim();
}

function usualSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [10, 0])[0];
}
