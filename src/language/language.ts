import type { Direction, LanguageCode } from '../model/index.ts';

/** Everything the project knows about one language. One file per language exports one record; `index.ts` is the list. */
export interface Language {
  readonly code: LanguageCode;
  /** English name. */
  readonly name: string;
  /** Its own name. */
  readonly ownName: string;
  /** ISO 15924, decides what characters count as its own. */
  readonly script: 'Latn' | 'Cyrl' | 'Hani' | 'Arab' | 'Grek' | 'Thai' | 'Deva' | 'Jpan' | 'Kore' | 'Hebr';
  readonly direction: Direction;
  /** False where words are not divided by blanks (Chinese, Japanese, Thai). */
  readonly spaced: boolean;
  readonly structure: StructureWords;
  readonly phrases: PhraseTable;
  readonly numbers: NumberWords;
  readonly dates: DateWords;
  readonly citations: CitationWords;
  readonly segmentation: SegmentationRules;
  readonly style: Style;
  /** Very frequent function words, lower case: for detection and for weighing words. */
  readonly stopwords: readonly string[];
  /** A light stem of a lower-case word: same stem for inflected forms, never a linguistic claim. */
  readonly stem: (word: string) => string;
}

/** How the parts of a resolution announce themselves. */
export interface StructureWords {
  /** Recognises a number line as a whole; group `number` is the printed number: `Resolution 6/1` → `6/1`. */
  readonly numberLine: RegExp;
  /** Openings of the organ lines, by organ id (`ga sc ecosoc hrc ctoc_cop` …): `The General Assembly`. */
  readonly organs: readonly { readonly id: string; readonly form: string }[];
  /** Recognises any organ line, listed or not, without its final comma. */
  readonly organLine: RegExp;
  /** Final marks of a preambular paragraph, of an operative one and of an introduction to a list. */
  readonly finals: { readonly preambular: string; readonly operative: string; readonly intro: string };
  /** Recognises the heading of an annex as a whole line: `Annex`, `Annex II`. */
  readonly annexLine: RegExp;
  /** Recognises a closing line: `82nd plenary meeting`. */
  readonly closingLine: RegExp;
  /** Lettering of sub-paragraphs by level (index 0 = level 1), each list in order; `roman` stands for i ii iii …. */
  readonly lettering: readonly (readonly string[] | 'roman' | 'latin')[];
}

/** Initiating phrases: forms per concept. Forms are as printed in running text; matching folds case, quotes and (ar) harakat. `…` stands for an intervening object. */
export interface PhraseTable {
  readonly preambular: PhraseForms;
  readonly operative: PhraseForms;
  /** How `also` and `further` are made from a form where no listed chain form matches: `{v} also`, `Also {v}`. */
  readonly chains: {
    readonly preambular: { readonly also: readonly string[]; readonly further: readonly string[] };
    readonly operative: { readonly also: readonly string[]; readonly further: readonly string[] };
  };
  readonly intensifiers: readonly string[];
  readonly hedges: readonly string[];
  /** Who is asked or thanked, by addressee id (`states states_parties secretary_general secretariat unodc` …). */
  readonly addressees: Readonly<Record<string, readonly string[]>>;
}

/** Concept id of `concepts.ts` → its forms, the usual one first, optional listed chain forms. */
export type PhraseForms = Readonly<
  Record<
    string,
    { readonly forms: readonly string[]; readonly also?: readonly string[]; readonly further?: readonly string[] }
  >
>;

/** Numbers in words and digits. */
export interface NumberWords {
  /** Word → value for units, teens, tens and scales: `seventy` → 70, `hundred` → 100, `thousand` → 1000. Inflected forms are listed too. */
  readonly cardinals: Readonly<Record<string, number>>;
  /** Ordinal words → value: `thirteenth` → 13. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Words allowed between the parts of one number: `and`, `et`, `y`. */
  readonly joiners: readonly string[];
  /** Digit group separators seen in print, and decimal marks. */
  readonly groups: readonly string[];
  readonly decimals: readonly string[];
  /** Words and signs for per cent. */
  readonly percent: readonly string[];
}

export interface DateWords {
  /** Twelve lists of month names (all inflected and doubled forms), lower case. */
  readonly months: readonly (readonly string[])[];
  /** Date shapes as regular expression sources with named groups `day`, `month`, `year`; `%M` stands for any month name, `%D` for day digits (or ordinal), `%Y` for year digits. */
  readonly shapes: readonly string[];
}

/** Words around references. Regular expression sources, matched without case. */
export interface CitationWords {
  /** resolution / resolutions. */
  readonly resolution: string;
  readonly decision: string;
  readonly article: string;
  readonly paragraph: string;
  readonly session: string;
  /** Treaty Series. */
  readonly treatySeries: string;
  /** vol. / vols. */
  readonly volume: string;
  /** No. */
  readonly number: string;
  /** Ibid. */
  readonly ibid: string;
  /** "To be issued as". */
  readonly forthcoming: string;
  /** Words between the members of a list: and, or. */
  readonly and: string;
}

/** Sentence rules in the SRX manner: exceptions first, then breaks. Sources of regular expressions with flag `u`. */
export interface SegmentationRules {
  /** Abbreviations that do not end a sentence, without their dot, as printed (`para`, `Mr`, `с`). */
  readonly abbreviations: readonly string[];
  /** Abbreviations that may end a sentence, when what follows cannot continue it. */
  readonly finalAbbreviations: readonly string[];
  /** Pairs of what stands before and after a place that is no break. */
  readonly exceptions: readonly (readonly [before: string, after: string])[];
  /** Pairs of what stands before and after a place that is a break. */
  readonly breaks: readonly (readonly [before: string, after: string])[];
}

export interface Style {
  /** Pairs of quotation marks, outer first. */
  readonly quotes: readonly (readonly [open: string, close: string])[];
  /** How note calls are printed, most usual first. */
  readonly noteCalls: readonly ('superscript' | 'parenthesised' | 'bracketed' | 'slashed')[];
  /** Where a note call stands relative to punctuation. */
  readonly callBeforePunctuation: boolean;
  /** Information per character relative to an English letter, for lengths across scripts: Chinese about 3. */
  readonly characterWeight: number;
  /** Prefixes written together with the next word, with their apostrophe: `l’`, `d’`, `qu’`. */
  readonly elisions: readonly string[];
}
