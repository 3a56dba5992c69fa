import { findNoteCalls, type Language, type NoteStyle, readLabel, readNoteHead } from '../language/index.ts';
import { type Comparison, type LanguageCode, lineId, type Result } from '../model/index.ts';
import { comparisonLanguage } from './compare-language.ts';
import { compareUnits } from './compare-units.ts';
import { checkComparison, countLinks } from './statistics.ts';
import type { DiffUnit } from './unit.ts';

/**
 * Compares paragraphs that are already separated, kept as given: nothing is joined or cut. A number or letter at the head, note numbers and `*` marks are
 * recognised for matching and tags only; operations show every character.
 * @returns links over line ids (`line_1` …), every paragraph of either side in exactly one. Diagnostics as for `compareEditions`
 */
export function compareLines(old: readonly string[], new_: readonly string[], code: LanguageCode): Result<Comparison> {
  const { language, diagnostics } = comparisonLanguage(code);
  const links = compareUnits(readLines(old, language), readLines(new_, language), language);
  const value = { old: 'old', new: 'new', language: code, links, statistics: countLinks(links) };
  return { value, diagnostics: [...diagnostics, ...checkComparison(value, old.length, new_.length)] };
}

/** Numbers of statutes with their marks, `2.3.1` or `12:`; what the lettering of resolutions knows is read first. Bounded, so that no head is scanned twice. */
const otherLabel = /^\p{Nd}{1,4}(?:(?:\.\p{Nd}{1,4}){1,5}[.):]?|[.):])(?=\s|$)|^§ ?\p{Nd}{1,4}[a-z]?\.?(?=\s|$)/u;

function readLines(lines: readonly string[], language: Language): DiffUnit[] {
  const style = noteStyleOf(lines, language);
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

/**
 * How the text prints its note numbers. Raised digits are notes wherever they stand; the other shapes only if the language uses them and half of the paragraphs
 * that open with such a number are called by it elsewhere: they are list items too.
 */
function noteStyleOf(lines: readonly string[], language: Language): NoteStyle | undefined {
  const styles: readonly NoteStyle[] = ['superscript', ...language.style.noteCalls];
  for (const style of new Set(styles)) {
    const heads = lines.filter(line => noteHead(line, style));
    if (style === 'superscript' && (heads.length > 0 || lines.some(line => findNoteCalls(line, language).length > 0)))
      return style;
    if (heads.length === 0) continue;
    const rest = lines.filter(line => !noteHead(line, style));
    const called = new Set(rest.flatMap(line => findNoteCalls(line, language, style).map(call => call.number)));
    const matched = heads.filter(line => called.has(noteHead(line, style)?.number ?? 0));
    if (2 * matched.length >= heads.length) return style;
  }
  return undefined;
}

const shapes: Readonly<Record<NoteStyle, RegExp>> = {
  superscript: /^[⁽⁰¹²³⁴-⁹]/u,
  parenthesised: /^[(（)]/u,
  bracketed: /^\[/u,
  slashed: /^\p{Nd}/u,
};

function noteHead(line: string, style: NoteStyle): { number: number; end: number } | undefined {
  const indent = line.length - line.trimStart().length;
  if (!shapes[style].test(line.slice(indent, indent + 2))) return undefined;
  const head = readNoteHead(line.slice(indent));
  return head && { number: head.number, end: indent + head.end };
}
