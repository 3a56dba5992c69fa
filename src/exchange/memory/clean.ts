import { FingerprintSet } from '../fingerprints.ts';
import { sameLanguage } from '../language-tag.ts';
import { segmentText, type TmxHeader, type TmxMemory, type TmxUnit, type TmxVariant } from '../tmx/memory.ts';
import { inWrongScript, isUntranslated, numbersDiffer } from './faults.ts';

/** What a memory can be cleaned of, in the order in which it is looked for. */
export const cleanFilters = ['empty', 'untranslated', 'script', 'numbers', 'duplicates'] as const;

/**
 * - `empty`: texts without a character but blanks and codes, and units with fewer than two languages;
 * - `untranslated`: texts that repeat the source word for word, though they hold words to translate;
 * - `script`: texts most of whose letters are of another script than that of their language;
 * - `numbers`: texts whose numbers differ from those of the source;
 * - `duplicates`: units all of whose texts stand in an earlier unit, in the same languages.
 */
export type CleanFilter = (typeof cleanFilters)[number];

/** A text, or a unit with all its texts, that was taken out. */
export interface Removal {
  readonly reason: CleanFilter;
  /** Id of the unit; absent when it has none. */
  readonly id?: string;
  /** Position of the unit in the memory, from 1. */
  readonly position: number;
  /** The language whose text was taken out; absent when the unit was. */
  readonly language?: string;
  /** What was taken out, by language, with the source to see why. */
  readonly texts: readonly (readonly [language: string, text: string])[];
}

/** A memory after cleaning. */
export interface CleanedMemory {
  readonly memory: TmxMemory;
  readonly removals: readonly Removal[];
}

/** Judges units one by one, for memories larger than memory. */
export interface MemoryCleaner {
  /** @returns what is left of the unit, if anything, and what was taken out of it */
  clean(unit: TmxUnit): { readonly unit: TmxUnit | undefined; readonly removals: readonly Removal[] };
}

/**
 * Takes out of a memory what does not help a translator. A fault in one language takes that text out and leaves the others; a unit with fewer than two texts goes whole.
 * @param filters by default all
 */
export function cleanMemory(memory: TmxMemory, filters: readonly CleanFilter[] = cleanFilters): CleanedMemory {
  const cleaner = createMemoryCleaner(memory.header, filters);
  const units: TmxUnit[] = [];
  const removals: Removal[] = [];
  for (const one of memory.units) {
    const { unit, removals: taken } = cleaner.clean(one);
    if (unit !== undefined) units.push(unit);
    for (const one of taken) removals.push(one);
  }
  return { memory: { header: memory.header, units }, removals };
}

/** What {@link cleanMemory} does, unit by unit. */
export function createMemoryCleaner(header: TmxHeader, filters: readonly CleanFilter[] = cleanFilters): MemoryCleaner {
  const wanted = new Set(filters);
  const seen = new FingerprintSet();
  let position = 0;

  const faultOf = (text: Text, source: Text | undefined): CleanFilter | undefined => {
    if (wanted.has('empty') && text.text.trim() === '') return 'empty';
    if (wanted.has('script') && inWrongScript(text.text, text.language)) return 'script';
    if (source === undefined || source === text) return undefined;
    if (wanted.has('untranslated') && isUntranslated(source, text)) return 'untranslated';
    return wanted.has('numbers') && numbersDiffer(source, text) ? 'numbers' : undefined;
  };

  return {
    clean(unit) {
      position += 1;
      const place = { ...(unit.id !== undefined && { id: unit.id }), position };
      const texts = unit.variants.map(
        (variant): Text => ({ variant, language: variant.language, text: segmentText(variant.segment) }),
      );
      const source = sourceOf(unit, texts, header);
      const removals: Removal[] = [];
      const gone = (reason: CleanFilter): { unit: undefined; removals: readonly Removal[] } => {
        // What was said about single texts is no longer of interest: the whole unit goes.
        return { unit: undefined, removals: [{ reason, ...place, texts: texts.map(pairOf) }] };
      };
      const kept: Text[] = [];
      for (const text of texts) {
        const reason = faultOf(text, source);
        if (reason === undefined) kept.push(text);
        else if (text === source) return gone(reason);
        else {
          const shown = source === undefined ? [text] : [source, text];
          removals.push({ reason, ...place, language: text.language, texts: shown.map(pairOf) });
        }
      }
      const [first] = removals;
      if (kept.length < 2 && first !== undefined) return gone(first.reason);
      if (kept.length < 2 && wanted.has('empty')) return gone('empty');
      if (wanted.has('duplicates') && !seen.add(keyOf(kept))) return gone('duplicates');
      const variants = kept.map(({ variant }) => variant);
      return { unit: removals.length === 0 ? unit : { ...unit, variants }, removals };
    },
  };
}

interface Text {
  readonly variant: TmxVariant;
  readonly language: string;
  readonly text: string;
}

function sourceOf(unit: TmxUnit, texts: readonly Text[], header: TmxHeader): Text | undefined {
  const language = unit.attributes.get('srclang') ?? header.attributes.get('srclang') ?? '';
  return texts.find(text => sameLanguage(text.language, language)) ?? texts[0];
}

function pairOf({ language, text }: Text): readonly [string, string] {
  return [language, text];
}

/** Blanks and the order of languages make no difference between two units. */
function keyOf(texts: readonly Text[]): string {
  const parts = texts.map(({ language, text }) => [
    language.toLowerCase(),
    text.normalize('NFC').replace(/\s+/gu, ' ').trim(),
  ]);
  return JSON.stringify(parts.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}
