import type { CellPlace, Fragment, Mark, Skipped, Span } from '../../model/index.ts';
import { type HyphenHabits, seamOf } from '../hyphens.ts';
import { type LooseHabits, meetLoosely } from '../loose-lines.ts';
import type { Line, Style } from './line.ts';

/** A part of the reading in its order: a paragraph, a note, or lines that belong to the page. */
export interface Part {
  readonly kind: 'text' | 'note' | 'cell' | 'furniture';
  readonly lines: readonly Line[];
  /** Of a cell. */
  readonly cell?: CellPlace;
}

/** The finished text of a document. */
export interface Composed {
  readonly text: string;
  readonly fragments: readonly Fragment[];
  readonly skipped: readonly Skipped[];
  /** Line ends of which only the rest of the document tells whether a blank stood there. */
  readonly guessed: number;
}

/**
 * Writes the parts one below the other: a line break between lines, a blank line between parts, a form feed where the next part, or the next line of the same part, stands on another page.
 */
export function composeText(parts: readonly Part[], hyphens: HyphenHabits, loose: LooseHabits): Composed {
  const text: string[] = [];
  let length = 0;
  let page = 1;
  let guessed = 0;
  const fragments: Fragment[] = [];
  const skipped: Skipped[] = [];
  const write = (written: string): Span => {
    text.push(written);
    length += written.length;
    return { start: length - written.length, end: length };
  };
  parts.forEach((part, index) => {
    const first = part.lines[0];
    if (!first) return;
    if (index > 0 || first.page > page) {
      const feeds = '\f'.repeat(Math.max(0, first.page - page));
      skipped.push({ span: write(`${index > 0 ? '\n' : ''}${feeds === '' ? '\n' : feeds}`), why: 'blank' });
      page = Math.max(page, first.page);
    }
    const start = length;
    const breaks: Skipped[] = [];
    const marks: Mark[] = [];
    part.lines.forEach((line, i) => {
      const at = length;
      write(line.text);
      addMarks(marks, line.styles, at);
      const leader = LEADER.exec(line.text);
      if (leader) {
        const start = at + leader.index;
        breaks.push({ span: { start, end: start + leader[0].length }, why: 'markup', as: ' ' });
      }
      const next = part.lines[i + 1];
      if (!next) return;
      const loosely = meetLoosely(line.text, next.text);
      if (loosely && loose.guesses) guessed++;
      const seam = loosely
        ? { dropped: 0, as: loose.divides(line, next) ? ' ' : '' }
        : seamOf(line.text, next.text, hyphens);
      const { end } = write(next.page > page ? '\f'.repeat(next.page - page) : '\n');
      page = Math.max(page, next.page);
      const span = { start: at + line.text.length - seam.dropped, end };
      breaks.push({ span, why: 'line-break', ...(seam.as === ' ' ? { as: ' ' } : {}) });
    });
    const span = { start, end: length };
    if (part.kind === 'furniture') skipped.push({ span, why: 'furniture' });
    else {
      const place = part.cell ? { cell: part.cell } : {};
      fragments.push({ kind: part.kind, span, marks: closeGaps(marks, breaks), skipped: breaks, ...place });
    }
  });
  return { text: text.join(''), fragments, skipped, guessed };
}

/** Dots that lead to the page number of an entry in a table of contents. */
const LEADER = /\s?(?:\.\s?){4,}(?=\p{Nd}{1,4}$)/u;

const KINDS = ['italic', 'bold'] as const;

function addMarks(marks: Mark[], styles: readonly Style[], offset: number): void {
  for (const [kind, test] of [
    ...KINDS.map(kind => [kind, (s: Style) => s[kind]] as const),
    ['sup', (s: Style) => s.raised] as const,
  ]) {
    let start = -1;
    for (let i = 0; i <= styles.length; i++) {
      const style = styles[i];
      const on = style !== undefined && test(style);
      if (on && start < 0) start = i;
      if (!on && start >= 0) {
        marks.push({ kind, at: { start: offset + start, end: offset + i } });
        start = -1;
      }
    }
  }
}

/** A mark that ends at a line break and one of its kind that begins behind it are one. */
function closeGaps(marks: readonly Mark[], breaks: readonly Skipped[]): readonly Mark[] {
  const after = new Map(breaks.map(({ span }) => [span.start, span.end]));
  const closed: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.kind.localeCompare(b.kind) || a.at.start - b.at.start)) {
    const last = closed.at(-1);
    const end = last?.kind === mark.kind ? (after.get(last.at.end) ?? after.get(last.at.end - 1)) : undefined;
    if (last && end === mark.at.start)
      closed[closed.length - 1] = { ...last, at: { start: last.at.start, end: mark.at.end } };
    else closed.push(mark);
  }
  return closed.sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
}
