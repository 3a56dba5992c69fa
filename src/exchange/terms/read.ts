import { type LanguageCode, RecallingError, type Result, type TermBase, type TermEntry } from '../../model/index.ts';
import { readXml, textOf, type XmlElement } from '../../wire/index.ts';

/** Attack: a table of a million columns. */
const MOST_COLUMNS = 200;

/**
 * Reads terminology: TBX (Basic and its elders, `langSec`/`langSet` with `term`), else a table with a language code at the head of each column, divided by tabs, a concept a line,
 * several terms of a cell divided by `|`.
 * @param file name for messages
 * @throws RecallingError `exchange.wrong-format` for a table without language codes, `wire.*` for XML that is none
 */
export function readTerms(text: string, file?: string): Result<TermBase> {
  const bare = text.replace(/^\ufeff/u, '');
  const entries = /^\s*</u.test(bare) ? readTbx(bare, file) : readTable(bare, file);
  return { value: { entries }, diagnostics: [] };
}

function readTable(text: string, file: string | undefined): readonly TermEntry[] {
  const [head = '', ...lines] = text.split(/\r?\n/u);
  const languages = head.split('\t', MOST_COLUMNS).map(code => code.trim());
  if (languages.length < 2 || languages.some(code => !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.test(code))) {
    const detail = 'the first line of a term table names a language a column, divided by tabs: en, fr';
    throw new RecallingError('exchange.wrong-format', detail, file === undefined ? {} : { file });
  }
  return lines
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(line => {
      const cells = line.split('\t', MOST_COLUMNS);
      return entryOf(languages.map((code, i) => [code, (cells[i] ?? '').split('|')] as const));
    });
}

/** Elements that hold one concept, and one language of it, in TBX 3 (`conceptEntry`, `langSec`) and before (`termEntry`, `langSet`). */
const CONCEPTS: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry']);
const LANGUAGES: ReadonlySet<string> = new Set(['langSec', 'langSet']);

function readTbx(text: string, file: string | undefined): readonly TermEntry[] {
  const entries: TermEntry[] = [];
  readXml(
    text,
    {
      open: name => (CONCEPTS.has(name) ? 'collect' : 'enter'),
      element: element => {
        const languages = descendants(element, LANGUAGES);
        entries.push(
          entryOf(
            languages.map(one => [
              one.attributes.get('xml:lang') ?? '',
              descendants(one, new Set(['term'])).map(term => textOf(term.children)),
            ]),
          ),
        );
      },
      close: () => undefined,
      text: () => undefined,
    },
    file,
  );
  return entries;
}

function descendants(element: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string') return [];
    return names.has(child.name) ? [child] : descendants(child, names);
  });
}

function entryOf(cells: readonly (readonly [LanguageCode, readonly string[]])[]): TermEntry {
  const terms = new Map<LanguageCode, string[]>();
  for (const [code, list] of cells) {
    const clean = list.map(term => term.trim()).filter(term => term !== '');
    if (clean.length > 0) terms.set(code.toLowerCase(), [...(terms.get(code.toLowerCase()) ?? []), ...clean]);
  }
  return { terms: Object.fromEntries(terms) };
}
