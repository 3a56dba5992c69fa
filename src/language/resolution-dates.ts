import type { Reference } from '../model/index.ts';
import type { Language } from './language.ts';
import { foldSource, group, perLanguage } from './pattern.ts';

/** Between a resolution and its date stands no more than the name of its organ. */
const REACH = 100;

const patterns = perLanguage(language => {
  const { citations } = language;
  const fold = (source: string) => group(foldSource(source, language));
  const words = `${fold(citations.resolution)}|${fold(citations.decision)}`;
  const of = citations.of === '' ? '' : `${fold(citations.of)} ?`;
  return {
    // resolution 5/1 of the Conference, of 22 October 2010
    behind: new RegExp(`^(?:,? ${of}[\\p{L}' -]{1,80}?)?,? ?${fold(citations.dated)} (?:the |le |el )?$`, 'u'),
    // 2010年10月22日第5/1号, 2010年10月22日通过的第5/1号
    before: /^(?:[\p{sc=Han}]{0,8})$/u,
    list: new RegExp(`^号?(?:[,،、]? ?${fold(citations.and)} ?|[,،、] ?)(?:(?:${words}) ?)?(?:第)?$`, 'u'),
  };
});

/**
 * Gives resolutions the date they are cited with: each of a list its own ("47/19 of 24 November 1992, 48/16 of 3 November 1993"), all of them a shared one ("5/1 and 5/8 of 22 October 2010"), or
 * as many dates as there are resolutions one by one.
 * @param text folded
 * @param references of it in their order, with spans in it
 */
export function dateResolutions(text: string, references: readonly Reference[], language: Language): Reference[] {
  const out = [...references];
  const lists = listsOf(text, references, language);
  for (const [k, list] of lists.entries()) {
    const [kind, members] = list;
    if (kind !== 'resolution') continue;
    const [last, first] = [members.at(-1), members[0]];
    const dates = language.citations.numberFirst
      ? datesBeside(text, lists[k - 1], first, 'before', out, language)
      : datesBeside(text, lists[k + 1], last, 'behind', out, language);
    for (const [i, place] of members.entries()) {
      const date = dates.length === members.length ? dates[i] : dates.length === 1 ? dates[0] : undefined;
      const reference = out[place];
      if (date !== undefined && reference) out[place] = { ...reference, dated: date };
    }
  }
  return out;
}

type KindList = readonly [kind: Reference['kind'], members: readonly number[]];

/** Runs of references of one kind that nothing but list words divide, as places in `references`. */
function listsOf(text: string, references: readonly Reference[], language: Language): readonly KindList[] {
  const { list } = patterns(language);
  const lists: [Reference['kind'], number[]][] = [];
  for (const [i, reference] of references.entries()) {
    const run = lists.at(-1);
    const before = references[i - 1];
    if (run && before?.kind === reference.kind && list.test(text.slice(before.at.end, reference.at.start)))
      run[1].push(i);
    else lists.push([reference.kind, [i]]);
  }
  return lists;
}

function datesBeside(
  text: string,
  list: KindList | undefined,
  place: number | undefined,
  side: 'before' | 'behind',
  references: readonly Reference[],
  language: Language,
): readonly string[] {
  if (list?.[0] !== 'date' || place === undefined) return [];
  const dates = list[1].flatMap(i => references[i] ?? []);
  const resolution = references[place];
  const [near] = side === 'behind' ? dates : dates.slice(-1);
  if (!resolution || !near) return [];
  const [start, end] = side === 'behind' ? [resolution.at.end, near.at.start] : [near.at.end, resolution.at.start];
  if (end - start > REACH || !patterns(language)[side].test(text.slice(start, end))) return [];
  return dates.map(({ value }) => value).filter(value => /^\d{4}-\d\d-\d\d$/u.test(value));
}
