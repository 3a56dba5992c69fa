import type { Direction, LanguageCode, SegmentationRule } from '../model/index.ts';

/** Everything the project knows about one language. One file per language exports one record; `list.ts` is the list. */
export interface Language {
  readonly code: LanguageCode;
  /** English name. */
  readonly name: string;
  /** Its own name. */
  readonly ownName: string;
  /** Other codes and names it goes by, lower case: ISO 639-2 and 639-3 (`fre`, `fra`), names without accents. */
  readonly aliases: readonly string[];
  /** ISO 15924, decides what characters count as its own; `Zyyy` any other script. */
  readonly script: 'Latn' | 'Cyrl' | 'Hani' | 'Arab' | 'Grek' | 'Thai' | 'Deva' | 'Jpan' | 'Kore' | 'Hebr' | 'Zyyy';
  readonly direction: Direction;
  /** False where words are not divided by blanks (Chinese, Japanese, Thai). */
  readonly spaced: boolean;
  readonly structure: StructureWords;
  readonly phrases: PhraseTable;
  readonly numbers: NumberWords;
  readonly dates: DateWords;
  readonly citations: CitationWords;
  readonly segmentation: SegmentationWords;
  /** Absent where a mandate is told by its verb alone; its parts then come from the edition it is aligned with. */
  readonly mandates?: MandateWords;
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
  /** Recognises the heading of a preamble as a whole line: `Preamble`. */
  readonly preambleLine: RegExp;
  /** Recognises the heading of a table of contents as a whole line: `Contents`. */
  readonly contentsLine: RegExp;
  /** Recognises the words between preamble and articles of a treaty or statute, from the head of their line: `Have agreed as follows:`, `HAS ADOPTED THIS REGULATION:`. */
  readonly enactingWords: RegExp;
  /** Recognises a closing line: `82nd plenary meeting`, `Adopted by 12 votes to none`, `In favour: …`. */
  readonly closingLine: RegExp;
  /** Recognises the words before the signatures, from the head of their line: `IN WITNESS WHEREOF`, `Done at Geneva`. */
  readonly attestLine: RegExp;
  /** Recognises a line of the masthead that is neither symbol nor date nor in brackets: `Distr.: General`, `Sixty-sixth session`, `Agenda item 15`. */
  readonly mastheadLine: RegExp;
  /** Recognises the line before title and organ that says who adopted the text and when: `Resolution adopted by the General Assembly on …`. */
  readonly adoptionLine: RegExp;
  /** Recognises the heading above notes that are printed as a list: `Notes`. */
  readonly notesLine: RegExp;
  /** Words of numbered divisions, as regular expression sources: `Article`, with its number behind, or with `%N` where the number stands, `第%N条`. */
  readonly divisions: Readonly<Record<DivisionKind, readonly string[]>>;
  /** Headings of articles that one text prints in words no table has, whole lines, and their numbers. Only in records made for that text. */
  readonly articles?: ReadonlyMap<string, number>;
  /** Lettering of sub-paragraphs by level (index 0 = level 1), the usual alphabet of a level first. */
  readonly lettering: readonly (readonly Alphabet[])[];
  /** Letters of the language's own lists in their order, where they are not a–z: `أ ب ج د هـ`, `а б в г`. */
  readonly letters: readonly string[];
  /** Words that number sections, in order: `أولا`, `ثانيا`. Empty where sections are numbered I, II, III. */
  readonly sectionWords: readonly string[];
}

/** A numbered division of a treaty, a statute or a report, the largest first. */
export type DivisionKind = 'part' | 'title' | 'chapter' | 'section' | 'article';

/** What the labels of one level count with: a b c, i ii iii, 1 2 3, 一二三, or the letters of the language. */
export type Alphabet = 'latin' | 'roman' | 'digits' | 'hanzi' | 'own';

/**
 * Initiating phrases of one language. Everything is written as in print; matching folds case, apostrophes, ё and (ar) harakat, tatweel and alef forms.
 * `…` in a form stands for an intervening object. A last `ـ` (ar) says that the word is written together with the next one.
 */
export interface PhraseTable {
  readonly preambular: PhraseForms;
  readonly operative: PhraseForms;
  /** Forms of operative concepts below a verb that all paragraphs share, "RESOLVES: / 1. To urge …". Nowhere else are they the organ's own. */
  readonly infinitives: PhraseForms;
  readonly chains: { readonly preambular: ChainAdverbs; readonly operative: ChainAdverbs };
  /** Adverbs that raise the force, anywhere in a form: `strongly`. */
  readonly intensifiers: readonly string[];
  /** Adverbials that may stand before a form and change nothing: `in this regard`. */
  readonly fillers: readonly string[];
  /** Phrases that lower the force of the whole paragraph. */
  readonly hedges: readonly string[];
  /** Words that open a preambular paragraph once and are not repeated before its further verbs: `إذ`. */
  readonly openers: readonly string[];
  /** Words before a further verb of the same paragraph: `and`. */
  readonly conjunctions: readonly string[];
  /** Object pronouns before a further verb, `les encourage`; after it with a leading `ـ`. Those that are also articles of singular nouns are left out. */
  readonly pronouns: readonly string[];
  /** Small words of forms with their other shapes (`de` → `d’ du des`, `its` → `their`). At the end of a form they may be missing. */
  readonly prepositions: Readonly<Record<string, readonly string[]>>;
  /**
   * Endings that agree with the organ, masculine, feminine and their plurals in this order: `é ée és ées`. A word of a preambular form that has one may have any of its set, with all other such
   * words of the form: the Parties are `Convaincues`.
   */
  readonly agreement: readonly (readonly string[])[];
  /** Forms that are verbs of the organ only at the head of a paragraph; later they are mostly something else: `通过` (by means of). */
  readonly headOnly: FormList;
  /** Words after which a form inside a paragraph proves to be a noun: `requests for`, `demande de`. */
  readonly nounFollowers: readonly string[];
  /** Who is asked or thanked, by addressee id (`states states_parties secretary_general secretariat unodc` …). */
  readonly addressees: Readonly<Record<string, readonly string[]>>;
}

/** Concept id of `concepts.ts` → its forms, the usual one first. One form may stand under several concepts. */
export type PhraseForms = Readonly<Record<string, FormList>>;

/** Forms divided by ` | `: several hundred stand in a table, and one line per concept keeps it readable. */
export type FormList = string;

/** Adverbs that chain a paragraph to the one before it, by their place: before the form (`Also requests`), or after its first or any later word (`Recalling also`). */
export interface ChainAdverbs {
  readonly also: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly further: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** Numbers in words and digits. */
export interface NumberWords {
  /** Word → value for units, teens, tens and scales: `seventy` → 70, `hundred` → 100, `thousand` → 1000. Inflected forms are listed too. */
  readonly cardinals: Readonly<Record<string, number>>;
  /** Ordinal words → value: `thirteenth` → 13. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Scales written together with the words around them: `tausend` in `zweitausendfünfhundert`. */
  readonly compounds: Readonly<Record<string, number>>;
  /** Words allowed between the parts of one number: `and`, `et`, `y`. */
  readonly joiners: readonly string[];
  /** Where they may stand: `two hundred and six`, `ciento treinta y seis`, `vingt et un`. */
  readonly joins: 'behind hundreds' | 'tens and units' | 'before one' | 'anywhere';
  /** Digit group separators seen in print, and decimal marks. */
  readonly groups: readonly string[];
  readonly decimals: readonly string[];
  /** Words and signs for per cent, before or after the number. */
  readonly percent: readonly string[];
  /** Particles written together with a number word: ar `و`, `ال`, `وال`. Those that are joiners too join. */
  readonly prefixes: readonly string[];
  /** True where units stand before tens, `اثنين وسبعين`. */
  readonly unitsFirst: boolean;
  /** True where the last word alone makes an ordinal: `twenty-second`, but `vigésimo segundo` ("veinte segundos" are seconds). */
  readonly mixedOrdinals: boolean;
  /** Words that are numbers only beside another number word: `hundred`, `neuf`, `ألف`. */
  readonly ambiguous: readonly string[];
  /** Scale words that are abbreviations and may have a full stop: `млн.`. */
  readonly abbreviated: readonly string[];
  /** Phrases that hold a number word but no number, as regular expression sources: `十分`. */
  readonly exceptions: readonly string[];
  /** Phrases that are numbers of their own, value → regular expression source: `2/3` → `two[- ]thirds`. */
  readonly phrases: Readonly<Record<string, string>>;
  /** What stands between denominator and numerator where fractions are read out that way: `分之`. Else empty. */
  readonly fractionBar: string;
  /** Decades that may leave their century unsaid, as a regular expression source with the group `decade`: `années 90`. Empty when there is none. */
  readonly decades: string;
  /** What follows digits in an ordinal, as a regular expression source: `st|nd|rd|th`. Empty when there is nothing. */
  readonly ordinalSuffix: string;
  /** What stands before the number of an ordinal: `第`. Empty when there is nothing. */
  readonly ordinalPrefix: string;
}

export interface DateWords {
  /** Twelve lists of month names (all inflected and doubled forms), lower case. */
  readonly months: readonly (readonly string[])[];
  /** Date shapes as regular expression sources with named groups `day`, `month`, `year`; `%M` stands for any month name, `%D` for day digits (or ordinal), `%Y` for year digits. */
  readonly shapes: readonly string[];
  /** Words that may be repeated before the later dates of a list: `en mars et en avril 2014`. */
  readonly repeated: string;
  /** Month names of the Islamic calendar, Muharram first, where the language dates by it; else empty. */
  readonly islamicMonths: readonly (readonly string[])[];
  readonly times: TimeWords;
}

/**
 * Times of day. Shapes are regular expression sources in which `%H` stands for an hour, `%N` for minutes of two digits; named groups `am` and `pm` say which half of the day. `15:30` is one in
 * every language.
 */
export interface TimeWords {
  /** Shapes that are a time wherever they stand: `3.30 p.m.`. */
  readonly sure: readonly string[];
  /** Shapes that are a time only at the near end of a range: `from 10 to 11 a.m.`. */
  readonly loose: readonly string[];
}

/** A division larger than an article, as it is cited. */
export type CitedDivision = 'chapter' | 'part' | 'section' | 'annex';

/** Words around references. Regular expression sources, matched without case. */
export interface CitationWords {
  /** resolution / resolutions. */
  readonly resolution: string;
  readonly decision: string;
  /** regulation, directive: acts numbered like resolutions. */
  readonly act: string;
  /** Words between a resolution and its date: of. Empty where the date stands before it. */
  readonly dated: string;
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
  /** Word before the first end of a range, `المواد من 5 إلى 8`. Empty where none is usual. */
  readonly from: string;
  /** Words between the ends of a range: to. */
  readonly to: string;
  /** Words between a part and its whole, `paragraph 2 of article 30`; empty where a case ending does it. */
  readonly of: string;
  /** Words behind a paragraph of the text that one reads: above, of the present resolution. */
  readonly here: string;
  /** Subparagraph, alinéa, apartado, 项. */
  readonly point: string;
  /** Words of points behind which a letter is printed without brackets: `Buchstabe f`. Empty where it always has one. */
  readonly bareLetters: string;
  /** Larger divisions of an instrument. */
  readonly divisions: Readonly<Record<CitedDivision, string>>;
  /** League of Nations, before its Treaty Series. */
  readonly league: string;
  /** True where the number stands before its word: `第5条`. */
  readonly numberFirst: boolean;
  /** Where the ordinal of a session stands: `sixth session`, `الدورة السادسة`, either (`sexta sesión`, `sesiones 21ª y 22ª`). */
  readonly ordinals: 'before' | 'behind' | 'either';
  /** Letters of composite resolutions as read out, A first: `ألف`, `باء`. Empty where they are printed A, B. */
  readonly letterNames: readonly string[];
  /** Session marks of resolution numbers and what they stand for: `د` → ``, `دإ` → `S-`. */
  readonly sessionMarks: Readonly<Record<string, string>>;
  /** Marks of conferences in the numbers of their decisions, where they are not CP, CMP: `1/م أ-21` for 1/CP.21. */
  readonly conferenceMarks: Readonly<Record<string, string>>;
}

/** What the sentence rules need to know of a language. Lists are strings, divided by blanks; a full stop inside a form may be followed by a blank: `e.g` is also `e. g`. */
export interface SegmentationWords {
  /** Abbreviations that never end a sentence, without their last dot: `Mr`, `e.g`. Those in lower case also stand with a capital. */
  readonly abbreviations: string;
  /** Abbreviations only before a number: `No`, `sec`. */
  readonly numberAbbreviations: string;
  /** Abbreviations that end a sentence when a capital follows: `etc`, `a.m`. */
  readonly finalAbbreviations: string;
  /** Words before a letter that is a name and no initial: `annex` A, `hepatitis` C. */
  readonly lettered: string;
  /** Words of which a sentence opens and no family name consists: after a letter and a full stop they prove a new sentence. */
  readonly openers: string;
  /** Words of divisions that are numbered at the head of a sentence: `Article` 5. */
  readonly divisions: string;
  /** Rules of this language alone, which stand before all others. */
  readonly rules: readonly SegmentationRule[];
}

/**
 * Words by which the parts of a mandate are told: who is to do what by when, and who is to be told of it. Regular expression sources, matched with case, in the text behind the verb or in the
 * whole clause; `%T` stands for a point in time (a date, a month, a year, the end of one), `%N` for a number in words or digits.
 */
export interface MandateWords {
  /** Nouns of those who can be asked, singular and plural. */
  readonly actors: string;
  /** Words between a verb and its addressee: `to`, `upon`. */
  readonly before: string;
  /** From the first word of what is asked: `to submit`. */
  readonly action: string;
  /** Opens a clause with a subject of its own: `that`. */
  readonly that: string;
  /** What follows such a subject: `shall`. */
  readonly modal: string;
  /** What may follow it instead where something is asked: `be`, `immediately`. */
  readonly bare: string;
  /** Words between a thing and whose it is: `of`. */
  readonly belongs: string;
  /** First words of what describes a subject before its verb: `that are not parties`. */
  readonly qualifiers: string;
  /** What follows those who are thanked or praised: `for`. */
  readonly thanks: string;
  /** Last word of a verb whose object is somebody's attention, and what follows the name: `draws the attention of | States | to`. */
  readonly attention: string;
  readonly matter: string;
  /** What follows those who are reminded. */
  readonly reminded: string;
  /** Opening of a remark between addressee and action, behind a comma or a blank: `in cooperation with`. */
  readonly aside: string;
  /** Opening of a remark behind a comma alone, where it is no further addressee: `including`. */
  readonly asideBehindComma: string;
  /** When something is to be done, the longest first. */
  readonly deadlines: readonly string[];
  /** Deadlines that prove to be history where a word of `past` stands close before them: `in 2010`, `at its sixth session`. */
  readonly looseDeadlines: readonly string[];
  readonly past: string;
  /** A duty to report, to inform or to brief, with the group `to` for who is told where the pattern covers it. */
  readonly reports: readonly string[];
  /** Behind the words of a report, who gets it: group `to`. */
  readonly recipient: string;
  /** Words that lower what is asked. */
  readonly hedges: readonly string[];
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
