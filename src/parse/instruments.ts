import { type Block, type Diagnostic, diagnose, type Span } from '../model/index.ts';
import { firstBeyond } from './passage.ts';

/** Words that must be equal on either side of the one that differs, and how many of them must be capitalised: less would catch ordinary prose. */
const BEFORE = 2;
const AFTER = 3;
const FEWEST_CAPITALS = 3;
/** The word that differs is a small one ("on", "against", "contre"); a longer one makes another name, not a slip. */
const LONGEST_SMALL_WORD = 8;
/** The usual form must stand in the text at least so often, and so many times as often as the variant. */
const FEWEST_USUAL = 3;
const USUAL_TO_VARIANT = 3;

interface Mention {
  readonly block: Block;
  /** The words from the first to the last of the window; into `Block.text`. */
  readonly at: Span;
}

/**
 * Reports names of instruments and bodies that differ in one small word from their usual form in the same text ("Convention on …", elsewhere "Convention against …").
 * The official wording stays as printed. Only scripts that capitalise names can tell; others give nothing.
 */
export function findNameVariants(blocks: readonly Block[], file: string): readonly Diagnostic[] {
  const frames = new Map<string, Map<string, Mention[]>>();
  for (const block of blocks) {
    for (const { frame, word, at } of framesIn(block.text)) {
      const forms = frames.get(frame) ?? new Map<string, Mention[]>();
      frames.set(frame, forms);
      const mentions = forms.get(word);
      if (mentions) mentions.push({ block, at });
      else forms.set(word, [{ block, at }]);
    }
  }
  const diagnostics: Diagnostic[] = [];
  for (const forms of frames.values()) {
    const [usual, ...others] = [...forms.values()].sort((a, b) => b.length - a.length);
    const model = usual?.[0];
    if (!model || usual.length < FEWEST_USUAL) continue;
    for (const variant of others.filter(form => usual.length >= form.length * USUAL_TO_VARIANT)) {
      for (const { block, at } of variant) {
        const detail = `“${nameAt({ block, at })}”, ${usual.length} times “${nameAt(model)}”`;
        diagnostics.push(
          diagnose('parse.instrument-variant', detail, { file, block: block.id, ...sourceOf(block, at) }),
        );
      }
    }
  }
  return diagnostics;
}

/** Capitalised words before the window: “United” of “United Nations Convention”. */
const NAME_BEFORE = /(?:(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’'-]{0,30}\s){1,3}$/u;
const LONGEST_BEFORE = 100;

/** The words of a mention with what stands of the name before them. */
function nameAt({ block: { text }, at }: Mention): string {
  const before = NAME_BEFORE.exec(text.slice(Math.max(0, at.start - LONGEST_BEFORE), at.start))?.[0] ?? '';
  return before + text.slice(at.start, at.end);
}

interface Frame {
  /** The words round the small one, a gap in its place. */
  readonly frame: string;
  readonly word: string;
  readonly at: Span;
}

/** The frames of a text, told from a window that moves over its words: a paragraph can hold millions of them. */
function* framesIn(text: string): Generator<Frame, void> {
  const window: RegExpExecArray[] = [];
  for (const token of text.matchAll(/[\p{L}\p{M}’'-]+|[^\p{L}\p{M}\s]/gu)) {
    window.push(token);
    if (window.length <= BEFORE + AFTER) continue;
    const frame = frameOf(window);
    if (frame) yield frame;
    window.shift();
  }
}

function frameOf(window: readonly RegExpExecArray[]): Frame | undefined {
  const word = window[BEFORE]?.[0] ?? '';
  if (word.length > LONGEST_SMALL_WORD || !/^\p{Ll}+$/u.test(word)) return undefined;
  if (!/^\p{Lu}/u.test(window[BEFORE - 1]?.[0] ?? '')) return undefined;
  const round = window.filter((_, i) => i !== BEFORE).map(token => token[0]);
  const capitals = round.filter(other => /^\p{Lu}\p{Ll}/u.test(other)).length;
  if (capitals < FEWEST_CAPITALS || round.some(other => /^[^\p{L}]/u.test(other))) return undefined;
  const first = window[0];
  const last = window.at(-1);
  if (!first || !last) return undefined;
  const frame = [...round.slice(0, BEFORE), '_', ...round.slice(BEFORE)].join(' ');
  return { frame, word, at: { start: first.index, end: last.index + last[0].length } };
}

function sourceOf(block: Block, at: Span): { span?: Span } {
  const piece = block.pieces[firstBeyond(block.pieces.length, at.start, i => block.pieces[i]?.at.end ?? 0)];
  if (!piece || piece.at.start > at.start) return {};
  const start = piece.from.start + at.start - piece.at.start;
  return { span: { start, end: Math.min(start + at.end - at.start, piece.from.end) } };
}
