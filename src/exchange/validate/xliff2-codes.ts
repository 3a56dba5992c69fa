import { attributeOf, childrenNamed, enclosing, type PlacedElement } from './placed-element.ts';
import { shorten } from './structure.ts';
import { hintOf, type SideParts, type UnitParts, type Xliff2Context } from './xliff2-context.ts';

/** Editing hints that both ends of a code share. */
const SHARED_HINTS = ['canCopy', 'canDelete', 'canOverlap'] as const;

/** Checks that spanning codes and marks of one side pair, in the order in which it is read. */
export function checkPairs({ inline }: SideParts, { report }: Xliff2Context): void {
  const starts = new Map<string, PlacedElement>();
  const ended = new Set<string>();
  const marks = new Map<string, PlacedElement>();
  for (const element of inline) {
    const id = attributeOf(element, 'id') ?? '';
    const start = attributeOf(element, 'startRef');
    const isolated = attributeOf(element, 'isolated') === 'yes';
    if (element.local === 'sc') starts.set(id, element);
    else if (element.local === 'sm') marks.set(id, element);
    else if (element.local === 'em' && !marks.delete(start ?? '')) {
      report('xliff2.paired-marks', element, `no sm "${shorten(start ?? '')}" is open before it`);
    } else if (element.local === 'ec') {
      checkEndAttributes(element, isolated, { report });
      if (isolated || start === undefined) continue;
      const begin = starts.get(start);
      if (begin === undefined) report('xliff2.paired-codes', element, `no sc "${shorten(start)}" before it`);
      else if (attributeOf(begin, 'isolated') === 'yes') {
        report('xliff2.paired-codes', begin, `isolated, but its ec is in line ${element.place.line}`);
      } else if (ended.has(start)) report('xliff2.paired-codes', element, `a second ec for sc "${shorten(start)}"`);
      else compareHints(begin, element, { report });
      ended.add(start);
    }
  }
  for (const [id, begin] of starts) {
    if (attributeOf(begin, 'isolated') !== 'yes' && !ended.has(id)) {
      report('xliff2.paired-codes', begin, `no ec for sc "${shorten(id)}" after it, and it is not isolated`);
    }
  }
  for (const [id, mark] of marks) report('xliff2.paired-marks', mark, `no em for sm "${shorten(id)}" after it`);
}

function checkEndAttributes(end: PlacedElement, isolated: boolean, { report }: Pick<Xliff2Context, 'report'>): void {
  const id = attributeOf(end, 'id');
  const start = attributeOf(end, 'startRef');
  if (isolated && (id === undefined || start !== undefined)) {
    report('xliff2.paired-codes', end, 'an isolated ec has an id and no startRef');
  } else if (!isolated && (id !== undefined || start === undefined)) {
    report('xliff2.paired-codes', end, 'an ec that is not isolated has a startRef and no id');
  }
  if (!isolated && attributeOf(end, 'dir') !== undefined) {
    report('xliff2.paired-codes', end, 'only an isolated ec has a dir');
  }
}

function compareHints(begin: PlacedElement, end: PlacedElement, { report }: Pick<Xliff2Context, 'report'>): void {
  for (const name of SHARED_HINTS) {
    if (hintOf(begin, name) !== hintOf(end, name)) report('xliff2.paired-hints', end, `${name} is not that of its sc`);
  }
  const expected = hintOf(begin, 'canReorder') === 'firstNo' ? 'no' : hintOf(begin, 'canReorder');
  if (hintOf(end, 'canReorder') !== expected)
    report('xliff2.paired-hints', end, `canReorder is not "${expected}" as its sc asks`);
}

const CODES: ReadonlySet<string> = new Set(['ph', 'pc', 'sc', 'ec']);

/** A code that may not leave its neighbours. */
interface FixedCode {
  readonly key: string;
  readonly element: PlacedElement;
  readonly hint: string;
}

/** Checks sequences of codes that keep their order: how they are built, and that the target leaves them whole. */
export function checkReordering({ source, target }: UnitParts, { report }: Xliff2Context): void {
  const sides = { source: codesOf(source), target: codesOf(target) };
  for (const codes of [sides.source, sides.target]) {
    for (const [i, { element, hint }] of codes.entries()) {
      if (hint === 'yes') continue;
      if (hintOf(element, 'canCopy') !== 'no' || hintOf(element, 'canDelete') !== 'no') {
        report('xliff2.reorder', element, `canReorder="${hint}" asks for canCopy="no" and canDelete="no"`);
      }
      if (hint === 'no' && (codes[i - 1]?.hint ?? 'yes') === 'yes') {
        report('xliff2.reorder', element, 'canReorder="no" stands only after a code with "firstNo" or "no"');
      }
    }
  }
  const places = new Map(sides.target.map(({ key }, i) => [key, i]));
  for (const [i, { key, hint }] of sides.source.entries()) {
    if (hint !== 'no') continue;
    const before = sides.source[i - 1]?.key ?? '';
    const here = places.get(key);
    const there = places.get(before);
    // A target that is not there yet, or lacks a code, is judged by other rules.
    if (here === undefined || there === undefined || here === there + 1) continue;
    report('xliff2.reorder', sides.target[here]?.element, `it does not follow "${shorten(before)}" as in the source`);
  }
}

function codesOf({ inline }: SideParts): readonly FixedCode[] {
  return inline.flatMap(element => {
    if (!CODES.has(element.local)) return [];
    const key = attributeOf(element, 'id') ?? `/${attributeOf(element, 'startRef')}`;
    return [{ key, element, hint: hintOf(element, 'canReorder') }];
  });
}

/** Checks that final targets have kept what cannot be deleted. */
export function checkDeletions({ parts }: UnitParts, context: Xliff2Context): void {
  const { core, report } = context;
  for (const part of parts) {
    if (attributeOf(part, 'state') !== 'final') continue;
    const codes = (side: string) => childrenNamed(part, core, side).flatMap(text => codesWithin(text, core));
    const kept = new Set(codes('target').map(code => attributeOf(code, 'id')));
    for (const code of codes('source')) {
      const id = attributeOf(code, 'id');
      if (id !== undefined && hintOf(code, 'canDelete') === 'no' && !kept.has(id)) {
        report('xliff2.deleted-code', code, `canDelete="no", but the final target lacks "${shorten(id)}"`);
      }
    }
  }
}

function codesWithin(text: PlacedElement, core: string): readonly PlacedElement[] {
  const found: PlacedElement[] = [];
  const visit = (element: PlacedElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.space !== core) continue;
      if (CODES.has(child.local)) found.push(child);
      visit(child);
    }
  };
  visit(text);
  return found;
}

/** Subtypes of the specification and the type that each goes with. */
const SUBTYPES: ReadonlyMap<string, string> = new Map([
  ['xlf:lb', 'fmt'],
  ['xlf:pb', 'fmt'],
  ['xlf:b', 'fmt'],
  ['xlf:i', 'fmt'],
  ['xlf:u', 'fmt'],
  ['xlf:var', 'ui'],
]);

/** Attributes of a pc that come for both ends or for none. */
const BOTH_ENDS = [
  ['dataRefStart', 'dataRefEnd'],
  ['subFlowsStart', 'subFlowsEnd'],
  ['equivStart', 'equivEnd'],
] as const;

const DATA_REFERENCES = ['dataRef', 'dataRefStart', 'dataRefEnd'] as const;
const SUBFLOW_REFERENCES = ['subFlows', 'subFlowsStart', 'subFlowsEnd'] as const;

/** What the inline elements of a side may refer to. */
export interface CodeSurroundings {
  /** Ids of the original data. */
  readonly data: ReadonlySet<string>;
  /** Codes of the unit by id. */
  readonly codes: ReadonlyMap<string, PlacedElement>;
  /** Ids of the units of the file. */
  readonly units: ReadonlySet<string>;
}

/** Checks each code of a side for itself: its types, its data, what it copies, what flows it holds. */
export function checkCodes({ inline }: SideParts, surroundings: CodeSurroundings, context: Xliff2Context): void {
  for (const code of inline) {
    checkSubtype(code, context);
    checkCopy(code, surroundings, context);
    if (code.local === 'cp') checkCodePoint(code, context);
    for (const name of DATA_REFERENCES) {
      const data = attributeOf(code, name);
      if (data !== undefined && !surroundings.data.has(data)) {
        context.report('xliff2.data', code, `${name} "${shorten(data)}" is no data of ${whereOf(code, context)}`);
      }
    }
    for (const name of SUBFLOW_REFERENCES) {
      for (const unit of attributeOf(code, name)?.split(/\s+/u) ?? []) {
        if (unit !== '' && !surroundings.units.has(unit)) {
          context.report('xliff2.subflow', code, `${name} "${shorten(unit)}" is no unit of the file`);
        }
      }
    }
    if (code.local !== 'pc') continue;
    for (const [start, end] of BOTH_ENDS) {
      if ((attributeOf(code, start) === undefined) !== (attributeOf(code, end) === undefined)) {
        context.report('xliff2.both-ends', code, `${start} and ${end} come together`);
      }
    }
  }
}

function whereOf(code: PlacedElement, { core }: Xliff2Context): string {
  return enclosing(code, core, 'segment', 'ignorable') === undefined ? 'the match' : 'the unit';
}

function checkSubtype(code: PlacedElement, { report }: Xliff2Context): void {
  const subtype = attributeOf(code, 'subType');
  if (subtype === undefined) return;
  const type = attributeOf(code, 'type');
  if (type === undefined) report('xliff2.subtype', code, 'a subType without type');
  else if (subtype.startsWith('xlf:') && SUBTYPES.get(subtype) !== type) {
    const expected = SUBTYPES.get(subtype);
    const what = expected === undefined ? 'is not listed' : `goes with type="${expected}"`;
    report('xliff2.subtype', code, `subType "${shorten(subtype)}" ${what}`);
  }
}

function checkCopy(code: PlacedElement, { codes }: CodeSurroundings, { report }: Xliff2Context): void {
  const copied = attributeOf(code, 'copyOf');
  if (copied === undefined) return;
  const hasData = (element: PlacedElement) => DATA_REFERENCES.some(name => attributeOf(element, name) !== undefined);
  const base = codes.get(copied);
  if (hasData(code)) report('xliff2.copy', code, 'a code with data of its own needs no copyOf');
  if (base === undefined) report('xliff2.copy', code, `no code "${shorten(copied)}" in the unit`);
  else if (hasData(base)) report('xliff2.copy', code, `"${shorten(copied)}" has data: refer to the data`);
  else if (hintOf(base, 'canCopy') === 'no') report('xliff2.copy', code, `"${shorten(copied)}" cannot be copied`);
}

/** Code points that XML 1.0 cannot hold or advises against; everything else is written as it is. */
function checkCodePoint(element: PlacedElement, { report }: Xliff2Context): void {
  const hex = attributeOf(element, 'hex') ?? '';
  if (!/^[0-9a-f]{2,8}$/iu.test(hex)) return;
  const point = Number.parseInt(hex, 16);
  const control = point < 0x20 && point !== 0x9 && point !== 0xa && point !== 0xd;
  const surrogate = point >= 0xd800 && point <= 0xdfff;
  const discouraged = (point >= 0x7f && point <= 0x9f && point !== 0x85) || (point & 0xfffe) === 0xfffe;
  if (point > 0x10ffff || !(control || surrogate || discouraged)) {
    report('xliff2.code-point', element, `U+${hex.toUpperCase()} can be written as it is, or is no character`);
  }
}
