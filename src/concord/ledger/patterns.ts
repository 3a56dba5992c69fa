import { alternation, type Language, type MandateWords, perLanguage } from '../../language/index.ts';

/** The words of a language by which a mandate is taken apart, ready to search with. */
export interface MandatePatterns {
  readonly before: RegExp;
  /** Blanks, commas and remarks that stand before an addressee: `, in this regard, `. */
  readonly opening: RegExp;
  readonly action: RegExp;
  readonly that: RegExp;
  /** The same as the last word of a verb: `insists that`. */
  readonly endsInThat: RegExp;
  readonly modal: RegExp;
  readonly bare: RegExp;
  /** What may stand between an actor's noun and its verb: nothing, a remark between commas, `that are not parties`. */
  readonly qualifier: RegExp;
  readonly thanks: RegExp;
  readonly attention: RegExp;
  readonly matter: RegExp;
  readonly reminded: RegExp;
  /** Joins a name to what it belongs to: in `the mandates of the Group` the Group is not who is meant. */
  readonly belongs: RegExp;
  /** Where the addressee ends although its action is still to come. */
  readonly aside: RegExp;
  /** Ends a name that is not at its end: `Governments and`. */
  readonly goesOn: RegExp;
  /** An actor's noun with what belongs to its name: `parties to the conflict`. */
  readonly actor: RegExp;
  readonly deadlines: readonly RegExp[];
  readonly looseDeadlines: readonly RegExp[];
  /** A word of the past shortly before the end of the text. */
  readonly past: RegExp;
  readonly reports: readonly RegExp[];
  readonly recipient: RegExp;
  readonly hedges: readonly RegExp[];
}

/** The patterns of a language; `words` is absent where it has none. */
export const mandatePatterns: (language: Language) => { readonly words?: MandatePatterns } = perLanguage(language =>
  language.mandates === undefined ? {} : { words: compile(language, language.mandates) },
);

function compile(language: Language, words: MandateWords): MandatePatterns {
  const fill = (source: string): string =>
    source.replaceAll('%T', timeSource(language)).replaceAll('%N', numberSource(language));
  const global = (source: string): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${fill(source)})(?![\\p{L}\\p{N}])`, 'gu');
  const head = (source: string): RegExp => new RegExp(`^\\s*(?:${source})`, 'u');
  return {
    before: head(`(?:${words.before})(?= )`),
    opening: /^(?:\s*,[^,;:]{1,60},(?=\s)|\s*,)?\s*/u,
    action: new RegExp(`(?<=^|[\\s(])(?:${words.action})`, 'u'),
    that: head(`(?:${words.that})(?= )`),
    endsInThat: new RegExp(`(?<![\\p{L}])(?:${words.that})$`, 'u'),
    modal: new RegExp(` (?:${words.modal})`, 'u'),
    bare: new RegExp(` (?:${words.modal}|${words.bare})`, 'u'),
    qualifier: new RegExp(`^(?:,| (?:${words.qualifiers})\\b|$)`, 'u'),
    thanks: new RegExp(` (?:${words.thanks})(?= )`, 'u'),
    attention: new RegExp(`(?<![\\p{L}])(?:${words.attention})$`, 'u'),
    matter: new RegExp(` (?:${words.matter})(?= )`, 'u'),
    belongs: new RegExp(` (?:${words.belongs}) `, 'u'),
    aside: new RegExp(`,? (?=${words.aside})|, (?=${words.asideBehindComma})|[:;]`, 'u'),
    goesOn: new RegExp(`[\\s,](?:${alternation(language.phrases.conjunctions)})$`, 'u'),
    reminded: new RegExp(` (?:${words.reminded})(?= )`, 'u'),
    actor: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${words.actors})(?![\\p{L}\\p{N}-])(?: (?:to|of|on|for|and|in|against|at) (?:the |all |an |a )?(?:conflict|armed conflict|(?:[A-Z][\\p{L}-]*(?: (?:and|of|on|the|for|to|in|against)(?= [A-Z]))*[ ]?)+))*`,
      'gu',
    ),
    deadlines: words.deadlines.map(global),
    looseDeadlines: words.looseDeadlines.map(global),
    past: new RegExp(`(?<![\\p{L}])${words.past}[^,;]{0,48}$`, 'u'),
    reports: words.reports.map(global),
    recipient: new RegExp(words.recipient, 'u'),
    hedges: words.hedges.map(global),
  };
}

/** `31 December 2013`, `December 2013`, `the end of 2013`, `2013`, `the end of the year`. */
function timeSource({ dates }: Language): string {
  const months = dates.months
    .flat()
    .map(name => `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1).replace(/[^\p{L}]/gu, '\\$&')}`)
    .join('|');
  const part = '(?:the )?(?:end|beginning|middle|start|close|first half|second half) of ';
  const day = '\\d{1,2}(?:(?: ?[-–] ?| to | and )\\d{1,2})? ';
  return `(?:(?:${part})?(?:the year )?(?:${day})?(?:${months})? ?(?:19|20)\\d\\d(?:(?: and |[-–])(?:19|20)?\\d\\d)?|${day}(?:${months})|${part}the (?:current |present )?(?:year|decade|biennium|calendar year))`;
}

/** A number in digits or words, with the digits in brackets that may follow. */
function numberSource({ numbers }: Language): string {
  const words = Object.keys(numbers.cardinals).join('|');
  return `(?:\\d{1,5}|(?:${words})(?:[ -](?:and )?(?:${words})){0,4})`;
}
