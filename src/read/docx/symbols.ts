/** First of the private characters that symbol fonts put their signs on; the code of the sign is added to it. */
const PRIVATE = 0xf000;
const PRIVATE_SIGN = /[\uf020-\uf0ff]/gu;

/** Signs of the font Symbol from 0x20 on; a blank where Unicode has none. */
const SYMBOL = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
/** The same from 0xA0 on. */
const SYMBOL_UPPER = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐―↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑';

/** Signs of the Wingdings fonts that documents use as bullets, boxes and arrows. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x73, '⬧'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xdc, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** Text with the signs of a symbol font as Unicode, and how many were not known (they became U+FFFD). */
export interface MappedSymbols {
  readonly text: string;
  readonly unknown: number;
}

/** Maps the private characters that Word writes for symbol fonts; other characters stay. */
export function mapSymbols(text: string, font: string): MappedSymbols {
  let unknown = 0;
  const mapped = text.replace(PRIVATE_SIGN, sign => {
    const known = signOf(sign.charCodeAt(0) - PRIVATE, font);
    if (known === undefined) unknown += 1;
    return known ?? '\ufffd';
  });
  return { text: mapped, unknown };
}

/** The sign of an element `w:sym`. */
export function symbolOf(font: string, code: string): string | undefined {
  if (!/^[0-9a-f]{1,4}$/iu.test(code)) return undefined;
  const value = Number.parseInt(code, 16);
  if (value > PRIVATE && value <= PRIVATE + 0xff) return signOf(value - PRIVATE, font);
  const symbolic = /symbol|dings/iu.test(font);
  return symbolic && value < 0x100 ? signOf(value, font) : String.fromCharCode(value);
}

function signOf(code: number, font: string): string | undefined {
  if (/dings/iu.test(font)) return WINGDINGS.get(code);
  const sign = code >= 0xa0 ? [...SYMBOL_UPPER][code - 0xa0] : [...SYMBOL][code - 0x20];
  return sign;
}
