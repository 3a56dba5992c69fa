import type { Paragraph, Script } from './tracked.ts';

/**
 * Sees to the end of a document. Its last paragraph mark can go in no program, so that a paragraph tracked as a whole must not be the last:
 * - one that was replaced by another shares one paragraph with it;
 * - paragraphs that all came, or all went, lend their mark to the paragraph before them: that is what a person makes who types on at the end;
 * - otherwise, where moves meet at the end, an empty paragraph stands behind them.
 */
export function closeDocument(paragraphs: readonly Paragraph[], script: Script): readonly Paragraph[] {
  const last = paragraphs.at(-1);
  if (last === undefined) return [emptyParagraph(script)];
  if (last.mark === 'kept') return paragraphs;
  const firm = paragraphs.findLastIndex(({ mark }) => mark === 'kept');
  const tail = paragraphs.slice(firm + 1);
  return replaceLast(paragraphs, tail) ?? lendMark(paragraphs, tail, firm) ?? [...paragraphs, emptyParagraph(script)];
}

function emptyParagraph(script: Script): Paragraph {
  return { inlines: [], mark: 'kept', block: undefined, script };
}

function replaceLast(paragraphs: readonly Paragraph[], tail: readonly Paragraph[]): readonly Paragraph[] | undefined {
  const last = tail.at(-1);
  const gone = tail.findLastIndex(({ mark }) => LEAVING.has(mark));
  const partner = tail[gone];
  if (last?.mark !== 'inserted' || partner?.mark !== 'deleted') return undefined;
  // Part of a move that was split or merged on its way.
  if (last.move !== undefined || partner.move !== undefined) return undefined;
  const shared: Paragraph = { ...last, inlines: [...partner.inlines, ...last.inlines], mark: 'kept' };
  return [...paragraphs.filter(one => one !== partner && one !== last), shared];
}

/** A move whose last paragraph lends its mark is still one: its words are. */
function lendMark(
  paragraphs: readonly Paragraph[],
  tail: readonly Paragraph[],
  firm: number,
): readonly Paragraph[] | undefined {
  const mark = tail.every(one => LEAVING.has(one.mark))
    ? 'deleted'
    : tail.some(one => LEAVING.has(one.mark))
      ? undefined
      : 'inserted';
  if (mark === undefined) return undefined;
  return paragraphs.map((one, i) => {
    if (i === firm) return { ...one, mark };
    return i === paragraphs.length - 1 ? { ...one, mark: 'kept' as const } : one;
  });
}

/** Marks that go when all is accepted; all but these and `kept` go when all is rejected. */
const LEAVING: ReadonlySet<Paragraph['mark']> = new Set<Paragraph['mark']>(['deleted', 'moved-from']);
