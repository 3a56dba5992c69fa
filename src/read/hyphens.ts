import { isUnspaced } from './scripts.ts';

/** What a document does at the ends of its lines. */
export interface HyphenHabits {
  /** Words of the document in lower case, compounds with their hyphens. */
  readonly words: ReadonlySet<string>;
  /** Lines end in broken words so often that the typesetter must have broken them. */
  readonly breaksWords: boolean;
  /** The Arabic conjunction is written right before a number: `و18`. */
  readonly joinsWaw: boolean;
}

/** How two lines are joined: characters to take off the first, and a blank or nothing between. */
export interface Seam {
  readonly dropped: number;
  readonly as: ' ' | '';
}

/** Share of the lines that end in a hyphen where the typesetter breaks words; compounds alone stay far below. */
const BREAKS_WORDS = 0.04;
const FEWEST_LINES = 20;
/** Words after which a hyphen at a line end is a suspended one: "short- and long-term". The short ones can be the end of a broken word as well: "instrumen-to". */
const SUSPENDED = /^(?:and|und|oder|bzw|или)(?!\p{L})/u;
const MAYBE_SUSPENDED = /^(?:or|to|et|ou|y|e|o|u|и)(?!\p{L})/u;
/** A note call of the old style, with its slash: no symbol that goes on in the next line. */
const SLASHED_CALL = /(?<=^|\s)\d{1,3}\/$/u;
const HYPHENATED = /([\p{L}\p{M}]+)[-‐\u00ad]$/u;
/** Characters of a line that are looked at for its broken word: a search back from the end would be done again from every letter of a line of a million. */
const LONGEST_WORD = 100;

/** Collects the words of a document and how its lines end. */
export function learnHyphens(lines: readonly { readonly text: string }[]): HyphenHabits {
  const words = new Set<string>();
  let broken = 0;
  let waws = 0;
  for (const { text } of lines) {
    waws += (text.match(/(?<!\p{L})و\d/gu)?.length ?? 0) - (text.match(/(?<!\p{L})و \d/gu)?.length ?? 0);
    const tail = text.slice(-LONGEST_WORD);
    if (HYPHENATED.test(tail)) broken++;
    const whole = text.slice(0, text.length - (/\S*[-‐\u00ad]$/u.exec(tail)?.[0].length ?? 0));
    for (const [word] of whole.matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu)) {
      words.add(word.toLowerCase().replaceAll('‐', '-'));
    }
  }
  return {
    words,
    breaksWords: lines.length >= FEWEST_LINES && broken >= lines.length * BREAKS_WORDS,
    joinsWaw: waws > 0,
  };
}

/** First parts that keep their hyphen in English, and second ones (with *co-*, only before these: *cooperation* has none). */
const FIRST_PART = /^(?:non|self|vice|ex|quasi)$/u;
const SECOND_PART =
  /^(?:up|term|level|based|being|scale|income|wide|led|owned|related|oriented|sensitive|responsive|specific|cutting|sharing|ended|called|governmental|making|building|keeping|depth|going|chairs?|chaired|chairpersons?|sponsor\p{L}*|author\p{L}*|facilitat\p{L}*|financ\p{L}*)(?!\p{L})/u;
const PAIRED =
  /^(?:co|follow|long|short|medium|high|low|well|cross|decision|policy|peace|capacity|gender|community|country|middle|large|small|world|broad|age|result|results|rights|human|open|so|on|in|multi|inter)$/u;
/** Russian compounds of two words, and the particles that are joined by a hyphen. */
const PARTICLE = /^(?:либо|нибудь|то|таки)$/u;

function isCompound(first: string, second: string, { words }: HyphenHabits): boolean {
  if (/^\p{sc=Cyrl}/u.test(first)) {
    return PARTICLE.test(second) || (first.length > 3 && second.length > 3 && words.has(first) && words.has(second));
  }
  return FIRST_PART.test(first) || (PAIRED.test(first) && SECOND_PART.test(second));
}

/** How a line goes on in the next: hyphens of broken words go, those of compounds stay, symbols and Chinese are joined without a blank. */
export function seamOf(before: string, after: string, habits: HyphenHabits): Seam {
  if (before.endsWith('\u00ad')) return { dropped: 1, as: '' };
  const head = HYPHENATED.exec(before.slice(-LONGEST_WORD))?.[1];
  const rest = /^[\p{L}\p{M}]+/u.exec(after)?.[0];
  if (head !== undefined && rest !== undefined) {
    const [first, second] = [head.toLowerCase(), rest.toLowerCase()];
    const known = habits.words.has(first + second);
    const maybe = MAYBE_SUSPENDED.test(after) && (habits.words.has(first) || !habits.breaksWords);
    if (!known && (maybe || SUSPENDED.test(after))) return { dropped: 0, as: ' ' };
    const compound = habits.words.has(`${first}-${second}`) || (!known && isCompound(first, second, habits));
    const isBroken = /^\p{Ll}/u.test(rest) && !compound && (known || habits.breaksWords);
    return { dropped: isBroken ? 1 : 0, as: '' };
  }
  if (/[\p{L}\p{N}][-‐–]$/u.test(before) && /^[\p{Nd}\p{Lu}]/u.test(after)) return { dropped: 0, as: '' };
  if (habits.joinsWaw && /(?<!\p{L})و$/u.test(before) && /^\d/u.test(after)) return { dropped: 0, as: '' };
  const symbol = /\S[/—]$/u.test(before) && !SLASHED_CALL.test(before);
  if (symbol && /^[\p{L}\p{N}]/u.test(after)) return { dropped: 0, as: '' };
  const unspaced = isUnspaced(before.at(-1) ?? '') || isUnspaced(after.charAt(0));
  const both = /[\p{L}\p{N}\p{P}]$/u.test(before) && unspaced && !/^[A-Za-z]/u.test(after);
  return { dropped: 0, as: both && !/[A-Za-z]$/u.test(before) ? '' : ' ' };
}
