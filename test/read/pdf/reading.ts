import type { Fragment } from '../../../src/model/index.ts';
import { readPdf } from '../../../src/read/pdf/index.ts';
import type { FormatReading } from '../../../src/read/reader.ts';
import { type FixturePage, makePdf } from '../pdf-fixture.ts';

/** Reads a made PDF. */
export async function read(...pages: FixturePage[]): Promise<FormatReading> {
  return (await readPdf(makePdf(pages), 'test.pdf')).value;
}

/** Codes of the diagnostics of a made PDF. */
export async function codes(...pages: FixturePage[]): Promise<readonly string[]> {
  return (await readPdf(makePdf(pages), 'test.pdf')).diagnostics.map(({ code }) => code);
}

function visible({ text }: FormatReading, fragment: Fragment): string {
  let shown = '';
  let at = fragment.span.start;
  for (const { span, as } of fragment.skipped) {
    shown += text.slice(at, span.start) + (as ?? '');
    at = span.end;
  }
  return shown + text.slice(at, fragment.span.end);
}

/** Visible texts of all fragments. */
export function paragraphs(reading: FormatReading): readonly string[] {
  return reading.fragments.map(fragment => visible(reading, fragment));
}

/** What was left out as belonging to the page. */
export function furniture({ text, skipped }: FormatReading): readonly string[] {
  return skipped.filter(({ why }) => why === 'furniture').map(({ span }) => text.slice(span.start, span.end));
}

/** What stands under the marks of one kind. */
export function marked({ text, fragments }: FormatReading, kind: string): readonly string[] {
  return fragments.flatMap(({ marks }) =>
    marks.filter(m => m.kind === kind).map(({ at }) => text.slice(at.start, at.end)),
  );
}

/** Fragments and skipped parts in order, without gap or overlap. */
export function isCovered({ text, fragments, skipped }: FormatReading): boolean {
  const spans = [...fragments, ...skipped].map(({ span }) => span).sort((a, b) => a.start - b.start);
  let done = 0;
  for (const { start, end } of spans) {
    if (start !== done || end < start) return false;
    done = end;
  }
  return done === text.length;
}

/** Lines of a paragraph, as wide as the page lets them be. */
export const LONG: readonly string[] = [
  'Recalling its resolution on the effective implementation of the instrument and its',
  'additional parts, and mindful of the continuing need for the universal promotion of the',
  'purposes and the principles of that instrument,',
];
/** Lines of another. */
export const NEXT: readonly string[] = [
  'Reaffirming the importance of the instrument as the main tool that is available to the',
  'community of States for these ends, and stressing the need for further efforts,',
];
