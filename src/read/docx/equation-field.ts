/**
 * What a field `EQ` shows, on one line. Word draws such fields from their code and stores no result: characters in circles and readings above characters in Chinese and Japanese documents,
 * fractions and roots in old ones.
 * @param code the code behind the word `EQ`
 */
export function equationText(code: string): string {
  // Settings: \* jc0 \* "Font:MS Mincho" \* hps16
  const bare = code.replace(/\\\*\s*(?:"[^"]*"|\S+)/gu, '').trim();
  return shown(bare).text.trim();
}

/** Attack: brackets in brackets without end. */
const DEEPEST = 50;
const CIRCLED = /^[○〇◯]$/u;
const SWITCH = /\\([a-z])\s*((?:\\[a-z]{2}\d{0,4}\s*(?![(]))*(?:\\[a-z]{2}\d{0,4})?)\s*\d{0,4}\s*\(/iuy;

interface Shown {
  readonly text: string;
  /** True for what stands above or below the line. */
  readonly raised: boolean;
}

function shown(code: string, depth = 0): Shown {
  let text = '';
  let raised = false;
  for (let at = 0; at < code.length; ) {
    SWITCH.lastIndex = at;
    const found = depth < DEEPEST ? SWITCH.exec(code) : null;
    if (!found) {
      text += code[at] === '\\' ? '' : (code[at] ?? '');
      at++;
      continue;
    }
    const open = at + found[0].length;
    const { parts, end } = argumentsOf(code, open);
    const made = written(found[1]?.toLowerCase() ?? '', parts, depth + 1);
    raised ||= made.raised;
    text += made.text;
    at = end;
  }
  return { text, raised };
}

function written(name: string, parts: readonly string[], depth: number): Shown {
  const made = parts.map(part => shown(part, depth));
  const texts = made.map(({ text }) => text);
  switch (name) {
    case 'f':
      return { text: texts.join('/'), raised: false };
    case 'r':
      return { text: texts.length > 1 ? `${texts[0]}√(${texts[1]})` : `√(${texts[0] ?? ''})`, raised: false };
    case 's':
      return { text: texts.join(''), raised: true };
    case 'o':
      return { text: overstruck(made), raised: false };
    case 'b':
      return { text: `(${texts.join('')})`, raised: false };
    default:
      return { text: texts.join(name === 'a' || name === 'l' ? ', ' : ''), raised: false };
  }
}

/** Characters set over one another: in a circle, or with a reading above them, which is left out. */
function overstruck(made: readonly Shown[]): string {
  const [frame, inner] = made;
  const number = Number(inner?.text ?? '');
  if (frame && inner && CIRCLED.test(frame.text)) {
    return Number.isInteger(number) && number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : inner.text;
  }
  const level = made.filter(({ raised, text }) => !raised && text !== '');
  return (level.length > 0 ? level : made).map(({ text }) => text.trim()).join('');
}

/** The parts between brackets, divided by commas (semicolons in some languages), and where the brackets end. */
function argumentsOf(code: string, open: number): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = [''];
  let depth = 1;
  let at = open;
  for (; at < code.length; at++) {
    const sign = code[at] ?? '';
    if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return { parts, end: at + 1 };
    if (depth === 1 && (sign === ',' || sign === ';')) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return { parts, end: at };
}
