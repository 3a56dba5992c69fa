/**
 * Web pages: parsed as browsers do, read as people do. What belongs to the page and not to its text is left out and named.
 * @module
 */
import { type Diagnostic, diagnose, type Result } from '../../model/index.ts';
import { ReadingBuilder } from '../builder.ts';
import { changesDiagnostic } from '../changes.ts';
import { decodeBytes } from '../encoding.ts';
import type { FormatOptions, FormatReading } from '../reader.ts';
import type { TextReading } from '../text.ts';
import { textRoots } from './boilerplate.ts';
import { declaredCharset } from './charset.ts';
import { metadataOf } from './metadata.ts';
import { findNotes } from './notes.ts';
import { elementsBelow, parseHtml } from './tree.ts';
import { type HtmlLosses, HtmlWalk } from './walk.ts';

/** Samples of what was left out that a diagnostic shows. */
const SAMPLES = 5;

/**
 * Reads an HTML page.
 * @throws RecallingError `read.binary`, `read.encoding-unknown`, `read.too-large`, `read.too-deep`
 */
export function readHtml(bytes: Uint8Array, file: string, options: FormatOptions): Result<FormatReading> {
  const declared = declaredCharset(bytes);
  const { text, encoding, diagnostics } = decodeBytes(bytes, file, {
    ...(options.encoding === undefined ? {} : { given: options.encoding }),
    ...(declared === undefined ? {} : { declared }),
  });
  const document = parseHtml(text.replace(/^\ufeff/u, ''), file);
  const notes = findNotes(document);
  const changes = options.changes ?? 'accept';
  let made: TextReading = new ReadingBuilder().finish(new Map());
  let said: readonly Diagnostic[] = [];
  for (const root of textRoots(document)) {
    const builder = new ReadingBuilder();
    const walk = new HtmlWalk(builder, notes, changes);
    walk.readPage(root);
    // Notes that stand outside the main part of the page belong to it all the same.
    const inside = new Set(elementsBelow(root));
    for (const holder of notes.notes.keys()) if (!inside.has(holder)) walk.readPage(holder);
    made = builder.finish(metadataOf(document, root));
    said = lossDiagnostics(walk.losses, changes, file);
    if (made.fragments.length > 0) break;
  }
  return { value: { encoding, ...made }, diagnostics: [...diagnostics, ...said] };
}

function lossDiagnostics(
  losses: HtmlLosses,
  changes: NonNullable<FormatOptions['changes']>,
  file: string,
): readonly Diagnostic[] {
  const said: Diagnostic[] = [];
  const shown = (samples: readonly string[]): string =>
    samples
      .slice(0, SAMPLES)
      .map(sample => `“${sample}”`)
      .join(', ') + (samples.length > SAMPLES ? ` and ${samples.length - SAMPLES} more` : '');
  if (losses.boilerplate.length > 0)
    said.push(diagnose('read.boilerplate-skipped', shown(losses.boilerplate), { file }));
  if (losses.hidden.length > 0) said.push(diagnose('read.hidden-text', shown(losses.hidden), { file }));
  if (losses.pictures > 0) said.push(diagnose('read.pictures-skipped', String(losses.pictures), { file }));
  const { insertions, deletions } = losses;
  return [...said, ...changesDiagnostic({ insertions, deletions, moves: 0, formats: 0 }, changes, file)];
}
