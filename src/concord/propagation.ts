import {
  codeEntry,
  type Edition,
  type Finding,
  type FindingPlace,
  type LanguageCode,
  type WorkKey,
  workNumber,
} from '../model/index.ts';
import { compareChanges } from './changes.ts';
import type { Check } from './check-contract.ts';
import { compareDeletions } from './deletions.ts';
import { nameColumns } from './finding.ts';
import { type ComparedText, findPredecessors, gatherSuccessions } from './rows.ts';
import { type AlignedText, layOutText } from './text.ts';

/** What the projection of the changes finds, as {@link Check} says it of the checks inside one text. */
export const propagationTopics: readonly Pick<Check, 'codes' | 'title' | 'explanation'>[] = [
  {
    codes: ['concord.change-missed'],
    title: 'changes that an edition missed',
    explanation:
      'A paragraph or note that changed in other editions and still has the old text in this one. An error when at least two others changed more than numbering and typography and they are the majority, or when all that changed show another figure, date or reference; a warning in a pair.',
  },
  {
    codes: ['concord.change-extra'],
    title: 'changes made in one edition only',
    explanation:
      'The other editions still have the old text. A warning for a figure, date, reference, verb or addressee, a hint for other words: translations are also improved.',
  },
  {
    codes: ['concord.change-differs'],
    title: 'changes of another kind',
    explanation:
      'All editions changed, but one alone lacks, or one alone has, a changed figure, date, session or reference (warning); or one lacks a verb that became stronger or weaker (warning) or another addressee (hint). Needs three editions.',
  },
  {
    codes: ['concord.change-kind'],
    title: 'new here, rewritten there',
    explanation:
      'A paragraph that counts as new in some editions and as an old one rewritten in others. A hint: how much must stay differs with the language.',
  },
  {
    codes: ['concord.deletion-missed'],
    title: 'deletions that an edition missed',
    explanation:
      'A paragraph of the version before that some editions no longer have. A warning where another keeps it word for word, else a hint.',
  },
  {
    codes: ['concord.version-incomplete'],
    title: 'languages that one version lacks',
    explanation: 'Nothing tells what changed in a language that only one of two versions has; the others are checked.',
  },
  {
    codes: ['concord.versions-reversed'],
    title: 'versions in the wrong order',
    explanation: 'The text that is taken as the earlier one recalls the later one. A warning; the check goes on.',
  },
];

/**
 * Projects the changes of every language on those of the others: which edition missed a change, which changed alone, which changed otherwise.
 * @param texts oldest first, with their alignments
 * @param comparisons of successive texts in each language both have
 * @returns findings in the order of the texts and their rows; those about whole texts first
 */
export function checkPropagation(
  texts: readonly AlignedText[],
  comparisons: readonly ComparedText[],
): readonly Finding[] {
  const byWork = new Map(texts.map(text => [text.work, text]));
  return gatherSuccessions(comparisons).flatMap(succession => {
    const [older, newer] = [byWork.get(succession.old), byWork.get(succession.new)];
    if (older === undefined || newer === undefined) return [];
    const [before, after] = [layOutText(older), layOutText(newer)];
    return [
      ...checkDirection(older, newer),
      ...checkCompleteness(older, newer),
      ...compareChanges(after, succession, findPredecessors(older.alignment, newer.alignment, succession)),
      ...compareDeletions(before, succession),
    ];
  });
}

/** Editions of a text that is taken as the earlier one, but recalls the later one, which does not recall it. */
export function recallBackwards(
  older: Pick<AlignedText, 'work' | 'editions'>,
  newer: Pick<AlignedText, 'work' | 'editions'>,
): readonly Edition[] {
  const recalls = (text: Pick<AlignedText, 'editions'>, work: WorkKey) =>
    text.editions.filter(edition => edition.meta.predecessors.includes(work));
  return recalls(newer, older.work).length > 0 ? [] : recalls(older, newer.work);
}

/** Texts taken as the earlier ones that recall the later ones, of all that are compared. */
export function checkDirections(
  texts: readonly AlignedText[],
  comparisons: readonly ComparedText[],
): readonly Finding[] {
  return gatherSuccessions(comparisons).flatMap(succession => {
    const [older, newer] = [succession.old, succession.new].map(key => texts.find(({ work }) => work === key));
    return older === undefined || newer === undefined ? [] : checkDirection(older, newer);
  });
}

/** An earlier text cannot recall a later one. */
function checkDirection(older: AlignedText, newer: AlignedText): readonly Finding[] {
  const backwards = recallBackwards(older, newer);
  if (backwards.length === 0) return [];
  const message = `${workNumber(older.work)} is taken as the earlier text, but it recalls ${workNumber(newer.work)}`;
  return [
    {
      code: 'concord.versions-reversed',
      severity: codeEntry('concord.versions-reversed').severity,
      work: newer.work,
      languages: backwards.map(edition => edition.language),
      message,
      places: backwards.map(placeOf),
    },
  ];
}

/** Languages that only one of the two texts has. */
function checkCompleteness(older: AlignedText, newer: AlignedText): readonly Finding[] {
  const codes = (text: AlignedText): readonly LanguageCode[] => text.editions.map(edition => edition.language);
  const report = (text: AlignedText, other: AlignedText): readonly Finding[] => {
    const lacking = layOutText(other).columns.filter(column => !codes(text).includes(column.code));
    if (lacking.length === 0) return [];
    return [
      {
        code: 'concord.version-incomplete',
        severity: codeEntry('concord.version-incomplete').severity,
        work: text.work,
        languages: lacking.map(column => column.code),
        message: `${workNumber(text.work)} has no edition in ${nameColumns(lacking)}, so nothing tells what changed there`,
        places: lacking.map(column => placeOf(column.edition)),
      },
    ];
  };
  return [...report(older, newer), ...report(newer, older)];
}

function placeOf({ id, language, source }: AlignedText['editions'][number]): FindingPlace {
  return { edition: id, language, file: source.file };
}
