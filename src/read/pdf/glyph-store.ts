import { isRightToLeft } from '../scripts.ts';
import { isBlank } from './baselines.ts';
import { type FontFace, type Glyph, type GlyphPage, UNMAPPED } from './glyphs.ts';

/** A page without its glyphs. */
export type PageFacts = Omit<GlyphPage, 'glyphs'> & { readonly glyphCount: number };

/** The glyphs of a page as they wait for the other pages: 23 bytes each instead of some two hundred, so that a thousand pages fit. */
interface PackedGlyphs {
  /** Left, right, base line and size of each. */
  readonly places: Float32Array;
  /** Index of its text. */
  readonly texts: Uint32Array;
  /** Index of its font. */
  readonly fonts: Uint16Array;
  readonly flags: Uint8Array;
}

const SLANTED = 1;
const ARTIFACT = 2;
/** Share of the blanks that are no-break in a text where they mean it; French has about 0.08. */
const MOST_NO_BREAK = 0.3;

/** Holds the glyphs of a document, and counts what only all pages together can tell. */
export class GlyphStore {
  readonly #pages: { readonly facts: PageFacts; readonly packed: PackedGlyphs }[] = [];
  readonly #texts: string[] = [];
  readonly #textIndex = new Map<string, number>();
  readonly #uses: number[] = [];
  readonly #fonts: FontFace[] = [];
  readonly #fontIndex = new Map<string, number>();
  #count = 0;

  /** Number of glyphs. */
  get count(): number {
    return this.#count;
  }

  get pages(): readonly PageFacts[] {
    return this.#pages.map(({ facts }) => facts);
  }

  /** Whether any glyph, turned or not, has a text. */
  get hasText(): boolean {
    const upright = this.#texts.some(text => text.trim() !== '' && text !== UNMAPPED);
    return upright || this.#pages.some(({ facts }) => facts.turned.length > 0);
  }

  /** Letters that are written from right to left. */
  get rightToLeftLetters(): number {
    return this.#countOf(isRightToLeft);
  }

  get isMainlyRightToLeft(): boolean {
    const right = this.rightToLeftLetters;
    return right > this.#countOf(text => /\p{L}/u.test(text)) - right;
  }

  add({ glyphs, ...facts }: GlyphPage): void {
    const places = new Float32Array(glyphs.length * 4);
    const texts = new Uint32Array(glyphs.length);
    const fonts = new Uint16Array(glyphs.length);
    const flags = new Uint8Array(glyphs.length);
    glyphs.forEach(({ left, right, y, size, text, font, slanted, artifact }, i) => {
      places.set([left, right, y, size], i * 4);
      texts[i] = this.#indexOfText(text);
      fonts[i] = this.#indexOfFont(font);
      flags[i] = (slanted ? SLANTED : 0) | (artifact ? ARTIFACT : 0);
    });
    this.#count += glyphs.length;
    this.#pages.push({ facts: { ...facts, glyphCount: glyphs.length }, packed: { places, texts, fonts, flags } });
  }

  /** The pages one after the other, each with its glyphs. Some programs name every blank a no-break one, since both share a glyph: then none is. */
  *read(): Generator<GlyphPage> {
    const noBreak = this.#countOf(text => text !== ' ' && isBlank(text));
    const plain = noBreak > (noBreak + this.#countOf(text => text === ' ')) * MOST_NO_BREAK;
    const texts = plain ? this.#texts.map(text => (isBlank(text) ? ' ' : text)) : this.#texts;
    for (const { facts, packed } of this.#pages) yield { ...facts, glyphs: this.#unpack(packed, texts) };
  }

  #unpack({ places, texts, fonts, flags }: PackedGlyphs, named: readonly string[]): readonly Glyph[] {
    const glyphs: Glyph[] = [];
    for (let i = 0; i < texts.length; i++) {
      const font = this.#fonts[fonts[i] ?? 0];
      if (!font) continue;
      const flag = flags[i] ?? 0;
      glyphs.push({
        text: named[texts[i] ?? 0] ?? '',
        left: places[i * 4] ?? 0,
        right: places[i * 4 + 1] ?? 0,
        y: places[i * 4 + 2] ?? 0,
        size: places[i * 4 + 3] ?? 0,
        font,
        slanted: (flag & SLANTED) !== 0,
        artifact: (flag & ARTIFACT) !== 0,
      });
    }
    return glyphs;
  }

  #countOf(test: (text: string) => boolean): number {
    return this.#texts.reduce((sum, text, i) => sum + (test(text) ? (this.#uses[i] ?? 0) : 0), 0);
  }

  #indexOfText(text: string): number {
    const index = this.#textIndex.get(text) ?? this.#texts.push(text) - 1;
    this.#textIndex.set(text, index);
    this.#uses[index] = (this.#uses[index] ?? 0) + 1;
    return index;
  }

  /** Faces are equal when their names are; in a document of more than 65,536 fonts all further ones share the last place. */
  #indexOfFont(font: FontFace): number {
    const known = this.#fontIndex.get(font.name);
    if (known !== undefined) return known;
    const index = Math.min(this.#fonts.length, 0xffff);
    this.#fontIndex.set(font.name, index);
    this.#fonts[index] = font;
    return index;
  }
}
