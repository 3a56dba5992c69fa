import { type Block, type Diagnostic, diagnose, type Span } from '../model/index.ts';

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
        const detail = `“${block.text.slice(at.start, at.end)}”, ${usual.length} times “${model.block.text.slice(model.at.start, model.at.end)}”`;
        diagnostics.push(
          diagnose('parse.instrument-variant', detail, { file, block: block.id, ...sourceOf(block, at) }),
        );
      }
    }
  }
  return diagnostics;
}

interface Frame {
  /** The words round the small one, a gap in its place. */
  readonly frame: string;
  readonly word: string;
  readonly at: Span;
}

function framesIn(text: string): readonly Frame[] {
  const tokens = [...text.matchAll(/[\p{L}\p{M}’'-]+|[^\p{L}\p{M}\s]/gu)];
  const frames: Frame[] = [];
  for (let i = BEFORE; i + AFTER < tokens.length; i++) {
    const word = tokens[i]?.[0] ?? '';
    if (word.length > LONGEST_SMALL_WORD || !/^\p{Ll}+$/u.test(word)) continue;
    const round = [...tokens.slice(i - BEFORE, i), ...tokens.slice(i + 1, i + 1 + AFTER)].map(token => token[0]);
    const capitals = round.filter(other => /^\p{Lu}\p{Ll}/u.test(other)).length;
    const beforeIsName = /^\p{Lu}/u.test(round[BEFORE - 1] ?? '');
    if (!beforeIsName || capitals < FEWEST_CAPITALS || round.some(other => /^[^\p{L}]/u.test(other))) continue;
    const first = tokens[i - BEFORE];
    const last = tokens[i + AFTER];
    if (!first || !last) continue;
    const frame = [...round.slice(0, BEFORE), '_', ...round.slice(BEFORE)].join(' ');
    frames.push({ frame, word, at: { start: first.index, end: last.index + last[0].length } });
  }
  return frames;
}

function sourceOf(block: Block, at: Span): { span?: Span } {
  const piece = block.pieces.find(one => one.at.start <= at.start && at.start < one.at.end);
  if (!piece) return {};
  const start = piece.from.start + at.start - piece.at.start;
  return { span: { start, end: Math.min(start + at.end - at.start, piece.from.end) } };
}
