import type { Fragment, Skipped } from '../model/index.ts';
import { findEmphasis } from './emphasis.ts';
import type { Line } from './lines.ts';
import { opensItem } from './openers.ts';
import { continues, type Wrapping } from './wrapping.ts';

/** Words after which a hyphen at a line end is a suspended one: "short- and long-term". */
const SUSPENDED = /^(?:and|or|to|et|ou|y|e|o|u|und|oder|и|или)(?!\p{L})/u;
/**
 * Groups the lines of a text into fragments: a blank line always ends one; between other lines the wrapping decides.
 * A line that opens with a number or a note sign begins a fragment of its own.
 */
export function cutFragments(text: string, lines: readonly Line[], wrapping: Wrapping): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let group: Line[] = [];
  const flush = (): void => {
    if (group.length > 0) fragments.push(fragmentOf(text, group));
    group = [];
  };
  for (const line of lines) {
    const last = group.at(-1);
    if (line.blank) flush();
    else if (last === undefined || goesOn(text, group, last, line, wrapping)) group.push(line);
    else {
      flush();
      group.push(line);
    }
  }
  flush();
  return fragments;
}

function goesOn(text: string, group: readonly Line[], last: Line, line: Line, wrapping: Wrapping): boolean {
  if (opensItem(text.slice(line.span.start, line.span.end))) {
    return isWrappedNumber(text, last, line, wrapping);
  }
  const { column } = wrapping;
  if (column === undefined) return false;
  if (group.length > 1 && line.indent > last.indent + 1) return false;
  return continues(text, last, line, column);
}

/** A wrapped line may begin with "5. " by accident ("… article | 5. The"): then the line before is full and not ended. */
function isWrappedNumber(text: string, last: Line, line: Line, wrapping: Wrapping): boolean {
  if (wrapping.column === undefined || line.indent !== last.indent) return false;
  const ended = /[.;:,。；：，،؛!?]["'”’»)）\]\u00b9\u00b2\u00b3\u2070-\u2079]*$/u.test(
    text.slice(last.span.start, last.span.end),
  );
  return !ended && continues(text, last, line, wrapping.column);
}

function fragmentOf(text: string, lines: readonly Line[]): Fragment {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) throw new RangeError('a fragment has at least one line');
  const span = { start: first.span.start, end: last.span.end };
  const breaks: Skipped[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const here = lines[i];
    const next = lines[i + 1];
    if (here && next) breaks.push(lineBreak(text, here.span.end, next.span.start));
  }
  const { marks, stars } = findEmphasis(text, span);
  const skipped = [...breaks, ...stars].sort((a, b) => a.span.start - b.span.start);
  return { kind: 'text', span, marks, skipped };
}

/** A hard wrap stands for one blank, except between Han characters and after a hyphen inside a compound. */
export function lineBreak(text: string, start: number, end: number): Skipped {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 8);
  const compound = /[\p{L}\p{N}][-‐\u00ad]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) && !SUSPENDED.test(after);
  const unspaced = WIDE_END.test(before) && WIDE_START.test(after);
  return compound || unspaced
    ? { span: { start, end }, why: 'line-break' }
    : { span: { start, end }, why: 'line-break', as: ' ' };
}

const WIDE_END = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uff65“”‘’][\u00b9\u00b2\u00b3\u2070-\u2079]?$/u;
const WIDE_START = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uff65“”‘’*\d]/u;
