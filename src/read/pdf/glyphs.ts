import type { DrawingOperator, DrawnFont, DrawnPage, Matrix } from './drawing.ts';
import { type Place, type RawGlyph, spell } from './spelling.ts';

/** A glyph where it stands on the upright page. Lengths are points; `y` grows downward from the top edge. */
export interface Glyph {
  /** One character mostly; several for ligatures. White space is one blank, plain or no-break. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the base line. */
  readonly y: number;
  /** Font size as it appears. */
  readonly size: number;
  readonly font: FontFace;
  /** Slanted by the text matrix instead of by its font. */
  readonly slanted: boolean;
  /** Tagged as no part of the text: running heads, page numbers. */
  readonly artifact: boolean;
}

/** What a font's name says. */
export interface FontFace {
  readonly name: string;
  readonly italic: boolean;
  readonly bold: boolean;
  /** Bars, not letters. */
  readonly barCode: boolean;
}

/** A horizontal line drawn on the page. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** A page as glyphs, turned so that most of its text reads from left to right. */
export interface GlyphPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Text that runs in another direction than the page: stamps, margin notes. */
  readonly turned: readonly string[];
  /** Text that does not show: of layers that are off, beyond the edges of the page, drawn without ink beside text that has some, or typed into a form and never drawn. */
  readonly hidden: readonly string[];
  /** Most of its text is drawn without ink: a picture of the page lies over what text recognition made of it. */
  readonly recognised: boolean;
  readonly comments: number;
  /** Glyphs for which the file tells no character. */
  readonly unmapped: number;
  readonly rules: readonly Rule[];
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Tangent above which a text matrix makes italics of an upright font. */
const SLANT = 0.12;
/** States saved inside each other; a hostile page nests without end. */
const MOST_SAVED = 512;

interface State {
  ctm: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** Text rendering modes without ink: invisible, and for clipping only. */
const WITHOUT_INK: ReadonlySet<number> = new Set([3, 7]);

/** Runs a page's drawing operators and collects its glyphs. Text state and matrices as in ISO 32000, 9.3 and 9.4. */
export function readGlyphs(page: DrawnPage): GlyphPage {
  const view = viewMatrix(page);
  const faces = new Map([...page.fonts].map(([id, font]) => [id, faceOf(font)]));
  const raw: RawGlyph[] = [];
  const rules: Rule[] = [];
  const saved: State[] = [];
  const tags: { readonly name: string; readonly shown: boolean; readonly actual: string; readonly from: number }[] = [];
  let state: State = {
    ctm: view,
    font: '',
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  let text = IDENTITY;
  let line = IDENTITY;
  const moveLine = (x: number, y: number): void => {
    line = multiply([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const show = ([, drawn]: Extract<DrawingOperator, readonly ['TJ', unknown]>): void => {
    const face = faces.get(state.font) ?? faceOf(undefined);
    const unit = page.fonts.get(state.font)?.scale ?? 0.001;
    const matrix = multiply(text, state.ctm);
    const height = page.fonts.get(state.font)?.height ?? 1;
    const size = Math.abs(state.size) * heightOf(matrix) * height;
    const slanted = isSlanted(matrix);
    const artifact = tags.some(({ name }) => name === 'Artifact');
    const ink = tags.some(({ shown }) => !shown) ? 'off' : WITHOUT_INK.has(state.mode) ? 'none' : 'ink';
    const quarter = quarterOf(matrix, state.size < 0);
    let pen = 0;
    let glyph = 0;
    for (const part of drawn.parts) {
      if (part === null) pen += state.wordSpacing * state.scale;
      else if (typeof part === 'number') pen -= (part / 1000) * state.size * state.scale;
      else {
        const width = (drawn.widths[glyph++] ?? 0) * unit * state.size * state.scale;
        const from = place(matrix, pen, state.rise);
        const to = place(matrix, pen + width, state.rise);
        raw.push({ text: part, from, to, size, font: face, slanted, artifact, quarter, ink });
        pen += width + state.charSpacing * state.scale;
      }
    }
    text = multiply([1, 0, 0, 1, pen, 0], text);
  };
  for (const operator of page.operators) {
    switch (operator[0]) {
      case 'q':
        if (saved.length < MOST_SAVED) saved.push({ ...state });
        break;
      case 'Q':
        state = saved.pop() ?? state;
        break;
      case 'cm':
        state.ctm = multiply(operator[1], state.ctm);
        break;
      case 'base':
        state.ctm = view;
        break;
      case 'BT':
        text = IDENTITY;
        line = IDENTITY;
        break;
      case 'Tm':
        line = operator[1];
        text = line;
        break;
      case 'Td':
        moveLine(operator[1], operator[2]);
        break;
      case 'TD':
        state.leading = -operator[2];
        moveLine(operator[1], operator[2]);
        break;
      case 'T*':
        moveLine(0, -state.leading);
        break;
      case 'Tf':
        state.font = operator[1];
        state.size = operator[2];
        break;
      case 'Tc':
        state.charSpacing = operator[1];
        break;
      case 'Tw':
        state.wordSpacing = operator[1];
        break;
      case 'Tz':
        state.scale = operator[1] / 100;
        break;
      case 'TL':
        state.leading = operator[1];
        break;
      case 'Ts':
        state.rise = operator[1];
        break;
      case 'Tr':
        state.mode = operator[1];
        break;
      case 'TJ':
        show(operator);
        break;
      case 'BMC':
        if (tags.length < MOST_SAVED) {
          const [, name, shown, actual] = operator;
          tags.push({ name, shown, actual, from: raw.length });
        }
        break;
      case 'EMC': {
        const tag = tags.pop();
        if (tag && tag.actual !== '') spell(raw, tag.from, tag.actual);
        break;
      }
      case 'rule': {
        const [x1, y1] = place(state.ctm, operator[1], operator[2]);
        const [x2, y2] = place(state.ctm, operator[3], operator[4]);
        if (Math.abs(y2 - y1) < 3) rules.push({ left: Math.min(x1, x2), right: Math.max(x1, x2), y: (y1 + y2) / 2 });
        break;
      }
    }
  }
  return upright(page, raw, rules);
}

function viewMatrix({ view: [left, bottom, right, top], rotate }: DrawnPage): Matrix {
  if (rotate === 90) return [0, 1, 1, 0, -bottom, -left];
  if (rotate === 180) return [-1, 0, 0, 1, right, -bottom];
  if (rotate === 270) return [0, -1, -1, 0, top, right];
  return [1, 0, 0, -1, -left, top];
}

/** Turns the whole page so that its main writing direction is upright, and sets aside what still is not. */
function upright(page: DrawnPage, raw: readonly RawGlyph[], rules: readonly Rule[]): GlyphPage {
  const [left, bottom, right, top] = page.view;
  const onSide = page.rotate === 90 || page.rotate === 270;
  const size = onSide ? ([top - bottom, right - left] as const) : ([right - left, top - bottom] as const);
  const counts = [0, 0, 0, 0];
  for (const { quarter } of raw) if (quarter !== undefined) counts[quarter] = (counts[quarter] ?? 0) + 1;
  const main = counts.indexOf(Math.max(...counts));
  const [width, height] = main % 2 === 1 ? [size[1], size[0]] : size;
  const turn = (x: number, y: number): readonly [number, number] => {
    if (main === 1) return [y, size[0] - x];
    if (main === 2) return [size[0] - x, size[1] - y];
    if (main === 3) return [size[1] - y, x];
    return [x, y];
  };
  const recognised = raw.filter(({ ink }) => ink === 'none').length > raw.length / 2;
  const glyphs: Glyph[] = [];
  const [turned, hidden] = [asideText(), asideText()];
  let unmapped = 0;
  for (const { text, from, to, quarter, ink, ...rest } of raw) {
    const shown = shownText(text);
    if (shown === UNMAPPED) unmapped++;
    const aside = ink === 'off' || (ink === 'none' && !recognised) ? hidden : quarter === main ? undefined : turned;
    if (aside) {
      aside.add(shown, from, to, rest.size);
      continue;
    }
    const [x, y] = turn(...from);
    const [end] = turn(...to);
    if (!Number.isFinite(x + y + end + rest.size) || rest.size <= 0) continue;
    const outside = y < 0 || y > height + rest.size / 2 || Math.max(x, end) < 0 || Math.min(x, end) > width;
    const last = glyphs.at(-1);
    // A line too long for its page is still one line.
    const runsOn = last !== undefined && Math.abs(last.y - y) < 1 && Math.abs(x - last.right) < rest.size;
    if (outside && !runsOn) {
      hidden.add(shown, from, to, rest.size);
      continue;
    }
    glyphs.push({ text: shown, left: Math.min(x, end), right: Math.max(x, end), y, ...rest });
  }
  const shownRules = main === 0 ? rules : [];
  return {
    number: page.number,
    width,
    height,
    glyphs,
    turned: turned.texts(),
    hidden: [...hidden.texts(), ...page.undrawn],
    recognised,
    comments: page.comments,
    unmapped,
    rules: shownRules,
  };
}

/** Collects text that is set aside: glyphs that follow one another are one text, with a blank where the pen jumps a little and an end where it jumps far. */
function asideText(): { add(text: string, from: Place, to: Place, size: number): void; texts(): readonly string[] } {
  const texts: string[] = [];
  let pen: Place | undefined;
  return {
    add(text, from, to, size) {
      const jump = pen === undefined ? Number.POSITIVE_INFINITY : Math.hypot(from[0] - pen[0], from[1] - pen[1]);
      if (jump > size * 2) texts.push(text);
      else texts[texts.length - 1] += (jump > size * 0.25 ? ' ' : '') + text;
      pen = to;
    },
    texts: () => texts.map(text => text.replace(/ {2,}/gu, ' ').trim()).filter(text => text !== ''),
  };
}

function quarterOf(matrix: Matrix, backward: boolean): RawGlyph['quarter'] {
  const sign = backward ? -1 : 1;
  const x = matrix[0] * sign;
  const y = matrix[1] * sign;
  if (Math.abs(y) <= Math.abs(x) * 0.1) return x > 0 ? 0 : 2;
  if (Math.abs(x) <= Math.abs(y) * 0.1) return y > 0 ? 1 : 3;
  return undefined;
}

/** Bullets of the symbol fonts that word processors use, in the private area where their characters land. */
const BULLETS = /^[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]$/u;

/** Stands for a glyph of which the file does not tell the character. */
export const UNMAPPED = '\ufffd';

/** What a glyph stands for: a blank for any white space (no-break blanks stay what they are), a bullet for the known symbols. */
function shownText(text: string): string {
  if (/^[\s\u200b]+$/u.test(text)) return /^[\u00a0\u202f]+$/u.test(text) ? text.charAt(0) : ' ';
  if (BULLETS.test(text)) return '•';
  const known = text.replace(/[\u0000-\u001f\u007f-\u009f\ufffd\ufffe\uffff\p{Co}\p{Cs}]/gu, '');
  return known === '' ? UNMAPPED : known;
}

/** How high a matrix makes what is one unit high, across the writing direction: letters that lean are no larger for it. */
function heightOf([a, b, c, d]: Matrix): number {
  const width = Math.hypot(a, b);
  return width > 0 ? Math.abs(a * d - b * c) / width : 0;
}

/** Whether the up direction leans against the writing direction. */
function isSlanted([a, b, c, d]: Matrix): boolean {
  const lean = a * c + b * d;
  const area = Math.abs(a * d - b * c);
  return area > 0 && lean / area > SLANT;
}

const BAR_CODE = /bar\s?code|code\s?(?:39|128)|3\s?of\s?9|free3of9/iu;

function faceOf(font: DrawnFont | undefined): FontFace {
  const name = (font?.name ?? '').replace(/^[A-Z]{6}\+/u, '');
  return {
    name,
    italic: /ital|obliq|[-,_](?:bold)?it(?:mt)?$|-ti$|cmti\d|cmsl\d|slant/iu.test(name),
    bold: /bold|black|heavy|demi(?!light)|cmbx\d/iu.test(name) && !/semi-?light/iu.test(name),
    barCode: BAR_CODE.test(name),
  };
}

/** `a` first, then `b`: row vectors, as the specification writes them. */
function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

function place(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}
