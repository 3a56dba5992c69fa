/** First of the private characters that symbol fonts put their signs on; the code of the sign is added to it. */
const PRIVATE = 0xf000;
const PRIVATE_SIGN = /[\uf020-\uf0ff]/gu;

/** Signs of the font Symbol from 0x20 on; a blank where Unicode has none. */
const SYMBOL = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
/** The same from 0xA0 on. */
const SYMBOL_UPPER = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐―↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑';

/** Signs of the Wingdings fonts that documents use as bullets, boxes and arrows. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x46, '☞'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x70, '◻'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x73, '⬧'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '⬥'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xdc, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** Boxes and ticks of Wingdings 2. */
const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0x54, '☒'],
  [0x97, '●'],
  [0x98, '●'],
  [0xa3, '☐'],
]);

/** Text with the signs of a symbol font as Unicode, and how many were not known (they became U+FFFD). */
export interface MappedSymbols {
  readonly text: string;
  readonly unknown: number;
}

/**
 * Maps the private characters that Word writes for symbol fonts; other characters stay, and so do those of a font that is none of them.
 * @param font without a name the signs are taken for those of Symbol
 */
export function mapSymbols(text: string, font: string): MappedSymbols {
  if (font !== '' && !SYMBOLIC.test(font)) return { text, unknown: 0 };
  let unknown = 0;
  const mapped = text.replace(PRIVATE_SIGN, sign => {
    const known = signOf(sign.charCodeAt(0) - PRIVATE, font);
    if (known === undefined) unknown += 1;
    return known ?? '\ufffd';
  });
  return { text: mapped, unknown };
}

/** The sign of an element `w:sym`. Of other fonts the private characters stand for those of the same place. */
export function symbolOf(font: string, code: string): string | undefined {
  if (!/^[0-9a-f]{1,4}$/iu.test(code)) return undefined;
  const value = Number.parseInt(code, 16);
  const place = value > PRIVATE && value <= PRIVATE + 0xff ? value - PRIVATE : value;
  const symbolic = font === '' || SYMBOLIC.test(font);
  return symbolic && place < 0x100 ? signOf(place, font) : String.fromCharCode(place);
}

const SYMBOLIC = /symbol$|^(?:standard ?)?symbols?\b|dings|marlett/iu;

function signOf(code: number, font: string): string | undefined {
  if (/wingdings 2/iu.test(font)) return WINGDINGS_2.get(code);
  if (/^wingdings$/iu.test(font)) return WINGDINGS.get(code) ?? circledNumber(code);
  if (/dings|marlett/iu.test(font)) return undefined;
  return code >= 0xa0 ? [...SYMBOL_UPPER][code - 0xa0] : [...SYMBOL][code - 0x20];
}

/** Wingdings has numbers in circles from 0x80 on, and in black ones from 0x8B on, zero first. */
function circledNumber(code: number): string | undefined {
  const black = code >= 0x8b && code <= 0x95;
  const number = code - (black ? 0x8b : 0x80);
  if (number < 0 || number > 10) return undefined;
  if (number === 0) return black ? '⓿' : '⓪';
  return String.fromCharCode((black ? 0x2776 : 0x2460) + number - 1);
}
