import { workNumber } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { noticesOf, titleOf } from '../standing.ts';
import { renderFindings } from './findings.ts';
import { renderNotice } from './notice.ts';
import { renderPage } from './page.ts';

/** The findings of a dossier as an HTML file of their own: the findings of the report without the rest. */
export function writeFindingsHtml(dossier: Dossier): string {
  return renderPage({
    title: titleOf(dossier),
    kicker: dossier.works.map(entry => workNumber(entry.work)).join(' → '),
    notice: renderNotice(noticesOf(dossier)),
    contents: [],
    sections: [renderFindings(dossier)],
  });
}
