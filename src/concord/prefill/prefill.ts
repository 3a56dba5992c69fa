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
import { isStranger } from '../concordance.ts';
import type { AlignedText } from '../text.ts';
import { draftBlock, draftEdition } from './draft.ts';
import { relabel } from './labels.ts';
import { mapNotes } from './note-numbers.ts';
import { layOutOldText, type OldText } from './old-rows.ts';
import { matchPredecessor, type PredecessorContext, type PredecessorMatch } from './predecessor.ts';
import { indexSegments, matchSegments, type SegmentIndex, type SegmentLookup } from './segments.ts';
import { countOps, countWords } from './words.ts';

/** An old text that translations are taken from. */
export interface PrefillSource {
  /** The old text, aligned. */
  readonly text: AlignedText;
  /** Its source edition and the new one compared. */
  readonly comparison: Comparison;
  readonly wordLinks?: PredecessorContext['wordLinks'];
  /** For the reuse of sentences inside changed paragraphs. */
  readonly segments?: SegmentLookup;
}

/** What a new text is filled from, for one target language. */
export interface PrefillInput {
  /** The new source text. */
  readonly successor: Edition;
  readonly target: LanguageCode;
  readonly predecessor: PrefillSource;
  /** Older texts, the newest first, for paragraphs that the predecessor lacks. */
  readonly earlier?: readonly PrefillSource[];
  /** Translations from elsewhere, best first. */
  readonly memory?: (block: Block) => readonly PrefillMatch[];
}

export interface PrefillOptions {
  /** Take translations of unchanged paragraphs as final. */
  readonly approve?: boolean;
  /** Also fill in what has to be edited. */
  readonly fuzzy?: boolean;
}

/** An old text made ready for looking things up. */
interface Shelf extends PredecessorContext {
  readonly links: ReadonlyMap<string, Link>;
  readonly segments?: SegmentIndex;
}

/** What a shelf has for a block. */
interface Find {
  readonly shelf: Shelf;
  readonly link: Link;
  readonly found: PredecessorMatch;
  /** Words of the block that the old text has. */
  readonly kept: number;
  readonly worth: boolean;
}

/** Share of the words of a new paragraph that must be old for its predecessor to be worth editing. */
const LEAST_KEPT = 0.4;

/**
 * Fills a new text from its predecessor's translation. What did not change carries the translation; what changed carries it as a match, with what differs in the source; numbers, dates,
 * symbols and note calls are exchanged where the mapping is certain. A paragraph whose source changed is never `translated`, nor is one that comes from an older text or a memory.
 * @returns a unit for every block of the new source text. `concord.translation-missing` names paragraphs that could have been reused but have no translation, `concord.edition-unrelated` an
 *   edition of another text, from which nothing is taken
 */
export function prefillText(input: PrefillInput, options: PrefillOptions = {}): Result<Prefill> {
  const { successor, predecessor, earlier = [], target } = input;
  const diagnostics: Diagnostic[] = [];
  const shelves = [predecessor, ...earlier].flatMap(source => makeShelf(source, successor, target, diagnostics));
  const nearest = shelves.find(shelf => shelf.old.source.work === predecessor.text.work);
  const language = recordOf(target, nearest?.old.target.blocks[0]?.text);
  const drafts: Block[] = [];
  const missing: string[] = [];
  const units = successor.blocks.map((block): PrefillUnit => {
    const finds = shelves.flatMap(shelf => findOn(shelf, block) ?? []);
    const find = finds.find(({ worth }) => worth) ?? finds[0];
    const link = nearest?.links.get(block.id);
    if (link !== undefined && link.old.length > 0 && link.reuse !== 'new' && find?.shelf !== nearest)
      for (const id of link.old) missing.push(id);
    const unit = composeUnit(block, find, find?.shelf === nearest, input, options);
    const [best] = unit.matches;
    if (unit.filled !== undefined && best !== undefined)
      drafts.push(
        draftBlock(
          block,
          best,
          labelOf(block, best, (best.origin === 'memory' ? nearest : find?.shelf)?.old),
          language,
        ),
      );
    return unit;
  });
  if (missing.length > 0) {
    const edition = `${predecessor.text.work}.${target}`;
    diagnostics.push(diagnose('concord.translation-missing', `${edition}: ${missing.join(', ')}`));
  }
  const direction = nearest?.old.target.direction ?? language.direction;
  const draft = draftEdition(successor, target, direction, drafts, predecessor.text.work);
  const { work: old } = predecessor.text;
  return { value: { old, new: successor.work, source: successor.language, target, units, draft }, diagnostics };
}

function makeShelf(
  { text, comparison, wordLinks, segments }: PrefillSource,
  successor: Edition,
  target: LanguageCode,
  diagnostics: Diagnostic[],
): readonly Shelf[] {
  const old = layOutOldText(text, successor.language, target);
  if (old === undefined) return [];
  if (isStranger(text, target)) {
    const { id, source } = old.target;
    diagnostics.push({ ...diagnose('concord.edition-unrelated', id, { file: source.file }), severity: 'warning' });
    return [];
  }
  return [
    {
      old,
      successor,
      notes: mapNotes(old, successor, comparison),
      sourceLanguage: recordOf(successor.language),
      targetLanguage: recordOf(target, old.target.blocks[0]?.text),
      links: new Map(comparison.links.flatMap(link => link.new.map(id => [id, link] as const))),
      ...(wordLinks && { wordLinks }),
      ...(segments && { segments: indexSegments(segments, successor.language, target) }),
    },
  ];
}

function findOn(shelf: Shelf, block: Block): Find | undefined {
  const link = shelf.links.get(block.id);
  const found = link && matchPredecessor(block, link, shelf);
  if (link === undefined || found === undefined) return undefined;
  const all = countWords(block.text, shelf.sourceLanguage);
  const kept = Math.min(all, countOps(found.match.ops, shelf.sourceLanguage).kept);
  return { shelf, link, found, kept, worth: found.same || found.exchanged || kept >= all * LEAST_KEPT };
}

/** @param nearest true when it comes from the text before, not from an older one */
function composeUnit(
  block: Block,
  find: Find | undefined,
  nearest: boolean,
  { successor, memory }: PrefillInput,
  options: PrefillOptions,
): PrefillUnit {
  const language = recordOf(successor.language);
  const all = countWords(block.text, language);
  const remembered = exactFirst(memory?.(block) ?? []);
  const { id } = block;
  if (find === undefined || !find.worth) {
    const matches = [...remembered, ...(find === undefined ? [] : [find.found.match])];
    const [best] = matches;
    const kept = best === undefined ? 0 : Math.min(all, countOps(best.ops, language).kept);
    const filled = isOnlyExact(matches) && block.calls.length === 0 ? ({ filled: 'draft' } as const) : {};
    const reuse = remembered.length > 0 ? 'edit' : 'new';
    return { id, reuse, ...filled, matches, moved: false, words: { kept, added: all - kept } };
  }
  const { found, link, shelf, kept } = find;
  const state = stateOf(found, options);
  const words = { kept, added: all - kept };
  const moved = nearest && link.moved;
  if (state === 'translated' || state === 'approved') {
    const filled = nearest ? state : 'draft';
    return { id, reuse: nearest ? 'as-is' : 'edit', filled, matches: [found.match], moved, words };
  }
  const parts = shelf.segments === undefined ? [] : matchSegments(block, link, shelf, shelf.segments);
  const whole = parts.find(({ part }) => part === undefined);
  const filled = state ?? (whole === undefined ? undefined : 'draft');
  const exact = remembered.filter(isExact);
  const matches = whole === undefined ? [found.match, ...exact, ...parts] : [whole, found.match, ...exact];
  return {
    id,
    reuse: found.same && found.sure && nearest ? 'as-is' : 'edit',
    ...(filled !== undefined && { filled }),
    matches,
    moved,
    words,
  };
}

function isExact({ origin, ops }: PrefillMatch): boolean {
  return origin === 'memory' && ops.every(([kind]) => kind === '=');
}

/** A memory calls texts the same that differ in their marks only: what is the same to the last one is to be filled in before them. */
function exactFirst(matches: readonly PrefillMatch[]): readonly PrefillMatch[] {
  return [...matches.filter(isExact), ...matches.filter(match => !isExact(match))];
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
  const others = old?.target.blocks ?? [];
  const [row] = match.origin === 'memory' ? [] : match.units.flatMap(id => old?.rows.get(id) ?? []);
  // A memory knows no labels: another paragraph of last session's translation shows how they are printed.
  const { label: alike } =
    match.origin === 'memory'
      ? (others.find(({ role, label }) => role === block.role && label?.level === block.label?.level) ?? {})
      : (row?.target[0] ?? {});
  return relabel(alike, block, others);
}
