/** What a page draws, reduced to what matters for its text. Operators keep the names of the PDF specification (ISO 32000, annex A); `base` goes back to the page's own coordinates, for an annotation; `actual` is the text that the file gives for what is drawn within the marks (`ActualText`), empty without one. */
export type DrawingOperator =
  | readonly ['q' | 'Q' | 'BT' | 'T*' | 'base']
  | readonly ['cm' | 'Tm', Matrix]
  | readonly ['Tf', font: string, size: number]
  | readonly ['Tc' | 'Tw' | 'Tz' | 'TL' | 'Ts' | 'Tr', value: number]
  | readonly ['Td' | 'TD', x: number, y: number]
  | readonly ['TJ', DrawnText]
  | readonly ['BMC', tag: string, shown: boolean, actual: string]
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
  /** Height of its letters in sizes of the font: 1 but for fonts of drawings (Type 3), whose size says nothing. */
  readonly height: number;
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
  /** Sticky notes and remarks on marked text, which are no part of what is printed. */
  readonly comments: number;
  /** What was typed into forms and never drawn. */
  readonly undrawn: readonly string[];
  readonly fonts: ReadonlyMap<string, DrawnFont>;
}
