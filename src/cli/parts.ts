import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readAlignmentJson, readEditionJson, readSegmentsJson } from '../exchange/index.ts';
import type { Alignment, Edition, LanguageCode, Segment } from '../model/index.ts';
import { readWhole } from './load.ts';

/** An alignment with the editions it speaks of, from JSON files. */
export interface Parts {
  readonly alignment: Alignment;
  readonly editions: readonly Edition[];
  /** For an alignment by sentences, where the files are there. */
  readonly segments: ReadonlyMap<LanguageCode, readonly Segment[]>;
  /** Name of the file of the alignment. */
  readonly file: string;
}

/**
 * Loads alignments: one file, or every `*.alignment.json` of a folder. The editions are looked for beside them (`6-1.fr.edition.json`), as `build` writes them.
 * @param given files of editions that stand elsewhere
 * @throws RecallingError `read.*`, `exchange.*`
 */
export async function loadParts(path: string, given: readonly string[]): Promise<readonly Parts[]> {
  const listed = await readdir(path).catch(() => undefined);
  const files = listed
    ?.filter(name => name.endsWith('.alignment.json'))
    .sort()
    .map(name => join(path, name)) ?? [path];
  const elsewhere: Edition[] = [];
  for (const file of given) elsewhere.push(readEditionJson(await readWhole(file), file).value);
  const parts: Parts[] = [];
  for (const file of files) parts.push(await loadOne(file, elsewhere));
  return parts;
}

async function loadOne(file: string, elsewhere: readonly Edition[]): Promise<Parts> {
  const { value: alignment } = readAlignmentJson(await readWhole(file), file);
  const folder = dirname(file);
  const beside = new Set(await readdir(folder).catch(() => []));
  const editions: Edition[] = [];
  const segments = new Map<LanguageCode, readonly Segment[]>();
  for (const language of alignment.languages) {
    const own = elsewhere.find(edition => edition.work === alignment.work && edition.language === language);
    const name = basename(`${alignment.work}.${language}`);
    const there = `${name}.edition.json`;
    if (own !== undefined) editions.push(own);
    else if (beside.has(there)) editions.push(readEditionJson(await readWhole(join(folder, there)), there).value);
    const cut = `${name}.segments.json`;
    if (alignment.level === 'segment' && beside.has(cut)) {
      segments.set(language, readSegmentsJson(await readWhole(join(folder, cut)), cut).value.segments);
    }
  }
  return { alignment, editions, segments, file: basename(file) };
}
