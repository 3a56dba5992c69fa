/** What a page draws, reduced to what matters for its text. Operators keep the names of the PDF specification (ISO 32000, annex A). */
export type DrawingOperator =
  | readonly ['q' | 'Q' | 'BT' | 'T*']
  | readonly ['cm' | 'Tm', Matrix]
  | readonly ['Tf', font: string, size: number]
  | readonly ['Tc' | 'Tw' | 'Tz' | 'TL' | 'Ts', value: number]
  | readonly ['Td' | 'TD', x: number, y: number]
  | readonly ['TJ', DrawnText]
  | readonly ['BMC', tag: string]
  | readonly ['EMC']
  | readonly ['rule', left: number, bottom: number, right: number, top: number];

export type Matrix = readonly [number, number, number, number, number, number];

/** A string of glyphs. */
export interface DrawnText {
  /** Unicode text of a glyph; a number moves the pen back by thousandths of the font size; `null` is a place where word spacing is added. */
  readonly parts: readonly (string | number | null)[];
  /** One for each glyph, in glyph space. */
  readonly widths: readonly number[];
}

/** A font as far as the text needs it. */
export interface DrawnFont {
  /** PostScript name, often with a subset tag: `BCDEEE+TimesNewRomanPS-ItalicMT`. */
  readonly name: string;
  /** Glyph space to text space. */
  readonly scale: number;
}

/** One page as the PDF library gives it. */
export interface DrawnPage {
  /** From 1. */
  readonly number: number;
  /** Left, bottom, right, top, in points. */
  readonly view: readonly [number, number, number, number];
  /** Clockwise, in degrees. */
  readonly rotate: number;
  readonly operators: readonly DrawingOperator[];
  readonly fonts: ReadonlyMap<string, DrawnFont>;
}
