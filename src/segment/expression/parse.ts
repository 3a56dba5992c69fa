import { type CharacterSet, printSet, single, withBothCases } from './character-set.ts';
import { Cursor } from './cursor.ts';
import { choice, type Expression, ExpressionError, nothing, sequence } from './node.ts';
import { LINE_ENDS, parseSetEscape, WORD } from './parse-escape.ts';
import { parseSet, quoted } from './parse-set.ts';

/** Attack: an expression of a megabyte. The longest in the rules of well-known tools, lists of abbreviations, have some 5,000. UTF-16 code units. */
const LONGEST = 50_000;
/** Attack: groups nested ten thousand deep exhaust the stack. */
const DEEPEST = 100;
/** Attack: `x{1000000}`, which an engine may write out. */
const MOST_REPEATED = 1000;

/** What `(?i)` and its like switch on. */
interface Flags {
  readonly anyCase: boolean;
  readonly dotAll: boolean;
  readonly lines: boolean;
  readonly comments: boolean;
}

const COUNT = /\{\s*(\d{1,9})\s*(?:(,)\s*(\d{1,9})?\s*)?\}/uy;
const FLAGS = /\(\?([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/uy;
const NAME = /\(\?<([A-Za-z][A-Za-z0-9]*)>/uy;

const CRLF: readonly Expression[] = [0x0d, 0x0a].map(code => ({ kind: 'characters', source: printSet(single(code)) }));
const END = `(?=(?:\\r\\n|[${LINE_ENDS}])?$)`;
const BOUNDARY = `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;
const NO_BOUNDARY = `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`;

/**
 * Reads a regular expression as SRX files hold them: the dialect of ICU, and what Java has besides. `\s \d \w \b` are those of ICU, which know all scripts.
 * @throws ExpressionError for what is malformed, and for what cannot be said in JavaScript: back references, `\X`, `\G`, `\N{…}`
 */
export function parseExpression(source: string): Expression {
  if (source.length > LONGEST) throw new ExpressionError(`longer than ${LONGEST} characters`);
  const parser = new Parser(source);
  return parser.parse();
}

class Parser {
  readonly #cursor: Cursor;
  #flags: Flags = { anyCase: false, dotAll: false, lines: false, comments: false };
  #depth = 0;

  constructor(source: string) {
    this.#cursor = new Cursor(source);
  }

  parse(): Expression {
    const whole = this.#alternatives();
    if (!this.#cursor.ended) throw new ExpressionError('a closing bracket without its opening one');
    return whole;
  }

  /** Up to a closing bracket or the end. Flags that are switched on inside end with it. */
  #alternatives(): Expression {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new ExpressionError('groups are nested too deep');
    const flags = this.#flags;
    const options: Expression[] = [];
    let items: Expression[] = [];
    while (!this.#cursor.ended && !this.#cursor.sees(')')) {
      if (this.#cursor.takes('|')) {
        options.push(sequence(items));
        items = [];
        continue;
      }
      const item = this.#item();
      if (item !== undefined) items.push(...item);
    }
    options.push(sequence(items));
    this.#flags = flags;
    this.#depth -= 1;
    return choice(options);
  }

  /** An atom with its quantifiers; nothing for what matches nothing, such as comments. */
  #item(): readonly Expression[] | undefined {
    const cursor = this.#cursor;
    if (this.#flags.comments && cursor.takesPattern(/[\s]+|#[^\n]*/uy) !== undefined) return undefined;
    if (cursor.takesPattern(/\(\?#[^)]*\)/uy) !== undefined) return undefined;
    if (cursor.takes('\\Q')) {
      const literals = [...quoted(cursor)].map(character => this.#characters(single(character.codePointAt(0) ?? 0)));
      const last = literals.pop();
      return last === undefined ? undefined : [...literals, this.#quantified(last)];
    }
    const flags = cursor.takesPattern(FLAGS);
    if (flags !== undefined) {
      const outer = this.#flags;
      this.#flags = switched(outer, flags[1] ?? '', flags[2] ?? '');
      // Without a colon they hold to the end of the group that they stand in.
      if (flags[3] === ')') return undefined;
      const body = this.#closed();
      this.#flags = outer;
      return [this.#quantified(body)];
    }
    return [this.#quantified(this.#atom())];
  }

  #atom(): Expression {
    const cursor = this.#cursor;
    if (cursor.takes('(?=')) return { kind: 'look', ahead: true, negative: false, body: this.#closed() };
    if (cursor.takes('(?!')) return { kind: 'look', ahead: true, negative: true, body: this.#closed() };
    if (cursor.takes('(?<=')) return { kind: 'look', ahead: false, negative: false, body: this.#closed() };
    if (cursor.takes('(?<!')) return { kind: 'look', ahead: false, negative: true, body: this.#closed() };
    if (cursor.takes('(?>')) return { kind: 'atomic', body: this.#closed() };
    if (cursor.takesPattern(NAME) !== undefined) return this.#closed();
    if (cursor.sees('(?'))
      throw new ExpressionError(`a group that begins with ${cursor.source.slice(cursor.at, cursor.at + 4)}`);
    if (cursor.takes('(')) return this.#closed();
    if (cursor.sees('[')) return this.#characters(parseSet(cursor));
    if (cursor.takes('.')) return { kind: 'characters', source: this.#flags.dotAll ? '[\\p{Any}]' : `[^${LINE_ENDS}]` };
    if (cursor.takes('^')) return assertion(this.#flags.lines ? `(?:^|(?<=[${LINE_ENDS}])(?!(?<=\\r)\\n))` : '^');
    if (cursor.takes('$')) return assertion(this.#flags.lines ? `(?:(?=[${LINE_ENDS}])|$)` : END);
    if (cursor.takes('\\')) return this.#escape();
    if (/^[*+?]/u.test(cursor.peek()) || cursor.takesPattern(COUNT) !== undefined)
      throw new ExpressionError('a quantifier with nothing before it');
    return this.#characters(single(cursor.next().codePointAt(0) ?? 0));
  }

  #escape(): Expression {
    const cursor = this.#cursor;
    const set = parseSetEscape(cursor);
    if (set !== undefined) return this.#characters(set);
    const letter = cursor.next();
    switch (letter) {
      case 'A':
        return assertion('^');
      case 'z':
        return assertion('$');
      case 'Z':
        return assertion(END);
      case 'b':
        return assertion(BOUNDARY);
      case 'B':
        return assertion(NO_BOUNDARY);
      case 'E':
        return nothing;
      case 'R':
        return { kind: 'atomic', body: choice([sequence(CRLF), { kind: 'characters', source: `[${LINE_ENDS}]` }]) };
      case 'k':
        throw new ExpressionError('a back reference');
      default:
        throw new ExpressionError(/\d/u.test(letter) ? 'a back reference' : `\\${letter}`);
    }
  }

  /** What stands up to the closing bracket, which is passed. */
  #closed(): Expression {
    const body = this.#alternatives();
    if (!this.#cursor.takes(')')) throw new ExpressionError('a group without its closing bracket');
    return body;
  }

  #characters(set: CharacterSet): Expression {
    return { kind: 'characters', source: printSet(this.#flags.anyCase ? withBothCases(set) : set) };
  }

  /** Several quantifiers may follow one another. */
  #quantified(atom: Expression): Expression {
    const cursor = this.#cursor;
    let node = atom;
    for (;;) {
      if (this.#flags.comments) cursor.takesPattern(/[\s]+/uy);
      const range = this.#range();
      if (range === undefined) return node;
      if (range.min > MOST_REPEATED || (range.max > MOST_REPEATED && Number.isFinite(range.max)))
        throw new ExpressionError(`repeated more than ${MOST_REPEATED} times`);
      const possessive = cursor.takes('+');
      const lazy = !possessive && cursor.takes('?');
      // An assertion that is repeated says no more than once.
      const body = node.kind === 'assertion' && range.min > 0 ? node : undefined;
      node = body ?? { kind: 'repetition', body: node, ...range, lazy };
      if (possessive) node = { kind: 'atomic', body: node };
    }
  }

  #range(): { readonly min: number; readonly max: number } | undefined {
    const cursor = this.#cursor;
    if (cursor.takes('*')) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (cursor.takes('+')) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (cursor.takes('?')) return { min: 0, max: 1 };
    const count = cursor.takesPattern(COUNT);
    if (count === undefined) return undefined;
    const min = Number(count[1]);
    const max = count[2] === undefined ? min : count[3] === undefined ? Number.POSITIVE_INFINITY : Number(count[3]);
    if (max < min) throw new ExpressionError('a repetition with more at least than at most');
    return { min, max };
  }
}

function assertion(source: string): Expression {
  return { kind: 'assertion', source };
}

function switched(flags: Flags, on: string, off: string): Flags {
  const set = { ...flags };
  for (const [letters, value] of [
    [on, true],
    [off, false],
  ] as const) {
    for (const letter of letters) {
      if (letter === 'i') set.anyCase = value;
      else if (letter === 's') set.dotAll = value;
      else if (letter === 'm') set.lines = value;
      else if (letter === 'x') set.comments = value;
      // Java's flags for Unicode: that is how everything is read here.
      else if (letter !== 'u' && letter !== 'U') throw new ExpressionError(`the flag ${letter}`);
    }
  }
  return set;
}
