import {
  type Bead,
  blockId,
  type Citations,
  codeEntry,
  type Finding,
  type FindingPlace,
  type LanguageCode,
  type RowKey,
  rowKey,
} from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { type AlignedText, membersOf } from '../text.ts';

/** What the citations find, as {@link Check} says it of the checks inside one text. */
export const citationTopics: readonly Pick<Check, 'codes' | 'title' | 'explanation'>[] = [
  {
    codes: ['concord.reference-dead'],
    title: 'paragraphs that do not exist',
    explanation:
      'A paragraph or point that is cited of the text itself ("paragraph 12 above") or of another text at hand ("paragraph 5 of resolution 5/1") and that it does not have. A warning; what is not at hand cannot be looked into.',
  },
];

/** Dead references as findings. */
export function findDeadReferences(citations: Citations, texts: readonly AlignedText[]): readonly Finding[] {
  const dead = citations.citations.filter(({ standing }) => standing === 'dead');
  const rows = dead.length === 0 ? new Map<RowKey, TextRow>() : indexRows(texts);
  return dead.map(
    ({ from, row, why = '', words, languages }): Finding => ({
      code: 'concord.reference-dead',
      severity: codeEntry('concord.reference-dead').severity,
      work: from,
      row,
      languages,
      found: words,
      message: `“\u2068${words}\u2069” is cited, but ${why}`,
      places: languages.flatMap(language => placeIn(rows.get(row), language)),
    }),
  );
}

interface TextRow {
  readonly text: AlignedText;
  readonly bead: Bead;
}

function indexRows(texts: readonly AlignedText[]): ReadonlyMap<RowKey, TextRow> {
  return new Map(
    texts.flatMap(text => text.alignment.beads.map(bead => [rowKey(text.work, bead), { text, bead }] as const)),
  );
}

function placeIn(row: TextRow | undefined, language: LanguageCode): readonly FindingPlace[] {
  const edition = row?.text.editions.find(one => one.language === language);
  if (row === undefined || edition === undefined) return [];
  const [unit] = membersOf(row.bead, language);
  return [
    { edition: edition.id, language, file: edition.source.file, ...(unit !== undefined && { block: blockId(unit) }) },
  ];
}
