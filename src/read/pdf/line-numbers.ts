import { rowsOf, type Stretch } from './baselines.ts';

/** Line numbers of one page, at least: a table or list has as many rarely, and not beside running text. */
const FEWEST = 5;
/** Share of the numbers that must go up by the usual step. */
const STEADY = 0.8;
/** Numbers end, or begin, within so many font sizes of one place. */
const ALIGNED = 0.4;
/** Numbers stand off from the text by so many font sizes. */
const APART = 0.8;

/** Takes the numbers that drafts print beside their lines away from the stretches of a page. */
export function takeLineNumbers(
  stretches: readonly Stretch[],
  rightToLeft: boolean,
): { readonly kept: readonly Stretch[]; readonly numbers: readonly string[] } {
  const none = { kept: stretches, numbers: [] };
  const numbers = stretches.filter(stretch => /^\p{Nd}{1,3}$/u.test(textOf(stretch)));
  if (numbers.length < FEWEST) return none;
  const outer = rightToLeft
    ? numbers.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY)
    : numbers.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const own = numbers.filter(({ left, right, size }) => {
    // Numbers of one and of two digits are set flush on one side or the other.
    const [near, far] = rightToLeft ? [right, left] : [left, right];
    return Math.abs(near - outer) < ALIGNED * size || Math.abs(far - outer) < 2.2 * size;
  });
  const set = new Set(own);
  const inner = own.reduce(
    (most, { left, right }) => (rightToLeft ? Math.min(most, left) : Math.max(most, right)),
    outer,
  );
  const text = stretches.filter(stretch => !set.has(stretch));
  const beside = text.filter(({ y, size }) => own.some(number => Math.abs(number.y - y) < 0.3 * size));
  const apart = beside.every(({ left, right, size }) => (rightToLeft ? inner - right : left - inner) > APART * size);
  if (own.length < FEWEST || !apart || !isSteady(own) || !isRunningText(text, own)) return none;
  return { kept: text, numbers: own.map(textOf) };
}

/** Share of the rows of a page that are numbered lines, or lie between two. */
const COVERED = 0.7;
/** Share of the numbered rows that may have a gap as between the cells of a table, and how wide it is in font sizes. */
const GAPPED = 0.3;
const GAP = 2.5;

/** Whether the numbers stand beside running text, from the first line of a page to the last: those of a table do not. */
function isRunningText(text: readonly Stretch[], numbers: readonly Stretch[]): boolean {
  const heights = numbers.map(({ y }) => y);
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  const all = rowsOf(text);
  const inside = all.filter(([first]) => first && first.y > top - first.size && first.y < bottom + first.size);
  const gapped = inside.filter(row => {
    const sorted = [...row].sort((a, b) => a.left - b.left);
    return sorted.some((stretch, i) => i > 0 && stretch.left - (sorted[i - 1]?.right ?? 0) > GAP * stretch.size);
  });
  return inside.length >= all.length * COVERED && gapped.length <= inside.length * GAPPED;
}

function textOf({ glyphs }: Stretch): string {
  return glyphs.map(({ glyph }) => glyph.text).join('');
}

/** Whether numbers go up by one step (1 or 5, mostly) down the page, at one distance: lines of text do, paragraphs and rows of a table do not. */
function isSteady(numbers: readonly Stretch[]): boolean {
  const sorted = [...numbers].sort((a, b) => a.y - b.y);
  const steps = sorted.slice(1).map((stretch, i) => {
    const before = sorted[i];
    return { by: Number(textOf(stretch)) - Number(before ? textOf(before) : 0), gap: stretch.y - (before?.y ?? 0) };
  });
  const first = steps.map(({ by }) => by).sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  const gaps = steps.map(({ gap }) => gap).sort((a, b) => a - b);
  const usual = gaps[gaps.length >> 1] ?? 0;
  const steady = steps.filter(({ by, gap }) => by === first && gap > usual * 0.6 && gap < usual * 1.9).length;
  return first >= 1 && steady >= steps.length * STEADY;
}
