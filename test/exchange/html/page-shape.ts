import { SaxesParser } from 'saxes';

/** What a parsed page is made of. */
export interface PageShape {
  readonly elements: readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[];
  readonly ids: readonly string[];
  /** Targets of links inside the page. */
  readonly targets: readonly string[];
  /** All text outside style and script. */
  readonly text: string;
}

const VOID = /<(meta|input|br)((?: [a-z-]+(?:="[^"]*")?)*)>/gu;

/**
 * Parses a page as strictly as XML: any unescaped character in text or attribute, any element left open, is an error.
 * Only what HTML writes otherwise (void elements, `checked`, the doctype, raw style and script) is brought into XML's shape first.
 */
export function parsePage(page: string): PageShape {
  const xml = page
    .replace('<!DOCTYPE html>', '')
    .replace(/<(style|script)>[\s\S]*?<\/\1>/gu, '')
    .replace(
      VOID,
      (_, name: string, attributes: string) => `<${name}${attributes.replace(/ checked$/u, ' checked=""')}/>`,
    );
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  let text = '';
  const parser = new SaxesParser({});
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: { ...attributes } }));
  parser.on('text', part => {
    text += part;
  });
  parser.write(xml.trim()).close();
  const values = (key: string): string[] => elements.flatMap(({ attributes }) => attributes[key] ?? []);
  return {
    elements,
    ids: values('id'),
    targets: values('href').map(href => href.slice(1)),
    text,
  };
}
