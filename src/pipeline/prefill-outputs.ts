import {
  draftWork,
  writeAlignmentJson,
  writeEditionJson,
  writePrefillWorkbook,
  writeTableDocument,
  writeXliff12,
  writeXliff21,
} from '../exchange/index.ts';
import type { Diagnostic, Prefill, Result } from '../model/index.ts';
import type { RenderedFile, XliffVersion } from './outputs.ts';
import type { PrefilledText } from './prefill.ts';
import { version } from './version.ts';

/** What a filled text is written as. */
export const prefillFormats = ['xliff', 'xlsx', 'docx', 'json'] as const;
export type PrefillFormat = (typeof prefillFormats)[number];

export interface PrefillOutputOptions {
  /** By default all. */
  readonly formats?: readonly PrefillFormat[];
  /** By default 1.2. */
  readonly xliff?: XliffVersion;
  /** Date to put into the files, ISO 8601 in UTC; none by default. */
  readonly date?: string;
}

/**
 * Renders a filled text: one XLIFF file, one workbook and one Word table a target language, and the editions and their alignment as JSON, into which edits of all of them come back.
 * Nothing is written to disk here.
 */
export async function renderPrefill(
  { source, prefills }: PrefilledText,
  options: PrefillOutputOptions = {},
): Promise<Result<readonly RenderedFile[]>> {
  const formats = new Set(options.formats ?? prefillFormats);
  const dated = options.date === undefined ? {} : { date: options.date };
  const files: RenderedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const keep = <T extends string | Uint8Array>(
    path: string,
    what: string,
    { value, diagnostics: found }: Result<T>,
  ): void => {
    files.push({ path, content: value, what });
    for (const one of found) diagnostics.push(one);
  };
  for (const prefill of prefills) {
    const work = draftWork(source, [prefill]);
    const { name, what } = nameOf(prefill);
    if (formats.has('xliff')) {
      const writeXliff = options.xliff === '2.1' ? writeXliff21 : writeXliff12;
      const pair = { ...work, source: prefill.source, target: prefill.target, prefill, toolVersion: version, ...dated };
      keep(`xliff/${name}.xlf`, `${what} for a CAT tool`, writeXliff(pair));
    }
    if (formats.has('xlsx'))
      keep(`xlsx/${name}.xlsx`, `${what} as a workbook`, await writePrefillWorkbook(source, prefill, dated));
    if (formats.has('docx'))
      keep(`docx/${name}.docx`, `${what} as a table to edit in Word`, writeTableDocument(work, { prefill, ...dated }));
  }
  if (formats.has('json')) {
    const { work, editions, alignment } = draftWork(source, prefills);
    for (const edition of editions) {
      files.push({ path: `json/${edition.id}.edition.json`, content: writeEditionJson(edition), what: edition.id });
    }
    const what = `${work}, for taking edits back`;
    files.push({ path: `json/${work}.alignment.json`, content: writeAlignmentJson(alignment), what });
  }
  return { value: files, diagnostics };
}

function nameOf({ new: work, source, target }: Prefill): { name: string; what: string } {
  return { name: `${work}.${source}-${target}`, what: `${work}, ${source} to ${target},` };
}
