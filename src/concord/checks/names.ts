import type { Block, Finding } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumn, quote, reportRow } from '../finding.ts';
import type { CheckedText, Column } from '../text.ts';

/** A form is the usual one when it stands so often, and so many times as often as the other. */
const FEWEST_USUAL = 3;
const USUAL_TO_VARIANT = 3;
/** Shortest name, in words (capitalised ones) or in characters (Chinese titles): shorter ones differ by one word too easily. */
const FEWEST_WORDS = 4;
const FEWEST_CHARACTERS = 6;
/** Attack: a text of thousands of different titles, each compared with each. */
const MOST_NAMES = 400;

/** Names of instruments and bodies inside one edition. */
export const names: Check = {
  codes: ['concord.name-differs'],
  title: 'names of instruments and bodies',
  explanation:
    'A name that stands once and differs in one word, or in Chinese one character, from a name that stands three times or more in the same edition: “Convention on …”, elsewhere “Convention against …”. Names are told by capitals, in Chinese by 《》; Arabic has neither. A warning; official wording is never changed.',
  run: text => text.columns.flatMap(column => variantsIn(text, column)),
};

interface Mention {
  readonly name: readonly string[];
  readonly block: Block;
  readonly at: { readonly start: number; readonly end: number };
}

function variantsIn(text: CheckedText, column: Column): readonly Finding[] {
  const forms = new Map<string, Mention[]>();
  for (const block of column.edition.blocks) {
    for (const mention of mentionsIn(block)) {
      const key = mention.name.join(' ');
      forms.set(key, [...(forms.get(key) ?? []), mention]);
    }
  }
  const all = [...forms.values()].slice(0, MOST_NAMES);
  const usual = all.filter(mentions => mentions.length >= FEWEST_USUAL);
  return all.flatMap(variant => {
    const [mention] = variant;
    if (mention === undefined) return [];
    const model = usual.find(
      other => other.length >= variant.length * USUAL_TO_VARIANT && differInOne(other[0]?.name ?? [], mention.name),
    )?.[0];
    return model === undefined ? [] : variant.flatMap(one => reportVariant(text, column, one, model));
  });
}

function mentionsIn(block: Block): readonly Mention[] {
  const titles = [...block.text.matchAll(/《([^》]{1,200})》/gu)].map(found => ({
    name: [...(found[1] ?? '')],
    block,
    at: { start: found.index + 1, end: found.index + found[0].length - 1 },
    least: FEWEST_CHARACTERS,
  }));
  // A capital, then words of which the small ones are short: "Convention against Transnational Organized Crime".
  const capitals = [
    ...block.text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}'’-]+(?: (?:\p{Ll}[\p{L}'’]{0,6} ){0,3}\p{Lu}[\p{L}'’-]+){2,20}/gu),
  ].map(found => ({
    name: found[0].split(' '),
    block,
    at: { start: found.index, end: found.index + found[0].length },
    least: FEWEST_WORDS,
  }));
  return [...titles, ...capitals].filter(({ name, least }) => name.length >= least);
}

/** True when two names of one length differ in exactly one place; initial words are left out, since a verb may have been taken for part of the name. */
function differInOne(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  let different = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (i === 0 || i === a.length - 1 || /\d/u.test(`${a[i]}${b[i]}`)) return false;
    different++;
  }
  return different === 1;
}

function reportVariant(text: CheckedText, column: Column, mention: Mention, model: Mention): readonly Finding[] {
  const row = text.rowOf.get(column.code)?.get(mention.block.id);
  if (row === undefined) return [];
  const [found, expected] = [mention, model].map(one => quote(one.block.text.slice(one.at.start, one.at.end)));
  return [
    reportRow(text, {
      code: 'concord.name-differs',
      row,
      columns: [column],
      why: `${nameColumn(column)} has ${found}, elsewhere ${expected}`,
      ...(expected !== undefined && { expected }),
      ...(found !== undefined && { found }),
      at: new Map([[column.code, { block: mention.block, at: mention.at }]]),
    }),
  ];
}
