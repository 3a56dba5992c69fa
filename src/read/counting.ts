/** Writes a number; `undefined` where the counting system has no sign for it. */
export type Writer = (value: number) => string | undefined;

/** A counting system that is written as it is spoken: digits with a sign for ten, hundred, thousand and ten thousand behind them. */
interface Spoken {
  /** From zero on. */
  readonly digits: string;
  readonly tens: string;
  readonly hundreds: string;
  readonly thousands: string;
  readonly tenThousands: string;
  /** 十一 and 百一 rather than 一十一 and 一百一: the first leaves out a one before ten only at the head of the number. */
  readonly bareOne: 'head' | 'always' | 'never';
  /** Written where a place is passed over: 一百零一. */
  readonly gap: string;
}

const HANZI = '〇一二三四五六七八九';
const CHINESE: Spoken = {
  digits: HANZI,
  tens: '十',
  hundreds: '百',
  thousands: '千',
  tenThousands: '万',
  bareOne: 'head',
  gap: '零',
};
const LEGAL_SIMPLIFIED: Spoken = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  tens: '拾',
  hundreds: '佰',
  thousands: '仟',
  tenThousands: '萬',
  bareOne: 'never',
  gap: '零',
};
const SPOKEN: ReadonlyMap<string, Spoken> = new Map<string, Spoken>([
  ['chineseCountingThousand', CHINESE],
  ['taiwaneseCountingThousand', { ...CHINESE, tenThousands: '萬' }],
  ['japaneseCounting', { ...CHINESE, bareOne: 'always', gap: '' }],
  ['japaneseLegal', { ...LEGAL_SIMPLIFIED, digits: '〇壱弐参四伍六七八九', hundreds: '百', thousands: '阡', gap: '' }],
  ['chineseLegalSimplified', LEGAL_SIMPLIFIED],
  ['ideographLegalTraditional', { ...LEGAL_SIMPLIFIED, digits: '零壹貳參肆伍陸柒捌玖' }],
  [
    'koreanCounting',
    {
      digits: '영일이삼사오육칠팔구',
      tens: '십',
      hundreds: '백',
      thousands: '천',
      tenThousands: '만',
      bareOne: 'always',
      gap: '',
    },
  ],
]);

/** Past this, list numbers are nonsense. */
const LARGEST_SPOKEN = 99_999;

function spoken(system: Spoken): Writer {
  const { digits, tens, hundreds, thousands, tenThousands, bareOne, gap } = system;
  const places = ['', tens, hundreds, thousands, tenThousands];
  return value => {
    if (value === 0) return digits.charAt(0);
    if (value > LARGEST_SPOKEN) return undefined;
    let out = '';
    let passed = false;
    for (let place = places.length - 1; place >= 0; place--) {
      const digit = Math.floor(value / 10 ** place) % 10;
      if (digit === 0) {
        passed = out !== '';
        continue;
      }
      const bare =
        digit === 1 && place > 0 && place < 4 && (bareOne === 'always' || (bareOne === 'head' && out === ''));
      const one = bare && (bareOne === 'always' || place === 1) ? '' : digits.charAt(digit);
      out += `${passed ? gap : ''}${one}${places[place] ?? ''}`;
      passed = false;
    }
    return out;
  };
}

/** 一 … 九十九, then digit by digit. */
function shortCounting(zero: string): Writer {
  const write = spoken(CHINESE);
  return value => (value > 0 && value < 100 ? write(value) : positional(zero + HANZI.slice(1))(value));
}

/** Digits of another script in the places of ours. */
export function positional(digits: string): Writer {
  const signs = [...digits];
  return value => [...String(value)].map(digit => signs[Number(digit)] ?? digit).join('');
}

const HEBREW_ONES = ['', 'א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט'];
const HEBREW_TENS = ['', 'י', 'כ', 'ל', 'מ', 'נ', 'ס', 'ע', 'פ', 'צ'];
const HEBREW_HUNDREDS = ['', 'ק', 'ר', 'ש', 'ת'];

/** Hebrew letters by their values; 15 and 16 are 9 + 6 and 9 + 7, so as not to spell a divine name. */
const hebrewNumeral: Writer = value => {
  if (value === 0 || value >= 500) return undefined;
  const rest = value % 100;
  const last =
    rest === 15 || rest === 16
      ? `ט${rest === 15 ? 'ו' : 'ז'}`
      : `${HEBREW_TENS[Math.floor(rest / 10)] ?? ''}${HEBREW_ONES[rest % 10] ?? ''}`;
  return `${HEBREW_HUNDREDS[Math.floor(value / 100)] ?? ''}${last}`;
};

const UNDER_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  'one first two second three third five fifth eight eighth nine ninth twelve twelfth'
    .split(' ')
    .flatMap((word, i, words) => (i % 2 === 0 ? [[word, words[i + 1] ?? ''] as const] : [])),
);

/** English words, as Word writes them: `One`, `Twenty-one`, `One hundred one`. */
const cardinalWords: Writer = value => {
  if (value >= 1000) return undefined;
  const words: string[] = [];
  if (value >= 100) words.push(`${UNDER_TWENTY[Math.floor(value / 100)]} hundred`);
  const rest = value % 100;
  if (rest > 0 || value === 0) {
    const tens = TENS[Math.floor(rest / 10)];
    words.push(rest < 20 ? (UNDER_TWENTY[rest] ?? '') : `${tens}${rest % 10 > 0 ? `-${UNDER_TWENTY[rest % 10]}` : ''}`);
  }
  return capitalised(words.join(' '));
};

const ordinalWords: Writer = value => {
  const cardinal = cardinalWords(value)?.toLowerCase();
  if (cardinal === undefined) return undefined;
  const last = /[a-z]+$/u.exec(cardinal)?.[0] ?? '';
  const ending = IRREGULAR.get(last) ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return capitalised(cardinal.slice(0, cardinal.length - last.length) + ending);
};

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The counting systems that write numbers as words or by place, by their names in Word. */
export const countingSystems: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ...[...SPOKEN].map(([name, system]) => [name, spoken(system)] as const),
  ['chineseCounting', shortCounting('○')],
  ['taiwaneseCounting', shortCounting('○')],
  ['ideographDigital', positional(HANZI)],
  ['japaneseDigitalTenThousand', positional(HANZI)],
  ['taiwaneseDigital', positional(`○${HANZI.slice(1)}`)],
  ['koreanDigital', positional('영일이삼사오육칠팔구')],
  ['koreanDigital2', positional(`零${HANZI.slice(1)}`)],
  ['hebrew1', hebrewNumeral],
  ['cardinalText', cardinalWords],
  ['ordinalText', ordinalWords],
]);
