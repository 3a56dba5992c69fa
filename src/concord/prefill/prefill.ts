import { recordOf } from '../../language/index.ts';
import {
  type Block,
  type Comparison,
  type Diagnostic,
  diagnose,
  type Edition,
  type LanguageCode,
  type Link,
  type Prefill,
  type PrefillMatch,
  type PrefillState,
  type PrefillUnit,
  type Result,
} from '../../model/index.ts';
import type { AlignedText } from '../text.ts';
import { draftBlock, draftEdition } from './draft.ts';
import { relabel } from './labels.ts';
import { mapNotes } from './note-numbers.ts';
import { layOutOldText, type OldText } from './old-rows.ts';
import { matchPredecessor, type PredecessorContext, type PredecessorMatch } from './predecessor.ts';
import { countWords } from './words.ts';

/** What a new text is filled from, for one target language. */
export interface PrefillInput {
  /** The old text, aligned. */
  readonly old: AlignedText;
  /** The new source text. */
  readonly successor: Edition;
  /** Old and new source text compared. */
  readonly comparison: Comparison;
  readonly target: LanguageCode;
  readonly wordLinks?: PredecessorContext['wordLinks'];
  /** Translations from elsewhere for a block that the predecessor cannot fill, best first. */
  readonly memory?: (block: Block) => readonly PrefillMatch[];
}

export interface PrefillOptions {
  /** Take translations of unchanged paragraphs as final. */
  readonly approve?: boolean;
  /** Also fill in what has to be edited. */
  readonly fuzzy?: boolean;
}

/** Share of the words of a new paragraph that must be old for its predecessor to be worth editing. */
const LEAST_KEPT = 0.4;

/**
 * Fills a new text from its predecessor's translation. What did not change carries the translation; what changed carries it as a match, with what differs in the source; numbers, dates,
 * symbols and note calls are exchanged where the mapping is certain. A paragraph whose source changed is never `translated`.
 * @returns a unit for every block of the new source text. `concord.translation-missing` names paragraphs that could have been reused but have no translation
 */
export function prefillText(input: PrefillInput, options: PrefillOptions = {}): Result<Prefill> {
  const { old: text, successor, comparison, target } = input;
  const old = layOutOldText(text, successor.language, target);
  const language = recordOf(target, old?.target.blocks[0]?.text);
  const context = old && {
    old,
    successor,
    notes: mapNotes(old, successor, comparison),
    sourceLanguage: recordOf(successor.language),
    targetLanguage: language,
    ...(input.wordLinks && { wordLinks: input.wordLinks }),
  };
  const links = new Map(comparison.links.flatMap(link => link.new.map(id => [id, link] as const)));
  const drafts: Block[] = [];
  const missing: string[] = [];
  const units = successor.blocks.map((block): PrefillUnit => {
    const link = links.get(block.id);
    const found = link && context && matchPredecessor(block, link, context);
    if (link && link.old.length > 0 && link.reuse !== 'new' && found === undefined) missing.push(...link.old);
    const unit = composeUnit(block, link, found, input, options);
    const [best] = unit.matches;
    if (unit.filled !== undefined && best !== undefined) {
      drafts.push(draftBlock(block, best, labelOf(block, best, old), language));
    }
    return unit;
  });
  const direction = old?.target.direction ?? language.direction;
  const draft = draftEdition(successor, target, direction, drafts, text.work);
  const diagnostics: Diagnostic[] =
    missing.length === 0
      ? []
      : [diagnose('concord.translation-missing', `${text.work}.${target}: ${missing.join(', ')}`)];
  return {
    value: { old: text.work, new: successor.work, source: successor.language, target, units, draft },
    diagnostics,
  };
}

function composeUnit(
  block: Block,
  link: Link | undefined,
  found: PredecessorMatch | undefined,
  { successor, memory }: PrefillInput,
  options: PrefillOptions,
): PrefillUnit {
  const all = countWords(block.text, recordOf(successor.language));
  const moved = link?.moved ?? false;
  const kept = found === undefined ? 0 : Math.min(all, keptWords(found.match, successor));
  const worth = found !== undefined && (found.same || found.exchanged || kept >= all * LEAST_KEPT);
  if (!worth || found === undefined) {
    const distant = found === undefined ? [] : [found.match];
    const matches = [...(memory?.(block) ?? []), ...distant];
    const [best] = matches;
    const filled = isOnlyExact(matches) && block.calls.length === 0 ? ({ filled: 'draft' } as const) : {};
    const reuse = best?.origin === 'memory' ? 'edit' : 'new';
    return { id: block.id, reuse, ...filled, matches, moved, words: { kept, added: all - kept } };
  }
  const filled = stateOf(found, options);
  const exact = filled === 'translated' || filled === 'approved' ? [] : (memory?.(block) ?? []).filter(isExact);
  return {
    id: block.id,
    reuse: found.same && found.sure ? 'as-is' : 'edit',
    ...(filled !== undefined && { filled }),
    matches: [found.match, ...exact],
    moved,
    words: { kept, added: all - kept },
  };
}

function keptWords({ ops }: PrefillMatch, { language }: Edition): number {
  const record = recordOf(language);
  return ops.reduce((sum, [kind, text]) => (kind === '=' ? sum + countWords(text, record) : sum), 0);
}

function isExact({ origin, ops }: PrefillMatch): boolean {
  return origin === 'memory' && ops.every(([kind]) => kind === '=');
}

/** Memories may translate the same text in several ways: then a person chooses. */
function isOnlyExact(matches: readonly PrefillMatch[]): boolean {
  return new Set(matches.filter(isExact).map(({ text }) => text)).size === 1;
}

function stateOf(found: PredecessorMatch, { approve, fuzzy }: PrefillOptions): PrefillState | undefined {
  const { unchanged, same, exchanged, sure, match } = found;
  if (unchanged && sure) return approve ? 'approved' : 'translated';
  if ((same || exchanged) && !match.partial) return 'draft';
  return fuzzy && !match.partial ? 'draft' : undefined;
}

function labelOf(block: Block, match: PrefillMatch, old: OldText | undefined): Block['label'] {
  const [row] = match.units.flatMap(id => old?.rows.get(id) ?? []);
  return relabel(row?.target[0]?.label, block, old?.target.blocks ?? []);
}
