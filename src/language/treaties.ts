import type { Reference } from '../model/index.ts';
import type { Language } from './language.ts';
import { type FoldedText, foldCased } from './normalise.ts';
import { readNumberList } from './number-list.ts';
import { group, matchAt, perLanguage } from './pattern.ts';

const JUNK = '[ *_"\',،»》.]{0,6}';
const page = new RegExp(`${JUNK}(?:pp?\\.|págs?\\.|стр?\\.|с\\.) {0,2}\\d{1,5}`, 'iuy');

const patterns = perLanguage(language => {
  const { citations, numbers } = language;
  const fold = (source: string) => foldCased(source, language);
  const volume = group(fold(citations.volume));
  const number = group(fold(citations.number));
  const prefix = numbers.ordinalPrefix === '' ? '' : `(?:${numbers.ordinalPrefix} ?)?`;
  const first = citations.numberFirst;
  return {
    head: new RegExp(
      `(?<![\\p{L}])(?:(?<series>${group(fold(citations.treatySeries))})|(?<ibid>${group(fold(citations.ibid))}))`,
      'giu',
    ),
    beforeVolumes: new RegExp(first ? JUNK : `${JUNK}${volume} {0,2}`, 'iuy'),
    afterVolumes: first ? new RegExp(` ?${volume}`, 'iuy') : undefined,
    number: new RegExp(first ? `${JUNK}${prefix}(\\d{1,7}) ?${number}` : `${JUNK}${number} {0,2}(\\d{1,7})`, 'iuy'),
  };
});

/**
 * Treaty references, `Treaty Series, vols. 2225, 2237 and 2241, No. 39574` → `UNTS/2225,2237,2241/39574` (without number: `UNTS/2225`), and `ibid` for every "Ibid."; an Ibid. with volumes
 * gives both.
 */
export function scanTreaties(folded: FoldedText, language: Language): Reference[] {
  const { text } = folded;
  const { head, beforeVolumes, afterVolumes, number } = patterns(language);
  const found: Reference[] = [];
  for (const match of text.matchAll(head)) {
    const start = match.index;
    const headEnd = start + match[0].length;
    const opening = matchAt(beforeVolumes, text, headEnd);
    const list = opening ? readNumberList(text, headEnd + opening[0].length, language) : undefined;
    const closing = list && afterVolumes ? matchAt(afterVolumes, text, list.end) : undefined;
    const ibid = match.groups?.['ibid'] !== undefined;
    if (ibid) found.push({ kind: 'ibid', at: { start, end: headEnd }, value: 'ibid' });
    if (!list || closing === null) continue;
    let end = list.end + (closing?.[0].length ?? 0);
    end += matchAt(page, text, end)?.[0].length ?? 0;
    const registered = matchAt(number, text, end);
    end += registered?.[0].length ?? 0;
    end += matchAt(page, text, end)?.[0].length ?? 0;
    const volumes = list.items.map(item => item.number).join(',');
    const value = registered ? `UNTS/${volumes}/${Number(registered[1])}` : `UNTS/${volumes}`;
    const from = ibid ? headEnd + (opening?.[0].length ?? 0) : start;
    found.push({ kind: 'treaty', at: { start: Math.min(from, list.items[0]?.at.start ?? from), end }, value });
  }
  return found;
}
