import { blockRange } from './block-ranges.ts';
import { ExpressionError } from './node.ts';

/** A set of code points, from which a character class is printed. */
export type CharacterSet =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** Printed as it is: `\p{Lu}`, `[\p{L}\p{M}]`. */
  | { readonly kind: 'class'; readonly source: string }
  | { readonly kind: 'union'; readonly sets: readonly CharacterSet[]; readonly negated: boolean }
  | { readonly kind: 'intersection' | 'difference'; readonly left: CharacterSet; readonly right: CharacterSet };

/** Attack: `[\x{0}-\x{10ffff}]` without regard to case, which would be written out. The largest script with cases, Latin, fits. */
const LARGEST_CASED_RANGE = 0x2_0000;

export function single(codePoint: number): CharacterSet {
  return { kind: 'range', from: codePoint, to: codePoint };
}

export function classSet(source: string): CharacterSet {
  return { kind: 'class', source };
}

export function union(sets: readonly CharacterSet[], negated = false): CharacterSet {
  const [only] = sets;
  return sets.length === 1 && only !== undefined && !negated ? only : { kind: 'union', sets, negated };
}

/** The set as one character class of JavaScript, for flag `v`. */
export function printSet(set: CharacterSet): string {
  switch (set.kind) {
    case 'range':
      return `[${printRange(set.from, set.to)}]`;
    case 'class':
      return set.source.startsWith('[') ? set.source : `[${set.source}]`;
    case 'union':
      return `[${set.negated ? '^' : ''}${set.sets.map(printMember).join('')}]`;
    case 'intersection':
      return `[${printSet(set.left)}&&${printSet(set.right)}]`;
    case 'difference':
      return `[${printSet(set.left)}--${printSet(set.right)}]`;
  }
}

function printMember(set: CharacterSet): string {
  if (set.kind === 'range') return printRange(set.from, set.to);
  return set.kind === 'class' ? set.source : printSet(set);
}

function printRange(from: number, to: number): string {
  const print = (codePoint: number) => `\\u{${codePoint.toString(16)}}`;
  return from === to ? print(from) : `${print(from)}-${print(to)}`;
}

const CASED_CLASS = /^\\p\{(?:Lu|Ll|Lt|Uppercase|Lowercase)\}$/u;

/** The set with the other case of everything in it. */
export function withBothCases(set: CharacterSet): CharacterSet {
  switch (set.kind) {
    case 'range':
      return union([set, ...otherCases(set.from, set.to)]);
    case 'class':
      return CASED_CLASS.test(set.source) ? classSet('[\\p{Lu}\\p{Ll}\\p{Lt}]') : set;
    case 'union':
      return { ...set, sets: set.sets.map(withBothCases) };
    case 'intersection':
    case 'difference':
      return { ...set, left: withBothCases(set.left), right: withBothCases(set.right) };
  }
}

function otherCases(from: number, to: number): readonly CharacterSet[] {
  if (to - from > LARGEST_CASED_RANGE) return [];
  const found = new Set<number>();
  for (let codePoint = from; codePoint <= to; codePoint += 1) {
    const character = String.fromCodePoint(codePoint);
    for (const other of [character.toLowerCase(), character.toUpperCase()]) {
      const code = other.codePointAt(0);
      // ß becomes SS: two characters are not the other case of one.
      if (code !== undefined && String.fromCodePoint(code) === other && (code < from || code > to)) found.add(code);
    }
  }
  return [...found].map(single);
}

/** What POSIX names and the short names of ICU stand for. */
const NAMED: Readonly<Record<string, string>> = {
  alpha: '\\p{Alphabetic}',
  lower: '\\p{Lowercase}',
  upper: '\\p{Uppercase}',
  punct: '\\p{P}',
  digit: '\\p{Nd}',
  xdigit: '[\\p{Nd}\\p{Hex_Digit}]',
  alnum: '[\\p{Alphabetic}\\p{Nd}]',
  space: '\\p{White_Space}',
  blank: '[\\p{Zs}\\t]',
  cntrl: '\\p{Cc}',
  graph: '[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]',
  print: '[^\\p{Zl}\\p{Zp}\\p{Cc}\\p{Cs}\\p{Cn}]',
  word: '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]',
  ascii: '\\p{ASCII}',
  any: '\\p{Any}',
  assigned: '\\p{Assigned}',
  'l&': '[\\p{Lu}\\p{Ll}\\p{Lt}]',
  lc: '[\\p{Lu}\\p{Ll}\\p{Lt}]',
  javalowercase: '\\p{Lowercase}',
  javauppercase: '\\p{Uppercase}',
  javaletter: '\\p{L}',
  javadigit: '\\p{Nd}',
  javaletterordigit: '[\\p{L}\\p{Nd}]',
  javawhitespace: '[[\\p{Z}\\t-\\r\\x1c-\\x1f]--[\\u00a0\\u2007\\u202f]]',
  javaspacechar: '\\p{Z}',
};

/** Names of the Unicode properties that JavaScript knows only when they are spelt exactly. */
const EXACT: ReadonlyMap<string, string> = new Map(
  [
    'Alphabetic Uppercase Lowercase White_Space Ideographic Emoji Dash Diacritic Hex_Digit ASCII_Hex_Digit Quotation_Mark Sentence_Terminal',
    'Terminal_Punctuation Cased Case_Ignorable Default_Ignorable_Code_Point Extender ID_Start ID_Continue XID_Start XID_Continue Math',
    'Noncharacter_Code_Point Pattern_White_Space Pattern_Syntax Regional_Indicator Unified_Ideograph Variation_Selector Bidi_Control',
    'Join_Control Emoji_Presentation Emoji_Modifier Extended_Pictographic Grapheme_Base Grapheme_Extend Radical Soft_Dotted',
    'C Cc Cf Cn Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs',
    'Other Control Format Unassigned Private_Use Surrogate Letter Lowercase_Letter Modifier_Letter Other_Letter Titlecase_Letter Uppercase_Letter',
    'Mark Spacing_Mark Enclosing_Mark Nonspacing_Mark Number Decimal_Number Letter_Number Other_Number Punctuation Connector_Punctuation',
    'Dash_Punctuation Close_Punctuation Final_Punctuation Initial_Punctuation Other_Punctuation Open_Punctuation Symbol Currency_Symbol',
    'Modifier_Symbol Math_Symbol Other_Symbol Separator Line_Separator Paragraph_Separator Space_Separator',
  ].flatMap(line => line.split(' ').map(name => [loose(name), name] as const)),
);

/**
 * The set a property names, as ICU and Java spell it: `Lu`, `IsLu`, `Uppercase Letter`, `Script=Greek`, `IsGreek`, `InCyrillic`, `Alpha`.
 * @throws ExpressionError for a property that is not known
 */
export function propertySet(written: string, negated: boolean): CharacterSet {
  const denied = written.startsWith('^');
  const source = propertySource(denied ? written.slice(1) : written);
  if (source === undefined) throw new ExpressionError(`unknown property {${written}}`);
  const set = classSet(source);
  return denied === negated ? set : union([set], true);
}

function propertySource(written: string): string | undefined {
  const [key = '', value] = written.split(/[=:]/u, 2);
  if (value !== undefined) {
    const property = loose(key);
    if (property === 'script' || property === 'sc') return scriptSource('Script', value);
    if (property === 'scriptextensions' || property === 'scx') return scriptSource('Script_Extensions', value);
    if (property === 'block' || property === 'blk') return blockRange(value);
    if (property === 'generalcategory' || property === 'gc') return exactSource(value);
    const truth = loose(value);
    return truth === 'true' || truth === 'yes' || truth === 't' || truth === 'y' ? exactSource(key) : undefined;
  }
  const bare = /^is[\s_-]?(?=\p{L})/iu.test(written) ? written.replace(/^is[\s_-]?/iu, '') : undefined;
  return (
    NAMED[loose(written)] ??
    exactSource(written) ??
    (/^in\p{Lu}/u.test(written) || /^In/u.test(written) ? blockRange(written.slice(2)) : undefined) ??
    (bare === undefined ? undefined : (NAMED[loose(bare)] ?? exactSource(bare) ?? scriptSource('Script', bare))) ??
    scriptSource('Script', written)
  );
}

function exactSource(name: string): string | undefined {
  const exact = EXACT.get(loose(name));
  return exact === undefined ? undefined : `\\p{${exact}}`;
}

/** Scripts are so many that the engine is asked: `old church`, `OLD_CHURCH` and `OldChurch` are all `Old_Church`. */
function scriptSource(property: string, written: string): string | undefined {
  const name = written
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .split(/[\s_-]+/u)
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join('_');
  if (!/^[A-Za-z_]{1,40}$/u.test(name)) return undefined;
  const source = `\\p{${property}=${name}}`;
  try {
    new RegExp(source, 'v');
    return source;
  } catch {
    return undefined;
  }
}

function loose(name: string): string {
  return name.replace(/[\s_-]/gu, '').toLowerCase();
}
