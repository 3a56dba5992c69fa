import { findNoteCalls, type Language, type NoteStyle, readLabel } from '../language/index.ts';
import { type Comparison, type LanguageCode, lineId, type Result } from '../model/index.ts';
import { comparisonLanguage } from './compare-language.ts';
import { compareUnits } from './compare-units.ts';
import { noteHead, noteStyleOf } from './line-notes.ts';
import type { CompareOptions } from './options.ts';
import { checkComparison, countLinks } from './statistics.ts';
import type { DiffUnit } from './unit.ts';

/**
 * Compares paragraphs that are already separated, kept as given: nothing is joined or cut. A number or letter at the head, note numbers and `*` marks are
 * recognised for matching and tags only; operations show every character.
 * @returns links over line ids (`line_1` …), every paragraph of either side in exactly one. Diagnostics as for `compareEditions`
 * @throws RangeError as `compareEditions`
 */
export function compareLines(
  old: readonly string[],
  new_: readonly string[],
  code: LanguageCode,
  options: CompareOptions = {},
): Result<Comparison> {
  const { language, diagnostics } = comparisonLanguage(code, sampleOf(new_));
  const style = noteStyleOf([old, new_], language);
  const { value: links, diagnostics: rough } = compareUnits(
    readLines(old, language, style),
    readLines(new_, language, style),
    language,
    options,
  );
  const value = { old: 'old', new: 'new', language: code, links, statistics: countLinks(links) };
  return { value, diagnostics: [...diagnostics, ...rough, ...checkComparison(value, old.length, new_.length)] };
}

/** Paragraphs enough to tell a script by. */
const samplePieces = 40;

function sampleOf(lines: readonly string[]): string {
  return lines.slice(0, samplePieces).join('\n');
}

/**
 * Numbers of statutes with their marks, `2.3.1`, `12A.`, `(1A)`, `1°` or `A.`; what the lettering of resolutions knows is read first. Bounded, so that no head is
 * scanned twice.
 */
const otherLabel = new RegExp(
  [
    String.raw`\p{Nd}{1,4}(?:(?:\.\p{Nd}{1,4}){1,5}[.):]?|\p{Lu}{0,2}[.):]|°)(?=\s|$)`,
    String.raw`[(（]\p{Nd}{1,4}\p{Lu}{1,2}[)）](?=\s|$)`,
    String.raw`\p{Lu}[.)](?=\s|$)`,
    String.raw`§ ?\p{Nd}{1,4}[a-z]?\.?(?=\s|$)`,
  ]
    .map(shape => `^${shape}`)
    .join('|'),
  'u',
);

function readLines(lines: readonly string[], language: Language, style: NoteStyle | undefined): DiffUnit[] {
  const heads = lines.map(line => (style === undefined ? undefined : noteHead(line, style)));
  const notes = new Map<number, number>();
  heads.forEach((head, at) => {
    if (head && !notes.has(head.number)) notes.set(head.number, at);
  });
  return lines.map((printed, at) => {
    const head = heads[at];
    const id = lineId(at + 1);
    if (head) return { id, story: 'notes', role: 'note', printed, label: { start: 0, end: head.end }, calls: [] };
    const end = labelLength(printed, language);
    const calls = style === undefined ? [] : findNoteCalls(printed.slice(end), language, style);
    return {
      id,
      story: 'body',
      role: 'paragraph',
      printed,
      label: { start: 0, end },
      calls: calls.map(call => {
        const span = { at: { start: call.at + end, end: call.end + end } };
        const note = notes.get(call.number);
        return note === undefined ? span : { ...span, note };
      }),
    };
  });
}

function labelLength(printed: string, language: Language): number {
  const indent = printed.length - printed.trimStart().length;
  const body = printed.slice(indent);
  const known = readLabel(body, language);
  if (known) return indent + known.end;
  const other = otherLabel.exec(body)?.[0];
  if (other === undefined) return 0;
  const behind = body.slice(other.length);
  return indent + other.length + (behind.length - behind.trimStart().length);
}
