import type { Diagnostic, Severity } from '../../model/index.ts';
import { html, type Markup } from './markup.ts';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Everything the stages had to say, the worst first, each with its place.
 * @param rowOf anchor of the row that shows the block of a diagnostic, if there is one
 */
export function renderRemarks(
  diagnostics: readonly Diagnostic[],
  rowOf: (diagnostic: Diagnostic) => string | undefined,
): Markup {
  const sorted = [...diagnostics].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const rows = sorted.map(diagnostic => {
    const { severity, message, hint, code } = diagnostic;
    const advice = hint === undefined ? undefined : html`<br><span class="soft">${hint}</span>`;
    return html`<tr><td class="${severity}">${severity}</td><th scope="row">${message}${advice}</th><td>${renderPlace(diagnostic, rowOf)}</td><td><code>${code}</code></td></tr>
`;
  });
  const body =
    rows.length === 0
      ? html`<p>None.</p>`
      : html`<div class="wide"><table class="figures"><caption class="vh">Remarks of all stages</caption>
<thead><tr><th scope="col">Severity</th><th scope="col">Remark</th><th scope="col">Place</th><th scope="col">Code</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
  return html`<section id="remarks" aria-labelledby="remarks-h">
<h2 id="remarks-h">Remarks</h2>
${body}
</section>
`;
}

function renderPlace(diagnostic: Diagnostic, rowOf: (diagnostic: Diagnostic) => string | undefined): Markup {
  const { file, line, block } = diagnostic;
  const anchor = rowOf(diagnostic);
  const parts: Markup[] = [];
  if (block !== undefined) parts.push(anchor === undefined ? html`${block}` : html`<a href="#${anchor}">${block}</a>`);
  if (file !== undefined) parts.push(html`<code>${file}${line === undefined ? '' : `:${line}`}</code>`);
  return html`${parts.flatMap((part, i) => (i === 0 ? [part] : [html`<br>`, part]))}`;
}
