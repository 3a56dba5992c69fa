import { findNumbers, foldTypography, type Language, mayHoldNumber, normaliseForMatching } from '../language/index.ts';
import type { Evidence, Link, Op, Result } from '../model/index.ts';
import { alignPassages } from './align-tokens.ts';
import { linkNotesByCalls } from './calls.ts';
import { describeLink } from './describe.ts';
import type { Draft } from './draft.ts';
import { linkStory } from './link-story.ts';
import { markMoves } from './moves.ts';
import { rebuilds, writeOperations } from './operations.ts';
import { type CompareOptions, checkOptions } from './options.ts';
import { orderDrafts } from './order.ts';
import { joinPassages, readPassage } from './passage.ts';
import { profileStory, weighWords } from './profile.ts';
import type { DiffUnit } from './unit.ts';
import { createVocabulary } from './vocabulary.ts';
import { allowWork, passOn, tellRoughWork } from './work.ts';

/**
 * Links the units of two texts and describes each link: the core of `compareEditions` and `compareLines`. Every unit is in exactly one link.
 * @throws RangeError as `checkOptions`
 */
export function compareUnits(
  old: readonly DiffUnit[],
  new_: readonly DiffUnit[],
  language: Language,
  options: CompareOptions,
): Result<Link[]> {
  checkOptions(options);
  const work = allowWork(options.timeLimit);
  const vocabulary = createVocabulary({
    typography: foldTypography,
    likeness: printed => normaliseForMatching(printed, language),
    stopwords: new Set(language.stopwords.map(word => normaliseForMatching(word, language))),
    isNumeric: printed =>
      isOrdinal(printed, language) || (mayHoldNumber(printed, language) && findNumbers(printed, language).length > 0),
  });
  const oldTexts = old.map(unit => readPassage(unit, vocabulary, language));
  const newTexts = new_.map(unit => readPassage(unit, vocabulary, language));
  const weights = weighWords([...oldTexts, ...newTexts], vocabulary);

  const draftLink = (oldAt: readonly number[], newAt: readonly number[], evidence: readonly Evidence[]): Draft => {
    const oldText = joinPassages(oldAt.flatMap(i => oldTexts[i] ?? []));
    const newText = joinPassages(newAt.flatMap(j => newTexts[j] ?? []));
    const runs = oldAt.length > 0 && newAt.length > 0 ? alignPassages(oldText, newText, vocabulary, work.words) : [];
    return { old: oldAt, new: newAt, oldText, newText, runs, evidence };
  };
  const links = (['body', 'notes'] as const).flatMap(story => {
    const left = profileStory(old, oldTexts, story, vocabulary, weights);
    const right = profileStory(new_, newTexts, story, vocabulary, weights);
    return linkStory(left, right, weights, { threshold: options.threshold, work: work.links }).map(link => ({
      old: link.old.flatMap(place => left[place]?.at ?? []),
      new: link.new.flatMap(place => right[place]?.at ?? []),
      evidence: link.evidence,
    }));
  });
  passOn(work);
  const drafts = links.map(link => draftLink(link.old, link.new, link.evidence));
  const { drafts: bound, notes } = linkNotesByCalls(drafts, old, new_, draftLink);
  const moved = markMoves(bound, old, new_);
  const context = { old, new: new_, vocabulary, language, notes };
  const value = orderDrafts(bound).map((draft, k) =>
    describeLink(draft, { ...context, id: `link_${k + 1}`, moved: moved.has(draft), ops: operationsOf(draft) }),
  );
  return { value, diagnostics: tellRoughWork(work) };
}

function isOrdinal(printed: string, language: Language): boolean {
  return Object.hasOwn(language.numbers.ordinals, normaliseForMatching(printed, language));
}

/** The operations of a link. What a fault of ours lost would be lost in silence, so they are checked, and replaced by coarse ones that cannot lose anything. */
function operationsOf({ oldText, newText, runs }: Draft): Op[] {
  if (oldText.text === newText.text) return oldText.text === '' ? [] : [['=', oldText.text]];
  const ops = writeOperations(oldText, newText, runs);
  if (rebuilds(ops, oldText.text, newText.text)) return ops;
  const coarse: Op[] = [
    ['-', oldText.text],
    ['+', newText.text],
  ];
  return coarse.filter(([, text]) => text !== '');
}
