import {
  CITATION_SIGNS,
  CITATION_STANDINGS,
  countCitations,
  type Dossier,
  nameCitations,
  STANDING_WORDS,
} from '../exchange/index.ts';
import { columns } from '../language/index.ts';
import { workNumber } from '../model/index.ts';
import type { Terminal } from './terminal.ts';

/** What cites what for a person: text by text, a line a citation, then the figures. */
export function renderGraphText(dossier: Dossier, terminal: Terminal): string {
  const all = nameCitations(dossier);
  const width = all.reduce((widest, { from }) => Math.max(widest, columns(from)), 0);
  const texts = dossier.works.flatMap(({ work }) => {
    const own = all.filter(({ citation }) => citation.from === work);
    if (own.length === 0) return [];
    const lines = own.map(({ citation, from, to }) => {
      const { standing, why } = citation;
      const line = terminal.shown(
        `  ${from}${' '.repeat(width - columns(from))}  ${CITATION_SIGNS[standing]} ${to}${why === undefined ? '' : `  (${why})`}`,
      );
      return standing === 'dead' ? terminal.red(line) : standing === 'outside' ? terminal.dim(line) : line;
    });
    return [`${terminal.bold(`${workNumber(work)} cites`)}\n${lines.join('\n')}`];
  });
  const counts = countCitations(dossier.citations ?? { things: [], citations: [] });
  const figures = CITATION_STANDINGS.map(one => `${CITATION_SIGNS[one]} ${counts[one]} ${STANDING_WORDS[one]}`).join(
    ', ',
  );
  return `${[...texts, figures].join('\n\n')}\n`;
}
