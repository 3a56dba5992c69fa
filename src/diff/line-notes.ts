import { findNoteCalls, type Language, type NoteStyle, readNoteHead } from '../language/index.ts';

/** Share of the notes of a text that must be called before they stand there; of calls written together with a word, as references to a subsection are not, fewer are enough. */
const calledShare = 0.8;
const attachedShare = 0.5;
const attached = /[^\s\p{Nd}]$/u;

/**
 * How two texts print the numbers of their notes; for both the same, so that a paragraph is a note in both or in neither. Raised digits are notes wherever they
 * stand. The other shapes only if the language uses them and they behave like notes on either side: statutes number their subsections `(1)` and refer to them so.
 */
export function noteStyleOf(sides: readonly (readonly string[])[], language: Language): NoteStyle | undefined {
  if (sides.some(lines => lines.some(line => hasRaised(line, language)))) return 'superscript';
  return language.style.noteCalls.find(
    style =>
      style !== 'superscript' &&
      sides.some(lines => lines.some(line => noteHead(line, style))) &&
      sides.every(lines => behaveLikeNotes(lines, style, language)),
  );
}

function hasRaised(line: string, language: Language): boolean {
  return noteHead(line, 'superscript') !== undefined || findNoteCalls(line, language).length > 0;
}

/** Notes are numbered through once and called before they stand there. */
function behaveLikeNotes(lines: readonly string[], style: NoteStyle, language: Language): boolean {
  const called = new Map<number, boolean>();
  const matched: boolean[] = [];
  let [last, heads] = [0, 0];
  for (const line of lines) {
    const head = noteHead(line, style);
    if (!head) {
      for (const { number, at } of findNoteCalls(line, language, style))
        called.set(number, called.get(number) || (attached.test(line.slice(0, at)) && !/^\s/u.test(line.slice(at))));
      continue;
    }
    if (head.number <= last) return false;
    last = head.number;
    heads++;
    const close = called.get(head.number);
    if (close !== undefined) matched.push(close);
  }
  return matched.length >= calledShare * heads || matched.filter(close => close).length >= attachedShare * heads;
}

const shapes: Readonly<Record<NoteStyle, RegExp>> = {
  superscript: /^[⁽⁰¹²³⁴-⁹]/u,
  parenthesised: /^[(（)]/u,
  bracketed: /^\[/u,
  slashed: /^\p{Nd}/u,
};

/** The number at the head of a paragraph that is printed like a note, and where its text begins (UTF-16 offset). */
export function noteHead(line: string, style: NoteStyle): { number: number; end: number } | undefined {
  const indent = line.length - line.trimStart().length;
  if (!shapes[style].test(line.slice(indent, indent + 2))) return undefined;
  const head = readNoteHead(line.slice(indent));
  return head && { number: head.number, end: indent + head.end };
}
