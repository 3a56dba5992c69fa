import { isRightToLeft } from '../scripts.ts';
import type { Stretch } from './baselines.ts';
import { bracketScore, orderScore, toReadingOrder } from './bidi.ts';
import {
  isMark,
  isUnmappedKey,
  type Kashidas,
  kashidaKey,
  type LineHabits,
  lettersBeside,
  seenText,
  WORD_GAP,
} from './line.ts';

/** Lines looked at to tell how right-to-left text is stored. */
const SAMPLE_LINES = 400;
/** Share of a character's uses that must stretch words, and number of them, before it counts as a stretcher. */
const STRETCHING = 0.8;
const FEWEST_STRETCHERS = 3;
/** One without a character that spaces letters stands behind the last letter of each word as well; this share must stand inside. */
const MOSTLY_INSIDE = 0.3;
/** Gaps between words, at least, and the share of them that must be drawn blanks. */
const FEWEST_BLANKS = 50;
const DRAWN = 0.93;

/** Learns from stretch after stretch how a document stores its lines. */
export class HabitLearner {
  readonly #kashidas = new Map<string, { inside: number; beside: number; all: number }>();
  #asSeen = 0;
  #asTyped = 0;
  #order = 0;
  #drawnBlanks = 0;
  #gaps = 0;
  #lines = 0;
  #forms = 0;
  #first: string | undefined;

  /** Lines with right-to-left letters so far. */
  get rightToLeftLines(): number {
    return this.#lines;
  }

  /** The first of them as it stands on paper. */
  get firstLine(): string | undefined {
    return this.#first;
  }

  /** Presentation forms in them. */
  get forms(): number {
    return this.#forms;
  }

  add(stretch: Stretch): void {
    this.#countBlanks(stretch);
    if (!stretch.glyphs.some(({ glyph }) => isRightToLeft(glyph.text))) return;
    if (this.#lines++ < SAMPLE_LINES) this.#vote(stretch);
    this.#countKashidas(stretch);
    for (const { glyph } of stretch.glyphs) if (/[\ufb1d-\ufdfc\ufe70-\ufefc]/u.test(glyph.text)) this.#forms++;
  }

  habits(rightToLeft: boolean): LineHabits {
    return {
      rightToLeft,
      drawsBlanks: this.#drawnBlanks >= FEWEST_BLANKS && this.#drawnBlanks >= (this.#drawnBlanks + this.#gaps) * DRAWN,
      brackets: this.#asTyped > this.#asSeen ? 'as typed' : 'as seen',
      alreadyOrdered: this.#order < 0,
      kashidas: this.#foundKashidas(),
    };
  }

  #countBlanks({ glyphs }: Stretch): void {
    for (let i = 1; i < glyphs.length; i++) {
      const [before, here] = [glyphs[i - 1]?.glyph, glyphs[i]];
      // A mark without width ends in the middle of its letter.
      if (!before || !here || isMark(before.text)) continue;
      if (here.blankBefore !== '') this.#drawnBlanks++;
      else if (here.glyph.left - before.right > WORD_GAP * here.glyph.size) this.#gaps++;
    }
  }

  /** Lets the words and brackets of a line vote on how it is stored. */
  #vote(stretch: Stretch): void {
    const seen = seenText(stretch);
    const text = (units: readonly { readonly text: string }[]): string => units.map(unit => unit.text).join('');
    const typed = text(toReadingOrder(seen, 'as typed'));
    this.#first ??= text(seen);
    this.#asSeen += bracketScore(text(toReadingOrder(seen, 'as seen')));
    this.#asTyped += bracketScore(typed);
    this.#order += orderScore(typed) - orderScore(text(seen));
  }

  #countKashidas({ glyphs }: Stretch): void {
    glyphs.forEach((item, i) => {
      if (isRightToLeft(item.glyph.text) || /^[\p{L}\p{M}\p{Cf}./،-]+$/u.test(item.glyph.text)) return;
      const key = kashidaKey(item);
      const count = this.#kashidas.get(key) ?? { inside: 0, beside: 0, all: 0 };
      count.all++;
      const sides = lettersBeside(glyphs, i);
      if (sides === 2) count.inside++;
      if (sides > 0) count.beside++;
      this.#kashidas.set(key, count);
    });
  }

  /** Characters without a text of their own that typesetters draw into Arabic words to fill a line; their code then shows as some Latin sign. */
  #foundKashidas(): Kashidas {
    const found = [...this.#kashidas].filter(
      ([key, { inside, beside, all }]) =>
        inside >= FEWEST_STRETCHERS &&
        (isUnmappedKey(key) ? beside : inside) >= all * STRETCHING &&
        inside >= all * MOSTLY_INSIDE,
    );
    return new Set(found.map(([key]) => key));
  }
}
