import { type Language, perLanguage } from '../../language/index.ts';
import type { Block, Reference } from '../../model/index.ts';

/** A thing that a block names, or a paragraph of one. */
export interface Mention {
  /** What names the thing; absent where it is the text itself. */
  readonly thing?: Reference;
  /** What names its paragraph. */
  readonly paragraph?: Reference;
}

/** Between a paragraph and the thing it belongs to stands no more than this, in UTF-16 units: `paragraph 5 of General Assembly resolution 64/293`. */
const REACH = 60;
/** Where the thing stands first, `resolution 5/1, paragraph 5`, there is hardly more than a comma between. */
const NEXT_TO = /^(?:[\s,，、،(（]{0,6}|第)$/u;

const patternsOf = perLanguage(({ citations }) => ({
  /** `paragraph 7 of the annex to resolution 60/1` is no paragraph of the resolution. */
  division: new RegExp(
    `(?<![\\p{L}])(?:${Object.values(citations.divisions).filter(Boolean).join('|') || '(?!)'})`,
    'iu',
  ),
  here: new RegExp(citations.here === '' ? '(?!)' : citations.here, 'iu'),
  /** What shows that a paragraph is of something else: `paragraph 5 of the report`. */
  elsewhere: new RegExp(citations.of === '' ? '(?!)' : `^,? ?(?:\\([a-z]\\),? )?(?:${citations.of})(?![\\p{L}])`, 'iu'),
}));

/**
 * What a block names: resolutions, documents and treaties, and paragraphs with what they are paragraphs of. A paragraph belongs to a thing right before or right behind it; to the text itself where
 * the words say so ("above", "of the present resolution") or nothing follows that it could be a paragraph of, notes apart, which name sources; else it is left out.
 */
export function findMentions(block: Block, language: Language): readonly Mention[] {
  const references = [...block.references].sort((a, b) => a.at.start - b.at.start);
  const { here, elsewhere, division } = patternsOf(language);
  const next = othersBehind(references);
  const taken = new Map<Reference, Reference[]>();
  const own: Mention[] = [];
  const give = (thing: Reference, paragraph: Reference): void => {
    const list = taken.get(thing);
    if (list === undefined) taken.set(thing, [paragraph]);
    else list.push(paragraph);
  };
  references.forEach((reference, i) => {
    if (reference.kind !== 'paragraph') return;
    const before = i === 0 ? undefined : references[i - 1];
    const behind = next[i];
    const tail = block.text.slice(reference.at.end, reference.at.end + REACH);
    const gapBefore = before === undefined ? undefined : block.text.slice(before.at.end, reference.at.start);
    const gapBehind =
      behind === undefined || behind.at.start - reference.at.end > REACH
        ? undefined
        : block.text.slice(reference.at.end, behind.at.start);
    const isHere = here.test(tail.split(/[;.؛；。]/u)[0]?.slice(0, 40) ?? '');
    // Where the word is optional an empty match says nothing.
    const ofAnother = !isHere && (elsewhere.exec(tail)?.[0].trim() ?? '') !== '';
    const follows = before !== undefined && isThing(before) && NEXT_TO.test(gapBefore ?? '');
    if (follows && !isHere && !ofAnother) give(before, reference);
    else if (isHere) own.push({ paragraph: reference });
    else if (behind && gapBehind !== undefined && !/[;:.,؛،；：。，]/u.test(gapBehind)) {
      if (isThing(behind) && !division.test(gapBehind)) give(behind, reference);
    } else if (block.role !== 'note' && language.citations.of !== '' && !ofAnother) own.push({ paragraph: reference });
  });
  const named = references.filter(isThing).flatMap((thing): readonly Mention[] => {
    const paragraphs = taken.get(thing);
    return paragraphs === undefined ? [{ thing }] : paragraphs.map(paragraph => ({ thing, paragraph }));
  });
  return [...named, ...own];
}

/** For each reference the first behind it that is no paragraph and no date. A date stands with its resolution: "paragraph 5 of resolution 5/1 of 22 October 2010". */
function othersBehind(references: readonly Reference[]): readonly (Reference | undefined)[] {
  const behind: (Reference | undefined)[] = [];
  let next: Reference | undefined;
  for (let i = references.length - 1; i >= 0; i--) {
    behind[i] = next;
    const reference = references[i];
    if (reference !== undefined && reference.kind !== 'paragraph' && reference.kind !== 'date') next = reference;
  }
  return behind;
}

function isThing({ kind }: Reference): boolean {
  return kind === 'resolution' || kind === 'symbol' || kind === 'treaty';
}
