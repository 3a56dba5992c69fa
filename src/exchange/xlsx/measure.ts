/** Excel takes no row taller than this, in points. */
const MAX_ROW_HEIGHT = 409;
const LINE_HEIGHT = 15;
const ROW_PADDING = 5;
/** Width of an ideograph in column units: no character is wider. */
export const WIDEST = 2.05;
/** Column width that is lost to the cell's own margins, in characters. */
const CELL_MARGIN = 1.4;

/**
 * Width of a string on one line, in Excel's column units (one digit of the standard font).
 * Spreadsheet programs do not fit wrapped rows by themselves when the file is written by others, so heights must be estimated;
 * a slight excess costs a blank line, too little hides text.
 */
export function measureText(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += characterWidth(text.charCodeAt(i));
  return width;
}

/** Number of lines a text takes in a column, by filling lines word after word. */
export function countLines(text: string, columnWidth: number): number {
  const room = Math.max(4, columnWidth - CELL_MARGIN);
  let lines = 1;
  let line = 0;
  let word = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      lines += 1 + overflow(line + word, room);
      line = 0;
      word = 0;
      continue;
    }
    const width = characterWidth(code);
    word += width;
    if (line + word > room && line > 0 && code !== 32) {
      lines += 1;
      line = 0;
    }
    // A line may end after a blank, a hyphen and any ideograph.
    if (code === 32 || code === 45 || width > 1.9) {
      line += word;
      word = 0;
      if (line > room && code !== 32) {
        lines += Math.floor(line / room);
        line %= room;
      }
    }
  }
  return lines + overflow(line + word, room);
}

/** Height of a row in points from the lines of its tallest cell. */
export function rowHeight(lines: number): number {
  return Math.min(MAX_ROW_HEIGHT, Math.max(1, lines) * LINE_HEIGHT + ROW_PADDING);
}

/** Lines that fit in the tallest row Excel allows. */
export const MAX_LINES: number = Math.floor((MAX_ROW_HEIGHT - ROW_PADDING) / LINE_HEIGHT);

/** Further lines that a word longer than the line takes. */
function overflow(width: number, room: number): number {
  return width > room ? Math.ceil(width / room) - 1 : 0;
}

function characterWidth(code: number): number {
  if (code < 0x250) {
    if (code === 32) return 0.5;
    if (code >= 97 || (code >= 48 && code <= 57)) return 1;
    if (code >= 65 && code <= 90) return 1.25;
    return 0.8;
  }
  if (code < 0x370) return code < 0x300 ? 1 : 0;
  if (code < 0x590) return 1.15;
  if (code < 0x600) return 1;
  if (code < 0x780) return code >= 0x64b && code <= 0x65f ? 0 : 0.95;
  if (code < 0x1100) return 1.1;
  if (code >= 0x200b && code <= 0x200f) return 0;
  if (code >= 0x2010 && code < 0x2e80) return 1.2;
  if (code >= 0xfb50 && code <= 0xfeff) return 0.95;
  return code >= 0x2e80 ? WIDEST : 1.1;
}
