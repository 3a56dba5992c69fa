import type { LanguageCode } from '../../model/index.ts';
import { replaceIllegal } from '../characters.ts';

/** A piece of a page that is safe as it stands. Only {@link html} makes one. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | undefined | readonly Part[];

/**
 * Builds markup from a template. Every string put into it is escaped, whatever it holds and wherever it stands (text or quoted attribute);
 * markup and lists of it go in as they are; `undefined` is nothing.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = template[0] ?? '';
  parts.forEach((part, i) => {
    markup += render(part) + (template[i + 1] ?? '');
  });
  return { markup };
}

/** Escapes a text for content and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return replaceIllegal(text).replace(/[&<>"']/gu, character => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A tag for the `lang` attribute; what is none becomes `und`. */
export function languageTag(language: LanguageCode): string {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/u.test(language) ? language : 'und';
}

/** Ids for a page, one for each given id, unique and free of anything a link would have to escape. */
export function anchorsFor(prefix: string, ids: readonly string[]): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  ids.forEach((id, i) => {
    if (!anchors.has(id)) anchors.set(id, /^[A-Za-z0-9_-]{1,80}$/u.test(id) ? `${prefix}-${id}` : `${prefix}.${i}`);
  });
  return anchors;
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return isList(part) ? part.map(render).join('') : part.markup;
}

function isList(part: Markup | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}
