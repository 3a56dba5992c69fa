import { type Diagnostic, diagnose, RecallingError, type Result } from '../../model/index.ts';
import { learnHyphens } from '../hyphens.ts';
import { learnLooseLines } from '../loose-lines.ts';
import type { FormatReading } from '../reader.ts';
import { composeText } from './compose.ts';
import { drawPages, type EngineReport } from './engine.ts';
import { findFurniture } from './furniture.ts';
import { GlyphStore } from './glyph-store.ts';
import { readGlyphs } from './glyphs.ts';
import { type DocumentLines, findLines, type PlacedLine } from './page-lines.ts';
import { measureLines } from './paragraphs.ts';
import { partsOf } from './parts.ts';

/** Glyphs of a whole document: a text of ten thousand pages has fewer. */
const MOST_DOCUMENT_GLYPHS = 30_000_000;
/** Samples named in one diagnostic. */
const MOST_SAMPLES = 5;
const LONGEST_SAMPLE = 80;

/**
 * Reads a PDF. `text` holds every line in reading order, note numbers and other raised digits as superscript characters, page breaks as form feeds; running heads, page and job numbers
 * stay in it but are `skipped` as furniture. Paragraphs cut by a page break are two fragments with the notes of the page between them, except where indents prove that they are one.
 * @throws RecallingError `read.encrypted`, `read.damaged`, `read.no-text-layer`, `read.too-complex`, `read.pdf-unavailable`
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Result<FormatReading>> {
  const store = new GlyphStore();
  const report = await drawPages(bytes, file, page => {
    store.add(readGlyphs(page));
    if (store.count > MOST_DOCUMENT_GLYPHS)
      throw new RecallingError('read.too-complex', `${store.count} glyphs`, { file });
  });
  if (report.failed.length > 0 && store.pages.length === 0) {
    throw new RecallingError('read.damaged', report.failed[0]?.reason, { file });
  }
  if (!store.hasText)
    throw new RecallingError('read.no-text-layer', `${report.pageCount} page${report.pageCount === 1 ? '' : 's'}`, {
      file,
    });
  return layOut(store, report, file);
}

interface LaidOut {
  readonly found: DocumentLines;
  readonly furniture: ReadonlySet<PlacedLine>;
  /** Texts that belong to the pages. */
  readonly left: readonly string[];
}

function layOut(store: GlyphStore, report: EngineReport, file: string): Result<FormatReading> {
  const found = findLines(store);
  const all = found.pages.flatMap(({ lines }) => lines);
  const bodySize = mostFrequentSize(all);
  const furniture = findFurniture(found.pages, bodySize);
  const texts = all.filter(line => !furniture.has(line));
  const { parts, rules } = partsOf(found, furniture, measureLines(texts, bodySize, found.rightToLeft));
  const { guessed, ...composed } = composeText(parts, learnHyphens(texts), learnLooseLines(texts));
  const left = [...[...furniture, ...rules].map(({ text }) => text), ...found.pages.flatMap(({ aside }) => aside)];
  const guesses = guessed > 0 ? [diagnose('read.line-ends-guessed', String(guessed), { file })] : [];
  return {
    value: { ...composed, encoding: 'utf-8', metadata: new Map() },
    diagnostics: [...diagnosticsOf(store, report, { found, furniture, left }, file), ...guesses],
  };
}

function mostFrequentSize(lines: readonly PlacedLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [10, 0])[0];
}

function diagnosticsOf(
  { pages, count }: GlyphStore,
  report: EngineReport,
  { found, furniture, left }: LaidOut,
  file: string,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const say = (code: Diagnostic['code'], detail: string): number => diagnostics.push(diagnose(code, detail, { file }));
  if (left.length > 0) {
    say('read.furniture-skipped', sampled(left));
  }
  if (found.turnedLines > 0) {
    const forms = found.forms > 0 ? `, ${found.forms} presentation forms made plain letters` : '';
    say('read.reading-order-restored', `${found.turnedLines} lines${forms}; the first stood as “${found.firstTurned}”`);
  }
  const hidden = pages.flatMap(page => page.hidden);
  if (hidden.length > 0) say('read.hidden-text', sampled(hidden));
  const comments = pages.reduce((sum, page) => sum + page.comments, 0);
  if (comments > 0) say('read.comments-skipped', String(comments));
  if (report.repaired) say('read.damage-repaired', 'the table of its objects is wrong');
  const recognised = pages.filter(page => page.recognised).map(({ number }) => number);
  if (recognised.length > 0) say('read.text-recognised', listed(recognised));
  // A page number may stand below a picture.
  const empty = found.pages.filter(({ lines }) => lines.every(line => furniture.has(line))).map(({ number }) => number);
  if (empty.length > 0) say('read.page-without-text', listed(empty));
  if (report.failed.length > 0) {
    say('read.page-unreadable', `${listed(report.failed.map(({ page }) => page))}; ${report.failed[0]?.reason}`);
  }
  const { unmapped } = found;
  if (unmapped.count > 0)
    say('read.text-unmapped', `${unmapped.count} of ${count} characters, ${listed(unmapped.pages)}`);
  return diagnostics;
}

/** How many texts, and some of them. */
function sampled(texts: readonly string[]): string {
  const samples = [...new Set(texts.map(text => text.replace(/\p{Nd}+(?=\/\p{Nd}+$)/u, 'n')))].slice(0, MOST_SAMPLES);
  return `${texts.length} lines, ${samples.map(text => `“${text.slice(0, LONGEST_SAMPLE)}”`).join(', ')}`;
}

function listed(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join(', ');
  return `page${pages.length > 1 ? 's' : ''} ${shown}${pages.length > 10 ? ` and ${pages.length - 10} more` : ''}`;
}
