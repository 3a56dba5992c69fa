import type { Glyph, GlyphPage } from './glyphs.ts';

/** A glyph within its line. Blanks are no glyphs here. */
export interface LineGlyph {
  readonly glyph: Glyph;
  /** The blank that was drawn between the glyph to the left and this one; empty without one. */
  readonly blankBefore: string;
  /** Raised: note calls, ordinals. Lowered: chemical formulas. */
  readonly shift: 'raised' | 'lowered' | undefined;
}

/** Glyphs on one base line without a wide gap between them, from left to right. */
export interface Stretch {
  readonly glyphs: readonly LineGlyph[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Most frequent font size. */
  readonly size: number;
  /** A blank is drawn behind the last glyph. */
  readonly blankAfter: boolean;
}

/** A glyph and its place in the order of drawing. */
interface OrderedGlyph {
  readonly glyph: Glyph;
  readonly order: number;
}

/** Base lines nearer than this, in font sizes, are one. */
const SAME_LINE = 0.12;
/** A gap wider than this, in font sizes, divides stretches: a tab, a gutter, or just a loosely set line. */
const WIDE_GAP = 1;
/** Raised glyphs are at most so large beside their line … */
const SMALL = 0.9;
/** … and so far above it, in font sizes of the line. */
const RAISED = [0.15, 0.85] as const;
/** A number no smaller than its line is a call when it is raised by no more than this. */
const RAISED_ONLY = 0.5;
const LOWERED = [0.05, 0.4] as const;
/** Neighbours tried as the line of a small stretch: a page can hold any number of stretches at one height. */
const MOST_NEIGHBOURS = 200;
/** Two glyphs of one character nearer than this, in font sizes, are one glyph drawn twice to look bold. */
const DOUBLED = 0.12;

/** Cuts a page into stretches of text on common base lines, from top to bottom, then from left to right. Raised and lowered glyphs join the line they belong to. */
export function findStretches(page: GlyphPage): readonly Stretch[] {
  const byHeight = page.glyphs
    .map((glyph, order) => ({ glyph, order }))
    .sort((a, b) => a.glyph.y - b.glyph.y || a.order - b.order);
  const stretches: Stretch[] = [];
  let row: OrderedGlyph[] = [];
  const flush = (): void => {
    for (const one of cutRow(row)) stretches.push(one);
    row = [];
  };
  for (const item of byHeight) {
    const last = row.at(-1)?.glyph;
    if (last && item.glyph.y - last.y > SAME_LINE * Math.min(last.size, item.glyph.size)) flush();
    row.push(item);
  }
  flush();
  return attachShifted(stretches);
}

/** Whether a glyph is a blank, plain or no-break. */
export function isBlank(text: string): boolean {
  return text === ' ' || text === '\u00a0' || text === '\u202f';
}

function cutRow(row: OrderedGlyph[]): readonly Stretch[] {
  const places = placesOf(row);
  // The order of drawing settles ties.
  row.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0) || a.order - b.order);
  const found: Stretch[] = [];
  let glyphs: LineGlyph[] = [];
  let blankBefore = '';
  let right = Number.NEGATIVE_INFINITY;
  const flush = (): void => {
    if (glyphs.length > 0) found.push(stretchOf(glyphs, blankBefore !== ''));
    glyphs = [];
  };
  for (const { glyph } of row) {
    if (isBlank(glyph.text)) {
      blankBefore = blankBefore === ' ' ? ' ' : glyph.text;
      continue;
    }
    const last = glyphs.at(-1)?.glyph;
    if (last && last.text === glyph.text && glyph.left - last.left < DOUBLED * glyph.size && glyph.right > glyph.left)
      continue;
    if (last && glyph.left - right > WIDE_GAP * Math.max(last.size, glyph.size)) flush();
    glyphs.push({ glyph, blankBefore, shift: undefined });
    blankBefore = '';
    right = glyphs.length === 1 ? glyph.right : Math.max(right, glyph.right);
  }
  flush();
  return found;
}

/** Where a mark is put behind its letter, in font sizes: behind a second drawing of the letter, before the next letter; a further mark behind the first. */
const MARK_BEHIND = 0.13;
const NEXT_MARK = 0.005;
/** A mark drawn right after its letter begins so near its end, in font sizes. */
const MARK_NEAR = 0.5;

/**
 * Where glyphs stand in the order of their row: by their middle, since half of a Chinese bracket is blank and may lie over its neighbour. Marks drawn one after the other at their letter are
 * spelt in that order, wherever the font draws them; any other stands at its end, which is behind the middle of its letter.
 */
function placesOf(row: readonly OrderedGlyph[]): ReadonlyMap<OrderedGlyph, number> {
  const places = new Map<OrderedGlyph, number>();
  let before: OrderedGlyph | undefined;
  let marks = 0;
  for (const item of [...row].sort((a, b) => a.order - b.order)) {
    const { text, left, right, size } = item.glyph;
    const isMark = /^\p{M}/u.test(text);
    const follows =
      before?.order === item.order - 1 &&
      left < before.glyph.right + MARK_NEAR * size &&
      right > before.glyph.left - MARK_NEAR * size;
    marks = isMark && follows ? marks + 1 : 0;
    if (before && marks > 0)
      places.set(item, (places.get(before) ?? 0) + (marks === 1 ? MARK_BEHIND : NEXT_MARK) * size);
    else places.set(item, isMark ? right : (left + right) / 2);
    before = item;
  }
  return places;
}

/** Makes a stretch of glyphs from left to right. */
export function stretchOf(glyphs: readonly LineGlyph[], blankAfter = false): Stretch {
  const level = glyphs.filter(({ shift }) => shift === undefined);
  const own = level.length > 0 ? level : glyphs;
  const left = glyphs.reduce((least, { glyph }) => Math.min(least, glyph.left), Number.POSITIVE_INFINITY);
  const right = glyphs.reduce((most, { glyph }) => Math.max(most, glyph.right), Number.NEGATIVE_INFINITY);
  // Vowel signs are drawn at heights of their own.
  const letters = own.filter(({ glyph }) => !/^\p{M}/u.test(glyph.text));
  const y = mostFrequent((letters.length > 0 ? letters : own).map(({ glyph }) => glyph.y));
  const size = mostFrequent(own.map(({ glyph }) => Math.round(glyph.size * 10) / 10));
  return { glyphs, left, right, y, size, blankAfter };
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** Stretches by base line, from top to bottom. */
export function rowsOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const rows: Stretch[][] = [];
  for (const stretch of [...stretches].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && stretch.y - first.y < 0.3 * Math.min(first.size, stretch.size)) row.push(stretch);
    else rows.push([stretch]);
  }
  return rows;
}

function attachShifted(stretches: readonly Stretch[]): readonly Stretch[] {
  const hosts = new Map<Stretch, LineGlyph[]>();
  const kept: Stretch[] = [];
  stretches.forEach((small, i) => {
    const host = hostOf(small, stretches, i);
    if (!host) {
      kept.push(small);
      return;
    }
    const shift = isMarks(small) ? undefined : small.y < host.y ? 'raised' : 'lowered';
    const guests = hosts.get(host) ?? [];
    for (const item of small.glyphs) guests.push({ ...item, shift });
    hosts.set(host, guests);
  });
  return kept.map(stretch => {
    const guests = hosts.get(stretch);
    if (!guests) return stretch;
    return stretchOf(mixedIn(guests, stretch.glyphs), stretch.blankAfter);
  });
}

/** Glyphs of a line with others put between them by their middles. The line keeps its own order, in which marks may stand behind their letters. */
function mixedIn(guests: readonly LineGlyph[], line: readonly LineGlyph[]): readonly LineGlyph[] {
  const middle = ({ glyph }: LineGlyph): number => (glyph.left + glyph.right) / 2;
  const sorted = [...guests].sort((a, b) => middle(a) - middle(b));
  const mixed: LineGlyph[] = [];
  let next = 0;
  for (const item of line) {
    for (let guest = sorted[next]; guest && middle(guest) < middle(item); guest = sorted[++next]) mixed.push(guest);
    mixed.push(item);
  }
  for (const guest of sorted.slice(next)) mixed.push(guest);
  return mixed;
}

/** Share of a small stretch's width that may lie above or below one glyph of its line: it stands between glyphs. */
const COVERED = 0.6;

function covers(host: Stretch, small: Stretch): boolean {
  const most = (small.right - small.left) * COVERED;
  return host.glyphs.some(({ glyph }) => Math.min(glyph.right, small.right) - Math.max(glyph.left, small.left) > most);
}

/** Whether a stretch holds nothing but vowel signs, which some programs draw at heights of their own. */
function isMarks({ glyphs }: Stretch): boolean {
  return glyphs.every(({ glyph }) => /^\p{M}+$/u.test(glyph.text));
}

/** The line a small stretch is raised above or lowered below, `undefined` for a line of its own. */
function hostOf(small: Stretch, stretches: readonly Stretch[], index: number): Stretch | undefined {
  let best: Stretch | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  const isNumber = small.glyphs.length <= 3 && small.glyphs.every(({ glyph }) => /^\p{Nd}$/u.test(glyph.text));
  const marks = isMarks(small);
  const consider = (host: Stretch | undefined): boolean => {
    if (!host) return false;
    const above = (host.y - small.y) / host.size;
    if (Math.abs(host.y - small.y) > 60) return false;
    if (marks && isMarks(host)) return true;
    const shifted = (above >= RAISED[0] && above <= RAISED[1]) || (-above >= LOWERED[0] && -above <= LOWERED[1]);
    const most = marks || (isNumber && above > 0 && above <= RAISED_ONLY) ? 1 : SMALL;
    if (!shifted || small.size > host.size * most) return true;
    const near = host.size * 1.2;
    if (small.left < host.left - near || small.right > host.right + near || (!marks && covers(host, small)))
      return true;
    const distance = Math.max(0, host.left - small.right, small.left - host.right) + Math.abs(above);
    if (distance < nearest) {
      nearest = distance;
      best = host;
    }
    return true;
  };
  for (let i = index + 1; i <= index + MOST_NEIGHBOURS && consider(stretches[i]); i++);
  for (let i = index - 1; i >= index - MOST_NEIGHBOURS && consider(stretches[i]); i--);
  return best;
}
