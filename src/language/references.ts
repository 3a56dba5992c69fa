import { exactList, ownText, type Reference, shiftSpan } from '../model/index.ts';
import { scanArticles } from './articles.ts';
import { scanDivisions } from './cited-divisions.ts';
import { Claims } from './claims.ts';
import { scanDates } from './dates.ts';
import type { Language } from './language.ts';
import { foldWithMap } from './normalise.ts';
import { scanNumbers } from './numbers.ts';
import { scanNumerals } from './numerals.ts';
import { dateResolutions } from './resolution-dates.ts';
import { scanResolutions } from './resolutions.ts';
import { scanSessions } from './sessions.ts';
import { cutStretches, LONGEST_STRETCH } from './stretches.ts';
import { scanSymbols } from './symbols.ts';
import { scanTimes } from './times.ts';
import { scanTreaties } from './treaties.ts';
import { scanWordDates } from './word-dates.ts';

/**
 * All references of a text: treaty series, symbols, dates, times, articles and paragraphs, chapters, resolutions, sessions, percentages, numbers. Values are language-neutral: parallel texts give equal
 * ones. Where two readings compete for the same characters the more special one wins, in the order just named, so references never overlap.
 * @returns in the order of the text; spans are UTF-16 offsets into it
 */
export function findReferences(text: string, language: Language): readonly Reference[] {
  if (text.length <= LONGEST_STRETCH) return exactList(scanReferences(text, language));
  const found: Reference[] = [];
  for (const { start, end } of cutStretches(text)) {
    for (const reference of scanReferences(text.slice(start, end), language)) {
      found.push({ ...reference, at: shiftSpan(reference.at, start) });
    }
  }
  return found;
}

function scanReferences(text: string, language: Language): readonly Reference[] {
  const folded = foldWithMap(text, language);
  const numerals = scanNumerals(folded.text, language);
  const claims = new Claims(folded.text.length);
  const found: Reference[] = [];
  const keep = (references: readonly Reference[]) => {
    for (const reference of references) {
      const { start, end } = reference.at;
      if (!claims.isFree(start, end)) continue;
      claims.take(start, end);
      if (reference.value !== '') found.push(reference);
    }
  };
  keep(scanTreaties(folded, language));
  keep(scanSymbols(folded, language));
  keep(scanWordDates(folded.text, numerals, language));
  keep(scanDates(folded, language));
  keep(scanTimes(folded, language));
  keep(scanArticles(folded, numerals, language));
  keep(scanDivisions(folded, numerals, language));
  keep(scanResolutions(folded, language));
  keep(scanSessions(folded, numerals, language));
  // One by one: hundreds of thousands of figures are more than one call can take as arguments.
  for (const number of scanNumbers(folded, numerals, claims, language)) found.push(number);
  found.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  return dateResolutions(folded.text, found, language).map(reference => ({
    ...reference,
    value: ownText(reference.value),
    at: folded.sourceSpan(reference.at.start, reference.at.end),
  }));
}

/**
 * Says what an "Ibid." stands for: the source of the note before (its treaty, document or resolution), with the volumes and the number that the Ibid. itself gives.
 * @param previous references of the note before, itself resolved
 * @param current references of the note with the Ibid.
 * @returns `current` with each `ibid` replaced by what it stands for, at the same span; unchanged when there is no Ibid. or nothing to refer to
 */
export function resolveIbid(previous: readonly Reference[], current: readonly Reference[]): readonly Reference[] {
  const source = previous.find(({ kind }) => kind === 'treaty' || kind === 'symbol' || kind === 'resolution');
  const ownSource = current.some(({ kind }) => kind === 'treaty' || kind === 'symbol');
  if (!source) return current;
  return current.flatMap(reference => {
    if (reference.kind === 'treaty') return [withNumber(reference, source)];
    if (reference.kind !== 'ibid') return [reference];
    return ownSource ? [] : [{ ...source, at: reference.at }];
  });
}

/** A treaty reference that gives volumes only has the number of the one it refers back to. */
function withNumber(treaty: Reference, source: Reference): Reference {
  const [, volumes, number] = treaty.value.split('/');
  const [series, , known] = source.kind === 'treaty' ? source.value.split('/') : [];
  return number === undefined && known !== undefined ? { ...treaty, value: `${series}/${volumes}/${known}` } : treaty;
}
