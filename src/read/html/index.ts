/**
 * Web pages: parsed as browsers do, read as people do. What belongs to the page and not to its text is left out and named.
 * @module
 */
import { type Diagnostic, diagnose, RecallingError, type Result } from '../../model/index.ts';
import { ReadingBuilder } from '../builder.ts';
import { changesDiagnostic } from '../changes.ts';
import { decodeBytes } from '../encoding.ts';
import type { FormatOptions, FormatReading } from '../reader.ts';
import type { TextReading } from '../text.ts';
import { besides, noteHolders, textRoots } from './boilerplate.ts';
import { openFrames } from './frames.ts';
import { linkParts } from './link-parts.ts';
import { ListNumbers } from './lists.ts';
import { metadataOf } from './metadata.ts';
import { findNotes } from './notes.ts';
import { ownAddresses } from './own-addresses.ts';
import { PartCounts } from './part-counts.ts';
import { showShadows } from './shadow.ts';
import { decodedPart, openedTags, pageBytes } from './source.ts';
import { StyleSheet } from './style-sheet.ts';
import { attributeOf, elementsBelow, type HtmlDocument, parseHtml } from './tree.ts';
import { type HtmlLosses, HtmlWalk, type LeftOut } from './walk.ts';

/** Samples of what was left out that a diagnostic shows. */
const SAMPLES = 5;
/** Lines at places of their own, more than half of all, from which on a page is taken for one that a converter made. */
const FEWEST_PLACED = 20;

/**
 * Reads an HTML page, also one inside a web archive (`.mht`).
 * @throws RecallingError `read.unsupported` for a web archive without a page, `read.binary`, `read.encoding-unknown`, `read.too-large`, `read.too-deep`
 */
export function readHtml(bytes: Uint8Array, file: string, options: FormatOptions): Result<FormatReading> {
  const source = pageBytes(bytes, file);
  const { text, encoding, diagnostics } = decodeBytes(source.bytes, file, {
    ...source.hints,
    ...(options.encoding === undefined ? {} : { given: options.encoding }),
  });
  const document = parseHtml(openedTags(text).replace(/^\ufeff/u, ''), file);
  const framed = openFrames(document, source.part, file);
  showShadows(document);
  const notes = findNotes(document, ownAddresses(document, [source.location ?? '', ...framed]));
  const changes = options.changes ?? 'accept';
  const sheet = new StyleSheet(document, address => {
    const part = source.part(address);
    return part && decodedPart(part, file);
  });
  const lists = new ListNumbers(document, sheet);
  const counts = new PartCounts();
  const holders = noteHolders(notes.notes.keys());
  let made: TextReading = new ReadingBuilder().finish(new Map());
  let said: readonly Diagnostic[] = [];
  for (const root of textRoots(document, counts)) {
    const builder = new ReadingBuilder();
    const walk = new HtmlWalk(builder, { file, notes, sheet, lists, counts, changes, links: linkParts(root, sheet) });
    walk.readPage(root);
    // Notes that stand outside the main part of the page belong to it all the same.
    const inside = new Set(elementsBelow(root));
    for (const holder of notes.notes.keys()) if (!inside.has(holder)) walk.readPage(holder);
    for (const other of besides(root)) if (!holders.has(other)) walk.leaveOut(other);
    made = builder.finish(metadataOf(document, root));
    said = lossDiagnostics(walk.losses, changes, file);
    const { placed } = walk.losses;
    if (placed >= FEWEST_PLACED && placed > made.fragments.length / 2) {
      said = [...said, diagnose('read.lines-placed', `${placed} lines`, { file })];
    }
    if (made.fragments.length > 0) break;
  }
  const frames = framesOf(document);
  if (made.fragments.length === 0 && frames.length > 0) {
    throw new RecallingError('read.empty', `it only shows other pages in frames: ${frames.join(', ')}`, { file });
  }
  return { value: { encoding, ...made }, diagnostics: [...diagnostics, ...said] };
}

/** Addresses of the pages that a page of frames is made of. */
function framesOf(document: HtmlDocument): readonly string[] {
  const found: string[] = [];
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'frame' || element.tagName === 'iframe') found.push(attributeOf(element, 'src') ?? '?');
  }
  return found.slice(0, SAMPLES);
}

function lossDiagnostics(
  losses: HtmlLosses,
  changes: NonNullable<FormatOptions['changes']>,
  file: string,
): readonly Diagnostic[] {
  const said: Diagnostic[] = [];
  const shown = (samples: readonly string[]): string => {
    const all = [...new Set(samples)];
    const first = all.slice(0, SAMPLES).map(sample => `“${sample}”`);
    return first.join(', ') + (all.length > SAMPLES ? ` and ${all.length - SAMPLES} more` : '');
  };
  const counted = ({ samples, characters }: LeftOut): string => `${characters} characters: ${shown(samples)}`;
  const { boilerplate, hidden } = losses;
  if (boilerplate.samples.length > 0) said.push(diagnose('read.boilerplate-skipped', counted(boilerplate), { file }));
  if (hidden.samples.length > 0) said.push(diagnose('read.hidden-text', counted(hidden), { file }));
  const { comments, readings, frames } = losses;
  if (comments > 0) said.push(diagnose('read.comments-skipped', String(comments), { file }));
  if (readings > 0) said.push(diagnose('read.readings-skipped', String(readings), { file }));
  if (frames.length > 0) said.push(diagnose('read.part-skipped', `pages in frames: ${shown(frames)}`, { file }));
  if (losses.pictures > 0) said.push(diagnose('read.pictures-skipped', String(losses.pictures), { file }));
  const { insertions, deletions } = losses;
  return [...said, ...changesDiagnostic({ insertions, deletions, moves: 0, formats: 0 }, changes, file)];
}
