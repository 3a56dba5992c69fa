import { applyVerbTable, type CompareOptions, compareEditions, compareLines, type VerbTable } from '../diff/index.ts';
import { type Comparison, type Diagnostic, type Edition, RecallingError, type Result } from '../model/index.ts';
import type { EditionOptions } from '../pipeline/index.ts';
import { loadEdition } from './load.ts';

/** Texts, oldest first, and the comparison of each with the next. */
export interface Series {
  readonly editions: readonly Edition[];
  readonly comparisons: readonly Comparison[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How the texts of a series are compared. */
export interface Manner {
  /** Paragraphs as they are, without parsing. */
  readonly given: boolean;
  readonly verbs: VerbTable | undefined;
  readonly compare: CompareOptions;
}

/**
 * Loads texts to compare. A file without any text is a text without paragraphs, as long as another one has some: what was written or struck out as a whole is a difference too.
 * @throws RecallingError as the readers
 */
export async function loadSeries(files: readonly string[], options: EditionOptions): Promise<Result<Edition[]>> {
  const loaded: (Result<Edition> | RecallingError)[] = [];
  for (const file of files) {
    try {
      loaded.push(await loadEdition(file, options));
    } catch (error) {
      if (!(error instanceof RecallingError) || error.code !== 'read.empty') throw error;
      loaded.push(error);
    }
  }
  const read = loaded.flatMap(one => (one instanceof RecallingError ? [] : [one]));
  const [pattern] = read;
  const empty = loaded.find(one => one instanceof RecallingError);
  if (!pattern) throw empty ?? new RangeError('there is nothing to load');
  const value = loaded.map((one, k) =>
    one instanceof RecallingError ? withoutText(pattern.value, files[k] ?? '') : one.value,
  );
  return { value, diagnostics: eachOnce(read.flatMap(one => one.diagnostics)) };
}

function withoutText(pattern: Edition, file: string): Edition {
  return {
    ...pattern,
    meta: { predecessors: [] },
    blocks: [],
    skipped: [],
    source: { ...pattern.source, file, length: 0 },
  };
}

/** The same file on both sides is told about once. */
function eachOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map(one => [JSON.stringify(one), one])).values()];
}

/** Compares each text with the next. */
export function compareSeries(editions: readonly Edition[], { given, verbs, compare }: Manner): Series {
  const results = editions.slice(1).map((successor, k) => {
    const old = editions[k] ?? successor;
    const { value, diagnostics } = given
      ? compareGiven(old, successor, compare)
      : compareEditions(old, successor, compare);
    const named = { ...value, old: old.id, new: successor.id };
    return { value: verbs === undefined ? named : applyVerbTable(named, verbs), diagnostics };
  });
  return {
    editions,
    comparisons: results.map(result => result.value),
    diagnostics: results.flatMap(result => result.diagnostics),
  };
}

function compareGiven(old: Edition, successor: Edition, options: CompareOptions): Result<Comparison> {
  const texts = (edition: Edition): readonly string[] => edition.blocks.map(block => block.text);
  return compareLines(texts(old), texts(successor), successor.language, options);
}

/** True when nothing differs, not even a number or a quotation mark. */
export function isSame({ links }: Comparison): boolean {
  return links.every(link => link.kind === 'same' && !link.moved && link.tags.length === 0);
}
