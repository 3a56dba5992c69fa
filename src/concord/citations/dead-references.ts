import { type Citations, codeEntry, type Finding } from '../../model/index.ts';
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
  return citations.citations
    .filter(({ standing }) => standing === 'dead')
    .map((citation): Finding => {
      const { from, row, why = '', words, languages } = citation;
      const text = texts.find(one => one.work === from);
      const bead = text?.alignment.beads.find(one => `${from}/${one.id}` === row);
      return {
        code: 'concord.reference-dead',
        severity: codeEntry('concord.reference-dead').severity,
        work: from,
        row,
        languages,
        found: words,
        message: `“\u2068${words}\u2069” is cited, but ${why}`,
        places: languages.flatMap(language => {
          const edition = text?.editions.find(one => one.language === language);
          const block = edition?.blocks.find(({ id }) => bead && membersOf(bead, language).includes(id));
          if (edition === undefined) return [];
          return [
            {
              edition: edition.id,
              language,
              file: edition.source.file,
              ...(block !== undefined && { block: block.id }),
            },
          ];
        }),
      };
    });
}
