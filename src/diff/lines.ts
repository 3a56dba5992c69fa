import type { Language } from '../language/language.ts';
import { type Comparison, lineId, type Result } from '../model/index.ts';
import { compareUnits } from './compare-units.ts';
import { languageFor } from './language-for.ts';
import { countLinks } from './statistics.ts';
import type { DiffUnit, UnitCall } from './unit.ts';

const raisedDigits = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/gu;
/** A paragraph that opens with a raised number is a note: `³ Ibid., vol. 2237.` */
const noteHead = /^\s*([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,4})\s*/u;
/** Paragraph number or letter with its marks: `12.`, `(a)`, `a)`, `١ -`, `一、`; bounded, so that no long head is scanned twice. */
const labelHead =
  /^\s{0,8}(?:[(（]?(?:\p{Nd}{1,4}|[ivxlcdm]{1,7}|\p{L}{1,2}|[㈠-㈩])[)）]|\p{Nd}{1,4}(?:\.\p{Nd}{1,3}){0,4}\s?[.．、:-]|\p{Nd}{1,4}(?:\.\p{Nd}{1,3}){1,4}|[IVXLC]{1,6}\.|\p{L}\.|[一二三四五六七八九十]{1,4}、|[أ-ي]\s-)\s*/u;

/**
 * Compares paragraphs that are already separated, kept as given. A number at the head, raised note numbers and `*` marks are recognised for matching and tagging only;
 * operations show every character.
 */
export function compareLines(old: readonly string[], new_: readonly string[], language: string): Result<Comparison> {
  const record = languageFor(language);
  const links = compareUnits(readLines(old, record), readLines(new_, record), record);
  return {
    value: { old: 'old', new: 'new', language, links, statistics: countLinks(links) },
    diagnostics: [],
  };
}

function readLines(lines: readonly string[], _language: Language): DiffUnit[] {
  const notes = new Map<string, number>();
  const heads = lines.map((line, at) => {
    const head = noteHead.exec(line);
    const number = head?.[1];
    if (number !== undefined && !notes.has(number)) notes.set(number, at);
    return head?.[0].length ?? 0;
  });
  return lines.map((printed, at) => {
    const noteLength = heads[at] ?? 0;
    const isNote = noteLength > 0;
    const labelLength = isNote ? noteLength : (labelHead.exec(printed)?.[0].length ?? 0);
    return {
      id: lineId(at + 1),
      story: isNote ? 'notes' : 'body',
      role: isNote ? 'note' : 'paragraph',
      printed,
      label: { start: 0, end: labelLength },
      calls: isNote ? [] : findCalls(printed, labelLength, notes),
    };
  });
}

function findCalls(printed: string, from: number, notes: ReadonlyMap<string, number>): UnitCall[] {
  const calls: UnitCall[] = [];
  for (const match of printed.slice(from).matchAll(raisedDigits)) {
    const at = { start: from + match.index, end: from + match.index + match[0].length };
    const note = notes.get(match[0]);
    calls.push(note === undefined ? { at } : { at, note });
  }
  return calls;
}
