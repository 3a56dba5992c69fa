import { choice, type Expression, ExpressionError, isNullable, nothing, type Repetition, sequence } from './node.ts';

/** Attack: `(?>(a|b)(a|b)(a|b)…)`, which has to be written out. */
const MOST_OPTIONS = 200;
/** A repetition inside an atomic group that is followed by something is written out up to here. */
const MOST_WRITTEN_OUT = 10;

/**
 * The same without atomic groups and possessive quantifiers, which JavaScript has not: where a group takes its first way and never another, the other ways are forbidden by
 * looking ahead. `a++` becomes `a+(?!a)`, `(?>a|ab)` becomes `a|(?!a)ab`.
 * @throws ExpressionError for an atomic group of which that cannot be said
 */
export function withoutAtomic(node: Expression): Expression {
  switch (node.kind) {
    case 'characters':
    case 'assertion':
      return node;
    case 'look':
      return { ...node, body: withoutAtomic(node.body) };
    case 'sequence':
      return sequence(node.items.map(withoutAtomic));
    case 'choice':
      return choice(node.options.map(withoutAtomic));
    case 'repetition':
      return { ...node, body: withoutAtomic(node.body) };
    case 'atomic':
      return firstWay([node.body]);
  }
}

/** What the items match one after another when the first way that leads to the end is taken. */
function firstWay(items: readonly Expression[]): Expression {
  const [first, ...rest] = items;
  if (first === undefined) return nothing;
  switch (first.kind) {
    case 'characters':
    case 'assertion':
      return sequence([first, firstWay(rest)]);
    case 'look':
      return sequence([withoutAtomic(first), firstWay(rest)]);
    case 'atomic':
      return sequence([firstWay([first.body]), firstWay(rest)]);
    case 'sequence':
      return firstWay([...first.items, ...rest]);
    case 'choice':
      return firstOf(first.options.map(option => [option, ...rest]));
    case 'repetition':
      return firstWayOfRepetition(first, rest);
  }
}

/** The first of several ways: a later one only where no earlier one leads to the end. */
function firstOf(ways: readonly (readonly Expression[])[]): Expression {
  if (ways.length > MOST_OPTIONS) throw new ExpressionError('an atomic group with too many ways');
  const whole = ways.map(way => withoutAtomic(sequence(way)));
  return choice(
    ways.map((way, i) => (i === 0 ? firstWay(way) : sequence([notAhead(choice(whole.slice(0, i))), firstWay(way)]))),
  );
}

function firstWayOfRepetition(node: Repetition, rest: readonly Expression[]): Expression {
  const { body, min, max, lazy } = node;
  if (min === max)
    return rest.length === 0 || body.kind === 'characters'
      ? sequence([repeated(body, min, max), firstWay(rest)])
      : outOf(node, rest);
  if (max <= MOST_WRITTEN_OUT) return outOf(node, rest);
  if (lazy || Number.isFinite(max)) throw new ExpressionError('an atomic group with such a repetition');
  // Whether another turn would match says nothing where it may match nothing.
  if (isNullable(body)) throw new ExpressionError('an atomic group in which a part that may be empty is repeated');
  if (rest.length === 0) return sequence([repeated(body, min, max), notAhead(withoutAtomic(body))]);
  if (body.kind !== 'characters') throw new ExpressionError('an atomic group with a repeated group before its end');
  const longer = sequence([{ ...node, min: 1, lazy: false }, withoutAtomic(sequence(rest))]);
  return sequence([{ ...node, lazy: false }, notAhead(longer), firstWay(rest)]);
}

/** Written out: as often as possible first, or as seldom when it is lazy. */
function outOf({ body, min, max, lazy }: Repetition, rest: readonly Expression[]): Expression {
  if (max > MOST_WRITTEN_OUT) throw new ExpressionError('an atomic group with such a repetition');
  const counts = Array.from({ length: max - min + 1 }, (_, i) => (lazy ? min + i : max - i));
  return firstOf(counts.map(count => [...Array.from({ length: count }, () => body), ...rest]));
}

function repeated(body: Expression, min: number, max: number): Expression {
  return { kind: 'repetition', body: firstWay([body]), min, max, lazy: false };
}

function notAhead(body: Expression): Expression {
  return { kind: 'look', ahead: true, negative: true, body };
}
