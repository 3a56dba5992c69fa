import type { Reference } from '../model/index.ts';
import { Claims } from './claims.ts';
import type { Language } from './language.ts';
import type { FoldedText } from './normalise.ts';
import { foldSource, group, matches, perLanguage } from './pattern.ts';

const HOUR = '(?<hour>[01]?\\d|2[0-4])';
const MINUTES = '(?<minutes>[0-5]\\d)';
/** `15:30` in every language, with or without seconds. */
const COLON = `${HOUR}:${MINUTES}(?::[0-5]\\d)?(?![\\d:])`;
/** `1:10` is a scale or a ratio sooner than a time. */
const ratio = /^1:\d\d$/u;
/** The two ends of a range stand no further apart. */
const REACH = 24;

const patterns = perLanguage(language => {
  const { dates, citations } = language;
  const compile = (shape: string) =>
    new RegExp(foldSource(shape, language).replaceAll('%h', HOUR).replaceAll('%n', MINUTES), 'dgu');
  const joint = group(foldSource(`${citations.and}|${citations.to}`, language));
  return {
    sure: [...dates.times.sure.map(compile), new RegExp(COLON, 'dgu')],
    loose: dates.times.loose.map(compile),
    joint: new RegExp(`^(?: ?- ?| ?${joint} ?(?:[\\p{L}']{1,12} )?)$`, 'u'),
  };
});

interface Time {
  readonly start: number;
  readonly end: number;
  readonly hour: number;
  readonly minutes: number;
  readonly half: 'am' | 'pm' | undefined;
}

/** Times of day as `15:30`: `3.30 p.m.`, `15 h 30`, `下午3时30分`, `الساعة 15:30`. The span leaves out words before the hour that only say that a time follows. */
export function scanTimes(folded: FoldedText, language: Language): Reference[] {
  const { text } = folded;
  const { sure, loose, joint } = patterns(language);
  const found = new Map<number, Time>();
  let claims: Claims | undefined;
  const add = (time: Time) => {
    claims ??= new Claims(text.length);
    if (!claims.isFree(time.start, time.end)) return;
    claims.take(time.start, time.end);
    found.set(time.start, time);
  };
  for (const pattern of sure) for (const match of matches(pattern, text)) readTime(match, text, add);
  if (found.size === 0) return [];
  for (const pattern of loose) {
    for (const match of matches(pattern, text)) {
      readTime(match, text, time => {
        const far = farEnd(found, time.end, text, joint);
        if (far) add({ ...time, half: time.half ?? (far.half === 'pm' && time.hour > far.hour ? 'am' : far.half) });
      });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, hour, minutes, half }) => {
      const hours = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
      const value = [hours, minutes].map(part => String(part).padStart(2, '0')).join(':');
      return { kind: 'time', at: { start, end }, value };
    });
}

/** The time at the other end of a range that ends its near end at `offset`. */
function farEnd(found: ReadonlyMap<number, Time>, offset: number, text: string, joint: RegExp): Time | undefined {
  for (let start = offset; start <= offset + REACH; start += 1) {
    const time = found.get(start);
    if (time && joint.test(text.slice(offset, start))) return time;
  }
  return undefined;
}

function readTime(match: RegExpExecArray, text: string, keep: (time: Time) => void): void {
  const { hour, minutes, am, pm } = match.groups ?? {};
  const { groups } = match.indices ?? {};
  const firstDigit = match.index + match[0].search(/\d/u);
  const start = Math.min(firstDigit, groups?.['am']?.[0] ?? firstDigit, groups?.['pm']?.[0] ?? firstDigit);
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, start - 2), start);
  if (/\d[.,:-]$|[\d/]$/u.test(before) || /\d/u.test(text.charAt(end)) || ratio.test(match[0])) return;
  const half = am === undefined ? (pm === undefined ? undefined : 'pm') : 'am';
  keep({ start, end, hour: Number(hour), minutes: Number(minutes ?? 0), half });
}
