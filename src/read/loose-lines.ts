/**
 * Scripts whose lines may break inside a word, or whose words have no blanks between them but whose phrases have: a line end there tells not whether a blank stood at it.
 */
const LOOSE = /[\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** How likely a blank stands between two pieces of text in such a script, by the other places of the same document. */
export interface LooseHabits {
  /** No blank is drawn at a line end. */
  readonly guesses: boolean;
  /** Whether a blank belongs between a line and the next one. */
  readonly divides: (before: LooseLine, after: LooseLine) => boolean;
}

/** A line, and whether a blank is drawn behind it. */
export interface LooseLine {
  readonly text: string;
  readonly blankAfter: boolean;
}

/** Characters looked at on either side of a place. */
const REACH = 6;
/** Places a document is learnt from: more change nothing. */
const MOST_PLACES = 60_000;
/** What the shorter context weighs, in places of the longer one. */
const WEIGHT = 0.4;
/** Rounds in which the share of line ends that stand for a blank is learnt: some programs break lines at blanks only. */
const ROUNDS = 8;
/** Weight of the first guess of that share, in line ends. */
const GUESS = 4;

interface Count {
  blanks: number;
  all: number;
}

/** Whether a text holds letters of such a script. */
export function isLoose(text: string): boolean {
  return LOOSE.test(text);
}

/** Share of the line ends with a drawn blank from which on a document draws all of them; one that draws none at line ends has hardly any. */
const DRAWN = 0.05;

/** Whether two lines meet between letters of a script in which a line end tells not whether a blank stood there. */
export function meetLoosely(before: string, after: string): boolean {
  return isBetween([...before.slice(-2)].at(-1), [...after.slice(0, 2)][0]);
}

/** Learns from the places inside lines where blanks stand. */
export function learnLooseLines(lines: readonly LooseLine[]): LooseHabits {
  const counts = new Map<string, Count>();
  let places = 0;
  const whole: Count = { blanks: 0, all: 0 };
  for (const { text } of lines) {
    if (places > MOST_PLACES) break;
    if (!LOOSE.test(text)) continue;
    const characters = [...text.replace(/\s+/gu, ' ')];
    for (let i = 1; i < characters.length; i++) {
      const blank = characters[i] === ' ';
      if (characters[i - 1] === ' ') continue;
      const after = blank ? i + 1 : i;
      if (!isBetween(characters[i - 1], characters[after])) continue;
      places++;
      for (const key of [...keysBefore(characters, i), ...keysAfter(characters, after)]) {
        const count = counts.get(key) ?? { blanks: 0, all: 0 };
        count.all++;
        if (blank) count.blanks++;
        counts.set(key, count);
      }
      whole.all++;
      if (blank) whole.blanks++;
    }
  }
  const usual = (whole.blanks + 1) / (whole.all + 4);
  const odds = (before: string, after: string): number => {
    const left = [...before.slice(-2 * REACH)];
    const estimate = (keys: readonly string[]): number =>
      keys.reduce((guess, key) => {
        const { blanks, all } = counts.get(key) ?? { blanks: 0, all: 0 };
        return (blanks + WEIGHT * guess) / (all + WEIGHT);
      }, usual);
    const right = [...after.slice(0, 2 * REACH)];
    return logit(estimate(keysBefore(left, left.length))) + logit(estimate(keysAfter(right, 0))) - 2 * logit(usual);
  };
  let share = usual;
  const loose = lines.filter(({ text }, i) => meetLoosely(text, lines[i + 1]?.text ?? ''));
  if (loose.filter(({ blankAfter }) => blankAfter).length > loose.length * DRAWN)
    return { guesses: false, divides: ({ blankAfter }) => blankAfter };
  const ends = lines.flatMap(({ text }, i) => {
    const next = lines[i + 1]?.text ?? '';
    return meetLoosely(text, next) ? [odds(text, next)] : [];
  });
  for (let round = 0; round < ROUNDS; round++) {
    const expected = ends.reduce((sum, own) => sum + chance(own + logit(share)), 0);
    share = (expected + GUESS * usual) / (ends.length + GUESS);
  }
  return { guesses: true, divides: (before, after) => odds(before.text, after.text) + logit(share) > 0 };
}

function isBetween(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && LOOSE.test(before) && LOOSE.test(after);
}

/** What stands before a place: one character, two, and so on, a blank among them ends it. */
function keysBefore(characters: readonly string[], at: number): readonly string[] {
  const keys: string[] = [];
  let key = '';
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    key = (characters[i] ?? '') + key;
    keys.push(`<${key}`);
    if (characters[i] === ' ') break;
  }
  return keys;
}

function keysAfter(characters: readonly string[], at: number): readonly string[] {
  const keys: string[] = [];
  let key = '';
  for (let i = at; i < Math.min(characters.length, at + REACH); i++) {
    key += characters[i] ?? '';
    keys.push(`>${key}`);
    if (characters[i] === ' ') break;
  }
  return keys;
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
