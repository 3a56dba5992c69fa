import { type CharacterSet, propertySet, single, union } from './character-set.ts';
import type { Cursor } from './cursor.ts';
import { ExpressionError } from './node.ts';
import { parseSetEscape } from './parse-escape.ts';

/** Attack: brackets nested ten thousand deep exhaust the stack. */
const DEEPEST = 50;

const POSIX = /\[:(\^?)([A-Za-z_ =&-]{1,80}):\]/uy;
const OPERATOR = /&&|--|[&-](?=\[)/uy;

/**
 * Reads a set in brackets, whose opening bracket comes next: ranges, sets in sets, `&&` and `--` (which bind less than standing side by side), `[:alpha:]`, `\Q…\E`.
 * @throws ExpressionError
 */
export function parseSet(cursor: Cursor, depth = 0): CharacterSet {
  if (depth > DEEPEST) throw new ExpressionError('sets are nested too deep');
  const posix = cursor.takesPattern(POSIX);
  if (posix !== undefined) return propertySet(posix[2] ?? '', posix[1] === '^');
  cursor.takes('[');
  const negated = cursor.takes('^');
  let whole: CharacterSet | undefined;
  let operator: string | undefined;
  let members: CharacterSet[] = [];
  const close = (): void => {
    const [first] = members;
    if (first === undefined) throw new ExpressionError('an empty set');
    const part = union(members);
    whole =
      whole === undefined || operator === undefined
        ? part
        : { kind: operator.startsWith('&') ? 'intersection' : 'difference', left: whole, right: part };
    members = [];
  };
  // A closing bracket at the very beginning is meant as such.
  if (cursor.takes(']')) members.push(single(']'.charCodeAt(0)));
  while (!cursor.takes(']')) {
    if (cursor.ended) throw new ExpressionError('a set without its closing bracket');
    if (members.length > 0) {
      const found = cursor.takesPattern(OPERATOR);
      if (found !== undefined) {
        close();
        operator = found[0];
        continue;
      }
    }
    if (cursor.sees('[')) members.push(parseSet(cursor, depth + 1));
    else members.push(...parseMembers(cursor));
  }
  close();
  return negated && whole !== undefined ? union([whole], true) : (whole ?? union([]));
}

/** One character, range, escape or quoted run. */
function parseMembers(cursor: Cursor): readonly CharacterSet[] {
  if (cursor.takes('\\Q')) return [...quoted(cursor)].map(character => single(character.codePointAt(0) ?? 0));
  const first = parseMember(cursor);
  // A hyphen before the closing bracket or a set is no range.
  if (first.kind !== 'range' || !/^-(?![\]\-[])/u.test(cursor.source.slice(cursor.at, cursor.at + 2))) return [first];
  cursor.takes('-');
  const last = parseMember(cursor);
  if (last.kind !== 'range') return [first, single('-'.charCodeAt(0)), last];
  if (last.to < first.from) throw new ExpressionError('a range that runs backwards');
  return [{ kind: 'range', from: first.from, to: last.to }];
}

function parseMember(cursor: Cursor): CharacterSet {
  if (!cursor.takes('\\')) return single(cursor.next().codePointAt(0) ?? 0);
  if (cursor.takes('b')) return single(0x08);
  const set = parseSetEscape(cursor);
  if (set === undefined) throw new ExpressionError(`\\${cursor.peek()} in a set`);
  return set;
}

/** The text up to `\E`, whose `\Q` is passed. */
export function quoted(cursor: Cursor): string {
  const end = cursor.source.indexOf('\\E', cursor.at);
  const text = cursor.source.slice(cursor.at, end === -1 ? undefined : end);
  cursor.at += text.length + (end === -1 ? 0 : '\\E'.length);
  return text;
}
