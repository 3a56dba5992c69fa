import type { Standing } from '../standing.ts';
import { html, languageTag, type Markup } from './markup.ts';

/** What editions say about their own standing, where nobody can miss it. */
export function renderNotice(standings: readonly Standing[]): Markup | undefined {
  if (standings.length === 0) return undefined;
  const items = standings.map(({ status, notice, language, direction, editions }) => {
    const text =
      notice === undefined ? undefined : html` <bdi lang="${languageTag(language)}" dir="${direction}">${notice}</bdi>`;
    return html`<li><b>${editions.join(', ')}</b>${status === undefined ? undefined : html`: ${status}.`}${text}</li>
`;
  });
  return html`<div class="notice" role="note" aria-label="Standing of these texts"><strong>Not all of these texts are official.</strong> Their files say:
<ul>${items}</ul></div>`;
}
