/** What a workbook is to the rest of the project. Only `port.ts` knows which library makes bytes of it. */
export interface WorkbookPlan {
  readonly title: string;
  /** ISO date and time of the document properties. */
  readonly modified: string;
  readonly sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  /** Valid and unique: made by `sheetNames`. */
  readonly name: string;
  readonly hidden?: boolean;
  readonly rightToLeft?: boolean;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** True: the first row heads a table that can be filtered. */
  readonly filter?: boolean;
  readonly merges?: readonly MergePlan[];
  /** Hexadecimal RGB. */
  readonly tab?: string;
  /** Columns whose cells below the headings offer a list to choose from. Anything else can still be typed in. */
  readonly choices?: readonly ChoicePlan[];
}

export interface ChoicePlan {
  /** Zero-based. */
  readonly column: number;
  readonly values: readonly string[];
}

export interface ColumnPlan {
  /** In characters of the standard font. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface RowPlan {
  /** In points. */
  readonly height: number;
  readonly cells: readonly (CellPlan | undefined)[];
}

export interface CellPlan {
  /** A string is always text, never a formula, whatever it begins with. */
  readonly value?: string | number;
  /** Text in several fonts; takes the place of `value`. */
  readonly runs?: readonly RunPlan[];
  readonly style: StylePlan;
  /** Name of a sheet of the same workbook to jump to. */
  readonly link?: string;
}

export interface RunPlan {
  readonly text: string;
  readonly font: 'plain' | 'deleted' | 'inserted' | 'touched';
}

/** Zero-based, inclusive. */
export interface MergePlan {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/** Styles are compared by identity: define each once. Colours are hexadecimal RGB. */
export interface StylePlan {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** Diagonal lines over the fill: told apart without colour. */
  readonly hatched?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly readingOrder?: 'ltr' | 'rtl';
  readonly format?: string;
  /** A hair line around the cell. */
  readonly boxed?: boolean;
}

/** Letters of a column by its zero-based index: `A`, `Z`, `AA`. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
