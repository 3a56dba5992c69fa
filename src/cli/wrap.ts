import { columns } from '../language/index.ts';

/** Words in one style. */
export interface Piece {
  readonly text: string;
  /** Puts the codes of its style round a text; nothing for plain words. */
  readonly paint?: (text: string) => string;
  /** True for words that stay together whatever blanks are between them. */
  readonly isWhole?: boolean;
}

/** One character that may be followed by a line break though no blank follows: Han, kana, Hangul and their full-width marks. */
const WIDE = /([\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60])/u;

/** What must not begin a line. */
const CLOSING = /^(?:-\]|\+\}|[、。，．：；？！”’）》」』】〕])/u;

/**
 * Breaks words into lines of a terminal, at blanks and between full-width characters; a word longer than a line stands on one of its own.
 * @param width columns; `undefined` breaks at line feeds only
 */
export function wrapPieces(pieces: readonly Piece[], width: number | undefined): readonly string[] {
  const lines: string[] = [];
  let line: Piece[] = [];
  let used = 0;
  const close = (): void => {
    lines.push(paintLine(line));
    line = [];
    used = 0;
  };
  for (const word of wordsOf(pieces, width !== undefined)) {
    const text = word.map(piece => piece.text).join('');
    if (text === '\n') {
      close();
      continue;
    }
    const room = columns(text.trimEnd());
    if (width !== undefined && used > 0 && used + room > width) close();
    if (width !== undefined && used === 0 && text.trim() === '' && lines.length > 0) continue;
    line.push(...word);
    used += columns(text);
  }
  if (line.length > 0 || lines.length === 0) close();
  return lines;
}

/** Stretches between which a line may end; a word in two styles is one stretch. */
function wordsOf(pieces: readonly Piece[], cut: boolean): readonly (readonly Piece[])[] {
  const words: Piece[][] = [];
  let open: Piece[] = [];
  const close = (): void => {
    if (open.length > 0) words.push(open);
    open = [];
  };
  for (const piece of pieces) {
    const isCut = cut && piece.isWhole !== true;
    for (const part of piece.text.split(isCut ? /(\n|[ \t\u3000]+)/u : /(\n)/u)) {
      for (const text of isCut ? part.split(WIDE) : [part]) {
        if (text === '') continue;
        const own = { ...piece, text };
        const last = words.at(-1);
        if (text === '\n') {
          close();
          words.push([own]);
        } else if (isCut && CLOSING.test(text) && open.length === 0 && last !== undefined && last[0]?.text !== '\n') {
          last.push(own);
        } else if (isCut && WIDE.test(text)) {
          open.push(own);
          close();
        } else open.push(own);
      }
      if (isCut && /^[ \t\u3000]+$/u.test(part)) close();
    }
  }
  close();
  return words;
}

/** Blanks at the end of a line are not shown, least of all underlined. */
function paintLine(line: readonly Piece[]): string {
  const shown = [...line];
  while (shown.at(-1)?.text.trim() === '') shown.pop();
  const merged: Piece[] = [];
  for (const piece of shown) {
    const last = merged.at(-1);
    if (last !== undefined && last.paint === piece.paint)
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged
    .map(({ text, paint }) => (paint === undefined ? text : paint(text)))
    .join('')
    .trimEnd();
}
