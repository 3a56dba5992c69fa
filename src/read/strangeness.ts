/** Letters beyond ASCII by group of languages, the more frequent first. A text is held against the group that suits it best. */
const ALPHABETS: readonly string[] = [
  'éáíóàäöüèçñêãåôøæßúâõîûïùëœýðþìò',
  'áéíóőöüúűýšžčřěůąęłśżćńźľťďňĺŕôäâîășțşţđ',
  'šėąčųūįęžāīēļņģķäõöüšž',
  'ıüşğçöİâî',
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєёўґјљњћђџќѓѕ',
  'αοιετσνηυρπκμλωςάίόέήύώδγχθφβξζψ',
  'ياولمنتةبرعفدسكقحجهذصشطخءىضأئغزثإظآؤپچژگکیںہھےٹڈڑ',
  'יולהתרמאבשנםדקעחפכטסצגזןךץף',
  'านรอกเงมยลวดทสตะปบคหแจพชขใไโถผซธศณฐภฉฟ',
];
/** What a letter costs by its rank in its list, from 0 to this. */
const RAREST = 1;
/** A letter that is not in the list. */
const UNLISTED = 2;
/** A text in one script that is for the most part written in another. */
const FOREIGN = 2;
/** A capital behind a capital: there are titles, and there are encodings whose capitals are the small letters of another. */
const SECOND_CAPITAL = 0.5;
/** A capital inside a word, letters of two scripts side by side, a sign inside a word. */
const MISPLACED = 8;
/** A sign that texts hardly hold. */
export const ODD = 3;
/** A control character, or a byte that stands for nothing. */
const IMPOSSIBLE = 10;

const ranked = ALPHABETS.map(letters => ({
  latin: /\p{sc=Latn}/u.test(letters),
  costs: new Map([...letters].map((letter, i) => [letter, (i / letters.length) * RAREST] as const)),
}));

/**
 * How little a decoded text looks like any language: the mean cost of its characters beyond ASCII by their alphabet and their neighbours. Under .5 for a text in its own encoding, above 1.5 in
 * most others. It compares readings of the same bytes and says nothing by itself.
 */
export function strangeness(text: string): number {
  const letters = new Map<string, number>();
  let cost = 0;
  let count = 0;
  for (const { 0: sign, index } of text.matchAll(/[^\u0000-\u007f]/gu)) {
    count++;
    const before = text.charAt(index - 1);
    cost += placeCost(sign, before, text.charAt(index + sign.length));
    if (LETTER.test(sign)) letters.set(sign.toLowerCase(), (letters.get(sign.toLowerCase()) ?? 0) + 1);
  }
  const plain = text.match(/[A-Za-z]/gu)?.length ?? 0;
  return count === 0 ? 0 : (cost + letterCost(letters, plain)) / count;
}

/** What the letters cost in the alphabet that suits them best. Latin texts hold more plain letters than others, texts in another script hardly any. */
function letterCost(letters: ReadonlyMap<string, number>, plain: number): number {
  let beyond = 0;
  for (const times of letters.values()) beyond += times;
  const share = plain / Math.max(plain + beyond, 1);
  const sums = ranked.map(({ latin, costs }) => {
    let sum = beyond * (latin ? Math.max(0, 0.5 - share) : share) * FOREIGN;
    for (const [letter, times] of letters) sum += times * (costs.get(letter) ?? UNLISTED);
    return sum;
  });
  return Math.min(...sums);
}

const LETTER = /[\p{L}\p{M}]/u;
const CAPITAL = /\p{Lu}/u;
const SCRIPTS = ['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr', 'Thai'].map(script => new RegExp(`\\p{sc=${script}}`, 'u'));
/** Signs that stand at the borders of words in any text. */
const PUNCTUATION = /[“”‘„«»–—…°º№§\u00a0¹²³،؛؟\u200c-\u200f]/u;

/** What a character costs where it stands, whatever letter it is. */
function placeCost(sign: string, before: string, after: string): number {
  if (/[\u0080-\u009f\ufffd\p{Co}\p{Cn}]/u.test(sign)) return IMPOSSIBLE;
  if (LETTER.test(sign)) {
    if (mixes(sign, before) || mixes(sign, after)) return MISPLACED;
    if (!CAPITAL.test(sign) || !LETTER.test(before)) return 0;
    return CAPITAL.test(before) ? SECOND_CAPITAL : MISPLACED;
  }
  if (sign === '’') return 0;
  if (LETTER.test(before) && LETTER.test(after)) return MISPLACED;
  return PUNCTUATION.test(sign) ? 0 : ODD;
}

function mixes(a: string, b: string): boolean {
  return /\p{L}/u.test(a) && /\p{L}/u.test(b) && !SCRIPTS.some(script => script.test(a) && script.test(b));
}
