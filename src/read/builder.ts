import type { Fragment, Mark, Skipped, Span } from '../model/index.ts';
import { lineBreak } from './fragments.ts';
import { marksOf, type Run, raiseNumbers } from './runs.ts';
import { outside, type TextReading } from './text.ts';

/** What is known of a paragraph besides its runs. */
export type FragmentFacts = Omit<Fragment, 'span' | 'marks' | 'skipped'>;

/** White space at the ends of a paragraph, indents made of no-break spaces included. */
const AT_ENDS = /[\s\u200b\u00ad]/u;
/** Soft hyphens, and control characters, which no printed page has. */
const UNSEEN = /[\u00ad\u0000-\u0008\u000e-\u001f\u007f]/gu;
const BLANK = /\s/u;
/** A tab, or blanks in a row that stand for one. */
const TABULATION = /^[\t \u00a0]+$/u;

/**
 * Puts the text of a reading together paragraph by paragraph, a line feed between two. Readers of marked-up formats share it, so that their readings obey the same rules:
 * raised numbers in superscript digits, soft hyphens and tabs named in `skipped`, no fragment without visible text.
 */
export class ReadingBuilder {
  readonly #parts: string[] = [];
  readonly #fragments: Fragment[] = [];
  /** Page furniture of texts that were read already. */
  readonly #furniture: Skipped[] = [];
  #length = 0;

  /** Adds a paragraph. Blank ones leave nothing. */
  add(runs: readonly Run[], facts: FragmentFacts): void {
    const shown = raiseNumbers(runs);
    const text = shown.map(run => run.text).join('');
    const visible = trimmed(text);
    if (visible === undefined || !shown.some(run => run.space === undefined && trimmed(run.text))) return;
    const from = this.#length;
    const span: Span = { start: from + visible.start, end: from + visible.end };
    const marks = marksOf(shown, from).flatMap(mark => clipped(mark, span));
    this.#fragments.push({ ...facts, span, marks, skipped: this.#invisible(shown, text, visible) });
    this.#append(text);
  }

  /** Adds a text that has been read already, paragraphs and all. */
  addReading(reading: TextReading): void {
    const by = this.#length;
    const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
    for (const fragment of reading.fragments) {
      this.#fragments.push({
        ...fragment,
        span: shift(fragment.span),
        marks: fragment.marks.map(mark => ({ ...mark, at: shift(mark.at) })),
        skipped: fragment.skipped.map(skipped => ({ ...skipped, span: shift(skipped.span) })),
      });
    }
    for (const skipped of reading.skipped) {
      if (skipped.why === 'furniture') this.#furniture.push({ ...skipped, span: shift(skipped.span) });
    }
    this.#append(reading.text);
  }

  /** Everything added so far. */
  finish(metadata: ReadonlyMap<string, string>): TextReading {
    const text = this.#parts.join('');
    return {
      text,
      fragments: this.#fragments,
      metadata,
      skipped: outside(text, 0, this.#fragments, [], this.#furniture),
    };
  }

  #append(text: string): void {
    this.#parts.push(text, '\n');
    this.#length += text.length + 1;
  }

  /** What is inside the visible part and does not show as it stands. */
  #invisible(runs: readonly Run[], text: string, visible: Span): readonly Skipped[] {
    const skipped: Skipped[] = [];
    let at = 0;
    for (const run of runs) {
      const start = Math.max(at, visible.start);
      at += run.text.length;
      const end = Math.min(at, visible.end);
      if (start >= end) continue;
      if (run.space === 'drop') skipped.push(this.#named(start, end, 'markup'));
      else if (run.space === 'break') skipped.push(this.#break(text, start, end));
      else {
        for (const { index } of text.slice(start, end).matchAll(UNSEEN)) {
          skipped.push(this.#named(start + index, start + index + 1, 'markup'));
        }
      }
    }
    return skipped;
  }

  /** A break stands for one blank, unless there is one already or the script needs none. */
  #break(text: string, start: number, end: number): Skipped {
    const why = TABULATION.test(text.slice(start, end)) ? 'blank' : 'line-break';
    if (BLANK.test(text.charAt(start - 1))) return this.#named(start, end, why);
    if (why === 'blank') return { ...this.#named(start, end, why), as: ' ' };
    const { as } = lineBreak(text, start, end);
    return { ...this.#named(start, end, why), ...(as === undefined ? {} : { as }) };
  }

  #named(start: number, end: number, why: Skipped['why']): Skipped {
    return { span: { start: this.#length + start, end: this.#length + end }, why };
  }
}

function trimmed(text: string): Span | undefined {
  let start = 0;
  let end = text.length;
  while (start < end && AT_ENDS.test(text.charAt(start))) start++;
  while (end > start && AT_ENDS.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}

function clipped(mark: Mark, { start, end }: Span): readonly Mark[] {
  const at = { start: Math.max(mark.at.start, start), end: Math.min(mark.at.end, end) };
  return at.start < at.end ? [{ ...mark, at }] : [];
}
