import { createHash } from 'node:crypto';
import { html, languageTag, type Markup } from './markup.ts';
import type { Script } from './passage.ts';
import { SCRIPT } from './script.ts';
import { styleSheet } from './style.ts';

/** What goes round the sections of a page. */
export interface PagePlan {
  readonly title: string;
  /** Language of the title, where it is that of the texts. */
  readonly titleScript?: Script;
  /** A line above the title: `5/1 → 6/1`. */
  readonly kicker: string;
  readonly notice: Markup | undefined;
  readonly contents: readonly { readonly anchor: string; readonly name: string }[];
  readonly sections: readonly Markup[];
}

/**
 * One whole page in one string: nothing is fetched, no attribute holds script or style, and the policy allows only the style sheet and the script
 * whose hashes it names, so that even markup that slipped through could not run.
 */
export function renderPage(plan: PagePlan): string {
  const style = styleSheet();
  const policy = [
    "default-src 'none'",
    `style-src '${sourceHash(style)}'`,
    `script-src '${sourceHash(SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="recalling">
<title>${plan.title}</title>`;
  const body = html`<a class="skip" href="#main">Skip to the content</a>
<header class="masthead">
<p class="kicker">${plan.kicker}</p>
${renderTitle(plan)}
${plan.notice}
${plan.contents.length > 0 ? renderContents(plan) : undefined}
</header>
<main id="main">
${plan.sections}
</main>
<footer class="foot"><p class="keys"><kbd>j</kbd> next change, <kbd>k</kbd> previous change.</p><p>Made by recalling. Words added are underlined, words deleted are struck through.</p></footer>`;
  return `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
${head.markup}
<style>${style}</style>
</head>
<body>
${body.markup}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function renderTitle({ title, titleScript }: PagePlan): Markup {
  if (titleScript === undefined) return html`<h1>${title}</h1>`;
  return html`<h1 lang="${languageTag(titleScript.language)}" dir="${titleScript.direction}">${title}</h1>`;
}

function renderContents({ contents }: PagePlan): Markup {
  const items = contents.map(({ anchor, name }) => html`<li><a href="#${anchor}">${name}</a></li>`);
  return html`<nav class="toc" aria-label="Contents"><ul>${items}</ul></nav>`;
}

/** A source expression of a content security policy. */
function sourceHash(source: string): string {
  return `sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}`;
}
