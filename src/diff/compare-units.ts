import { foldTypography, type Language, normaliseForMatching } from '../language/index.ts';
import type { Link, Op } from '../model/index.ts';
import { alignPassages } from './align-tokens.ts';
import { pairCalls } from './calls.ts';
import { linkStory } from './link-story.ts';
import { markMoves } from './moves.ts';
import { rebuilds, writeOperations } from './operations.ts';
import { joinPassages, type Passage, readPassage } from './passage.ts';
import { profileStory, weighWords } from './profile.ts';
import { describeLink } from './describe.ts';
import type { Draft } from './draft.ts';
import type { DiffUnit } from './unit.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Links the units of two texts and describes each link. The core of `compareEditions` and `compareLines`. */
export function compareUnits(old: readonly DiffUnit[], new_: readonly DiffUnit[], language: Language): Link[] {
  const vocabulary = createVocabulary({
    typography: foldTypography,
    likeness: printed => normaliseForMatching(printed, language),
    stopwords: new Set(language.stopwords.map(word => normaliseForMatching(word, language))),
  });
  const oldTexts = old.map(unit => readPassage(unit, vocabulary, language));
  const newTexts = new_.map(unit => readPassage(unit, vocabulary, language));
  const weights = weighWords([...oldTexts, ...newTexts], vocabulary);

  const drafts: Draft[] = [];
  for (const story of ['body', 'notes'] as const) {
    const left = profileStory(old, oldTexts, story, vocabulary, weights);
    const right = profileStory(new_, newTexts, story, vocabulary, weights);
    for (const link of linkStory(left, right, weights)) {
      drafts.push(
        draftLink(
          link.old.map(place => left[place]?.at ?? 0),
          link.new.map(place => right[place]?.at ?? 0),
          oldTexts,
          newTexts,
          vocabulary,
        ),
      );
    }
  }
  const { drafts: bound, notes } = pairCalls(drafts, old, new_, (i, j) => draftLink([i], [j], oldTexts, newTexts, vocabulary));
  const moved = markMoves(bound, old);
  const order = inOrder(bound);
  return order.map((draft, k) =>
    describeLink(draft, { id: `link_${k + 1}`, moved: moved.has(draft), ops: operationsOf(draft), old, new: new_, vocabulary, language, notes }),
  );
}

function draftLink(
  old: readonly number[],
  new_: readonly number[],
  oldTexts: readonly Passage[],
  newTexts: readonly Passage[],
  vocabulary: Vocabulary,
): Draft {
  const oldText = joinPassages(old.flatMap(i => oldTexts[i] ?? []));
  const newText = joinPassages(new_.flatMap(j => newTexts[j] ?? []));
  const runs = old.length > 0 && new_.length > 0 ? alignPassages(oldText, newText, vocabulary) : [];
  return { old, new: new_, oldText, newText, runs };
}

/** The operations of a link. Whatever a fault of ours might lose would be lost to the user in silence, so they are checked, and replaced by coarse ones. */
function operationsOf({ oldText, newText, runs }: Draft): Op[] {
  const ops = writeOperations(oldText, newText, runs);
  if (rebuilds(ops, oldText.text, newText.text)) return ops;
  const coarse: Op[] = [['-', oldText.text], ['+', newText.text]];
  return coarse.filter(([, text]) => text !== '');
}

/** In the order of the new text; a deletion stands after the link of the unit that preceded it in the old text. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const present = drafts.filter(draft => draft.new.length > 0).sort((a, b) => (a.new[0] ?? 0) - (b.new[0] ?? 0));
  const deleted = drafts.filter(draft => draft.new.length === 0).sort((a, b) => (a.old[0] ?? 0) - (b.old[0] ?? 0));
  const owner = new Map<number, Draft | undefined>(present.flatMap(draft => draft.old.map(i => [i, draft] as const)));
  const after = new Map<Draft | undefined, Draft[]>();
  for (const draft of deleted) {
    const place = draft.old[0] ?? 0;
    const before = owner.get(place - 1);
    owner.set(place, before);
    const list = after.get(before);
    if (list) list.push(draft);
    else after.set(before, [draft]);
  }
  return [...(after.get(undefined) ?? []), ...present.flatMap(draft => [draft, ...(after.get(draft) ?? [])])];
}
