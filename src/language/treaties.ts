import type { Reference } from '../model/index.ts';
import type { Language } from './language.ts';
import type { FoldedText } from './normalise.ts';
import { readNumberList } from './number-list.ts';
import { foldSource, group, matchAt, perLanguage, wordMatches } from './pattern.ts';

const JUNK = '[ *_"\',،»》.]{0,6}';
const page = new RegExp(`${JUNK}(?:pp?\\.|págs?\\.|стр?\\.|с\\.|s\\.) {0,2}\\d{1,5}`, 'uy');
/** `1155 UNTS 331`: volume and page. */
const short = /(\d{1,4}) (u\.?n\.?t\.?s\.?|l\.?n\.?t\.?s\.?) (\d{1,5})(?!\d)/gu;
/** The League stands no further before its series. */
const LEAGUE_REACH = 40;

const patterns = perLanguage(language => {
  const { citations, numbers } = language;
  const fold = (source: string) => foldSource(source, language);
  const volume = group(fold(citations.volume));
  const number = group(fold(citations.number));
  const prefix = numbers.ordinalPrefix === '' ? '' : `(?:${numbers.ordinalPrefix} ?)?`;
  const first = citations.numberFirst;
  return {
    head: new RegExp(`(?<series>${group(fold(citations.treatySeries))})|(?<ibid>${group(fold(citations.ibid))})`, 'gu'),
    league: new RegExp(group(fold(citations.league)), 'u'),
    junk: new RegExp(JUNK, 'uy'),
    beforeVolumes: new RegExp(first ? '' : `${volume} {0,2}`, 'uy'),
    afterVolumes: first ? new RegExp(` ?${volume}`, 'uy') : undefined,
    number: new RegExp(first ? `${JUNK}${prefix}(\\d{1,7}) ?${number}` : `${JUNK}${number} {0,2}(\\d{1,7})`, 'uy'),
  };
});

/**
 * Treaty references, `Treaty Series, vols. 2225, 2237 and 2241, No. 39574` → `UNTS/2225,2237,2241/39574` (without number: `UNTS/2225`; of the League of Nations `LNTS/…`), and `ibid` for every
 * "Ibid."; an Ibid. with volumes gives both.
 */
export function scanTreaties(folded: FoldedText, language: Language): Reference[] {
  const { text } = folded;
  const { head, league, junk, beforeVolumes, afterVolumes, number } = patterns(language);
  const found: Reference[] = [];
  for (const { index: start, 0: printed, groups } of wordMatches(head, text)) {
    const headEnd = start + printed.length;
    const ibid = groups?.['ibid'] !== undefined;
    if (ibid) found.push({ kind: 'ibid', at: { start, end: headEnd }, value: 'ibid' });
    const volumesAt = headEnd + (matchAt(junk, text, headEnd)?.[0].length ?? 0);
    const opening = matchAt(beforeVolumes, text, volumesAt);
    const list = opening ? readNumberList(text, volumesAt + opening[0].length, language) : undefined;
    const closing = list && afterVolumes ? matchAt(afterVolumes, text, list.end) : undefined;
    if (!list || closing === null) continue;
    let end = list.end + (closing?.[0].length ?? 0);
    end += matchAt(page, text, end)?.[0].length ?? 0;
    const registered = matchAt(number, text, end);
    end += registered?.[0].length ?? 0;
    end += matchAt(page, text, end)?.[0].length ?? 0;
    const series = league.test(text.slice(Math.max(0, start - LEAGUE_REACH), start)) ? 'LNTS' : 'UNTS';
    const volumes = list.items.map(item => item.number).join(',');
    const value = registered ? `${series}/${volumes}/${Number(registered[1])}` : `${series}/${volumes}`;
    found.push({ kind: 'treaty', at: { start: ibid ? volumesAt : start, end }, value });
  }
  for (const { index, 0: printed, 1: volume, 2: series = '' } of wordMatches(short, text)) {
    const value = `${series.startsWith('l') ? 'LNTS' : 'UNTS'}/${volume}`;
    found.push({ kind: 'treaty', at: { start: index, end: index + printed.length }, value });
  }
  return found;
}
