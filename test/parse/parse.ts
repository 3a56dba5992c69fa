import type { Diagnostic, Edition, Fragment, Reading, Result } from '../../src/model/index.ts';
import { checkEdition } from '../../src/model/index.ts';
import { identifyEdition, parseEdition } from '../../src/parse/index.ts';
import { readMarkdown } from '../../src/read/markdown/index.ts';
import { readText } from '../../src/read/text.ts';

/** A reading of a text that is already in memory; the ending of the name tells the format. */
export function readingOf(text: string, file: string): Reading {
  const markdown = file.endsWith('.md');
  const made = markdown ? readMarkdown(text) : readText(text);
  return { file, format: markdown ? 'markdown' : 'text', encoding: 'utf-8', sha256: '', ...made };
}

/** Parses a text as the command line does; the name tells work and language. */
export function parseText(text: string, file: string): Result<Edition> {
  const reading = readingOf(text, file);
  const { work, language, diagnostics } = identifyEdition(reading);
  if (language === undefined) throw new Error(`no language in ${file}`);
  const parsed = parseEdition(reading, { work: work ?? 'text', language });
  return { value: parsed.value, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

/** Parses paragraphs in one language, and checks that nothing was lost. */
export function parse(paragraphs: readonly string[], language = 'en'): Parsed {
  const text = paragraphs.join('\n\n');
  const { value, diagnostics } = parseText(text, `1-1.${language}.txt`);
  const wrong = checkEdition(value, text);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return { edition: value, diagnostics };
}

/** What came of a parse. */
export interface Parsed {
  readonly edition: Edition;
  readonly diagnostics: readonly Diagnostic[];
}

/** A paragraph as a reader of a format gives it: its text, and what the format says of it. */
export type Given = string | ({ readonly text: string } & Partial<Omit<Fragment, 'span' | 'skipped'>>);

/** Parses paragraphs with what a format says of them; spans of marks count from the beginning of their own text. */
export function parseGivenFormat(paragraphs: readonly Given[], language = 'en'): Parsed {
  let text = '';
  const fragments: Fragment[] = [];
  const skipped: Reading['skipped'][number][] = [];
  for (const given of paragraphs) {
    const { text: own, ...rest } = typeof given === 'string' ? { text: given } : given;
    if (text !== '') {
      skipped.push({ span: { start: text.length, end: text.length + 1 }, why: 'blank' });
      text += '\n';
    }
    const start = text.length;
    text += own;
    const marks = (rest.marks ?? []).map(mark => ({
      ...mark,
      at: { start: mark.at.start + start, end: mark.at.end + start },
    }));
    fragments.push({ kind: 'text', ...rest, span: { start, end: text.length }, marks, skipped: [] });
  }
  const reading: Reading = {
    file: `1-1.${language}.docx`,
    format: 'docx',
    encoding: 'utf-8',
    sha256: '',
    text,
    fragments,
    metadata: new Map(),
    skipped,
  };
  const { value, diagnostics } = parseEdition(reading, { work: '1-1', language });
  const wrong = checkEdition(value, text);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return { edition: value, diagnostics };
}

/** The ids of an edition, in order. */
export function ids({ edition }: Parsed): readonly string[] {
  return edition.blocks.map(block => block.id);
}

/** The codes of what was said about an edition. */
export function codesOf({ diagnostics }: Parsed): readonly string[] {
  return diagnostics.map(diagnostic => diagnostic.code);
}
