import type { Link, LinkKind, Op, UnitId } from '../model/index.ts';
import { callTags } from './calls.ts';
import type { Draft } from './draft.ts';
import type { Passage } from './passage.ts';
import { type TagContext, tagLink } from './tags.ts';
import type { DiffUnit } from './unit.ts';
import { TokenKind, type Vocabulary } from './vocabulary.ts';

/** What a link is told from besides its draft. */
export interface DescribeContext extends TagContext {
  readonly id: string;
  readonly moved: boolean;
  readonly ops: readonly Op[];
}

/** Turns a draft into the link that users see: kind, tags, counts and what a translator can do with the old translation. */
export function describeLink(draft: Draft, context: DescribeContext): Link {
  const { vocabulary } = context;
  const kept = draft.runs.reduce(
    (sum, run) => sum + countWords(draft.oldText, vocabulary, run.old, run.old + run.count),
    0,
  );
  const oldWords = countWords(draft.oldText, vocabulary, 0, draft.oldText.id.length);
  const newWords = countWords(draft.newText, vocabulary, 0, draft.newText.id.length);
  const kind = kindOf(draft, context);
  const similarity = oldWords + newWords > 0 ? (2 * kept) / (oldWords + newWords) : kind === 'same' ? 1 : 0;
  const ids = (units: readonly DiffUnit[], at: readonly number[]): UnitId[] => at.flatMap(k => units[k]?.id ?? []);
  return {
    id: context.id,
    old: ids(context.old, draft.old),
    new: ids(context.new, draft.new),
    kind,
    moved: context.moved,
    tags: kind === 'added' || kind === 'deleted' ? [] : tagLink(draft, kind, context),
    ops: context.ops,
    similarity: Math.round(similarity * 1e4) / 1e4,
    reuse: kind === 'same' ? 'as-is' : similarity >= editShare ? 'edit' : 'new',
    words: { kept, removed: oldWords - kept, added: newWords - kept },
    evidence: draft.evidence,
  };
}

/** Below this share of kept words a translator starts anew. */
const editShare = 0.4;

function kindOf(draft: Draft, context: DescribeContext): LinkKind {
  if (draft.new.length === 0) return 'deleted';
  if (draft.old.length === 0) return 'added';
  if (draft.new.length > draft.old.length) return 'split';
  if (draft.old.length > 1) return 'merged';
  const sameBody = isSameBody(draft) && callTags(draft, context.notes).length === 0;
  return sameBody ? 'same' : 'changed';
}

/** True when every token behind the label is kept. */
function isSameBody({ runs, oldText, newText }: Draft): boolean {
  const oldBody = oldText.id.length - oldText.head;
  if (oldBody !== newText.id.length - newText.head) return false;
  if (oldBody === 0) return oldText.text.slice(headEnd(oldText)).trim() === newText.text.slice(headEnd(newText)).trim();
  const kept = runs.reduce((sum, run) => sum + Math.max(0, run.old + run.count - Math.max(run.old, oldText.head)), 0);
  return kept === oldBody;
}

function headEnd(passage: Passage): number {
  return passage.head > 0 ? (passage.end[passage.head - 1] ?? 0) : 0;
}

function countWords(passage: Passage, vocabulary: Vocabulary, from: number, to: number): number {
  let count = 0;
  for (let k = from; k < to; k++) {
    const kind = vocabulary.kind[passage.id[k] ?? 0];
    if (kind === TokenKind.word || kind === TokenKind.number) count++;
  }
  return count;
}
