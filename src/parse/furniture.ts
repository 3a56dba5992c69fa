import { type Diagnostic, diagnose, type Skipped } from '../model/index.ts';
import type { Paragraph } from './draft.ts';
import { skipStretch } from './passage.ts';

/** A short line is a running head when it stands in the text at least so often. */
const RUNNING_HEAD_TIMES = 3;
const LONGEST_RUNNING_HEAD = 60;

/** Lines that print on every page and say nothing: each shape is a whole line. */
const PAGE_LINES: readonly RegExp[] = [
  /^\d{1,4}\s?\/\s?\d{1,4}$/u, // 2/5; a resolution number stands alone on a line only after its word
  /^[-–—]\s?\d{1,4}\s?[-–—]$/u, // - 2 -
  /^(?:page|página|страница|стр\.|第|صفحة)\s?\d{1,4}(?:\s?页)?(?:\s?(?:of|de|sur|из)\s?\d{1,4})?$/iu,
  /^[A-Z]{1,3}\.\d{2}-\d{4,6}(?:\s+\([A-Z]\))?(?:\s+\d{6})?$/u, // V.12-57121 (E) 111212
  /^\d{2}-\d{5}(?:\s+\([A-Z]\))?(?:\s+\d{6})?$/u, // 18-20245 (E) 101218
  /^\*?\d{7}\*?$/u, // bar code *1257121*
  /^_{5,}$/u, // the rule above the notes of a page
];

const BARE_NUMBER = /^\p{Nd}{1,4}$/u;

/** Paragraphs left after the running heads, page numbers and job numbers are taken out. */
export interface Cleared {
  readonly paragraphs: readonly Paragraph[];
  readonly skipped: readonly Skipped[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes out what belongs to the page, not to the text. Everything taken is named in `skipped` and counted in one diagnostic. */
export function clearFurniture(paragraphs: readonly Paragraph[], file: string): Cleared {
  const times = new Map<string, number>();
  for (const { passage } of paragraphs) {
    if (passage.text.length <= LONGEST_RUNNING_HEAD) times.set(passage.text, (times.get(passage.text) ?? 0) + 1);
  }
  const running = paragraphs.map(({ passage: { text } }) => {
    return (times.get(text) ?? 0) >= RUNNING_HEAD_TIMES && isSymbolLine(text);
  });
  const kept: Paragraph[] = [];
  const skipped: Skipped[] = [];
  const samples = new Set<string>();
  paragraphs.forEach((paragraph, i) => {
    const { text } = paragraph.passage;
    // A number alone may count paragraphs; beside a running head it counts pages.
    const beside = BARE_NUMBER.test(text) && (running[i - 1] === true || running[i + 1] === true);
    const page = beside || (text.length <= LONGEST_RUNNING_HEAD && PAGE_LINES.some(shape => shape.test(text)));
    if (paragraph.kind === 'furniture' || (i > 0 && (running[i] === true || page))) {
      for (const skip of skipStretch(paragraph.passage, 0, text.length, 'furniture')) skipped.push(skip);
      if (samples.size < 5) samples.add(text.slice(0, LONGEST_RUNNING_HEAD));
    } else kept.push(paragraph);
  });
  const diagnostics =
    skipped.length === 0
      ? []
      : [diagnose('parse.furniture-skipped', [...samples].map(line => `“${line}”`).join(', '), { file })];
  return { paragraphs: kept, skipped, diagnostics };
}

/** A document symbol, perhaps with words round it, and no sentence. */
function isSymbolLine(text: string): boolean {
  return /[A-Z]+\/[A-Z0-9./-]+/u.test(text) && !/[,;:。，；]$/u.test(text);
}
