import type { Check } from '../check-contract.ts';
import { referenceCheck } from '../reference-check.ts';

/** Articles and paragraphs that are cited. */
export const articles: Check = referenceCheck({
  code: 'concord.article-differs',
  title: 'articles and paragraphs that are cited',
  explanation: 'Compared by their numbers and letters, also where a language turns article and paragraph round.',
  kinds: ['article', 'paragraph'],
  show: showArticle,
});

/** `art.30/para.2/c` → `article 30, paragraph 2 (c)`. */
function showArticle(value: string): string {
  return value
    .replace(/^art\./u, 'article ')
    .replace(/(?:^|\/)para\./u, found => (found.startsWith('/') ? ', paragraph ' : 'paragraph '))
    .replace(/\/(?<point>[^/]+)/gu, ' ($<point>)');
}
