/** A string drawn at a place: `x` from the left and `y` from the bottom, in points. */
export interface FixtureText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 10 by default. */
  readonly size?: number;
  /** `free` maps any character by a ToUnicode table; its glyphs are half as wide as high, those of Chinese as wide as high. */
  readonly font?: 'roman' | 'italic' | 'bold' | 'free';
  /** Thousandths of the size added behind characters, by index: kerning as in TJ, but positive widens. */
  readonly gaps?: Readonly<Record<number, number>>;
  /** Number of a note called at the end: smaller and raised. */
  readonly call?: string;
}

/** A page of 600 by 800 points. */
export interface FixturePage {
  readonly texts?: readonly FixtureText[];
  /** Horizontal rules: left, right, height. */
  readonly rules?: readonly (readonly [number, number, number])[];
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Content stream operators put before the rest. */
  readonly before?: string;
  /** Entries of annotations, as the file writes them. */
  readonly annotations?: readonly string[];
}

export interface FixtureOptions {
  /** Needs a password to open. */
  readonly locked?: boolean;
  /** What `/Count` of the page tree claims. */
  readonly count?: number;
  /** The page tree names itself among its pages. */
  readonly loop?: boolean;
}

/** Codes of a free font, those that have a glyph in the standard encoding: a text with more characters has several fonts. */
const FIRST = 33;
const CODES = 94;

const FONTS = { roman: 'Times-Roman', italic: 'Times-Italic', bold: 'Times-Bold' } as const;
const WIN_ANSI: Readonly<Record<string, number>> = {
  '–': 0x96,
  '—': 0x97,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
};

/** Writes a small PDF 1.4: standard fonts in WinAnsi, one content stream a page, nothing compressed. */
export function makePdf(pages: readonly FixturePage[], options: FixtureOptions = {}): Uint8Array {
  const free = [
    ...new Set(pages.flatMap(({ texts = [] }) => texts.filter(t => t.font === 'free').flatMap(t => [...t.text]))),
  ];
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string): number => add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  const catalog = add('');
  const tree = add('');
  const named = Object.entries(FONTS).map(([key, name]) => {
    const number = add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
    return `/${key} ${number} 0 R`;
  });
  for (let from = 0; from === 0 || from < free.length; from += CODES) {
    const characters = free.slice(from, from + CODES);
    const widths = characters.map(widthOf).join(' ');
    const map = stream(toUnicode(characters));
    const number = add(
      `<< /Type /Font /Subtype /Type1 /BaseFont /Free /FirstChar ${FIRST} /LastChar ${FIRST + characters.length - 1} /Widths [${widths}] /ToUnicode ${map} 0 R >>`,
    );
    named.push(`/free${from / CODES} ${number} 0 R`);
  }
  const fonts = `<< ${named.join(' ')} >>`;
  const kids = pages.map(page => {
    const content = stream(
      [page.before ?? '', ...(page.texts ?? []).map(t => show(t, free)), ...(page.rules ?? []).map(rule)].join('\n'),
    );
    const notes = (page.annotations ?? []).map(entries => `<< /Type /Annot /Rect [300 500 500 520] /F 4 ${entries} >>`);
    return add(
      `<< /Type /Page /Annots [${notes.join(' ')}] /Parent ${tree} 0 R /MediaBox [0 0 600 800] /Rotate ${page.rotate ?? 0} /Resources << /Font ${fonts} >> /Contents ${content} 0 R >>`,
    );
  });
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`;
  const listed = [...kids, ...(options.loop ? [tree] : [])].map(kid => `${kid} 0 R`).join(' ');
  objects[tree - 1] = `<< /Type /Pages /Kids [${listed}] /Count ${options.count ?? kids.length} >>`;
  const lock = options.locked
    ? add(`<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`)
    : undefined;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const secret = lock === undefined ? '' : ` /Encrypt ${lock} 0 R /ID [<41> <41>]`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R${secret} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, character => character.charCodeAt(0));
}

/** Width of a glyph of the free font, in thousandths of the size. */
export function widthOf(character: string): number {
  return /[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? 1000 : 500;
}

/** Lines of text below each other, twelve points apart. */
export function block(x: number, y: number, lines: readonly string[], more: Partial<FixtureText> = {}): FixtureText[] {
  return lines.map((text, i) => ({ x, y: y - 12 * i, text, ...more }));
}

function show(
  { text, x, y, size = 10, font = 'roman', gaps = {}, call }: FixtureText,
  free: readonly string[],
): string {
  let set = '';
  const parts = [...text].map((character, i) => {
    const index = free.indexOf(character);
    const name = font === 'free' ? `free${Math.floor(index / CODES)}` : font;
    const code = font === 'free' ? FIRST + (index % CODES) : codeOf(character);
    const change = name === set ? '' : `] TJ /${name} ${size} Tf [`;
    set = name;
    return `${change}<${code.toString(16).padStart(2, '0')}>${gaps[i] ? ` ${-gaps[i]} ` : ''}`;
  });
  const raised = call === undefined ? '' : ` /roman ${size * 0.6} Tf ${size * 0.35} Ts (${call}) Tj 0 Ts`;
  return `BT /${font === 'free' ? 'free0' : font} ${size} Tf 1 0 0 1 ${x} ${y} Tm [${parts.join('')}] TJ${raised} ET`;
}

function codeOf(character: string): number {
  return WIN_ANSI[character] ?? character.charCodeAt(0);
}

function rule([left, right, y]: readonly [number, number, number]): string {
  return `0.5 w ${left} ${y} m ${right} ${y} l S`;
}

function toUnicode(characters: readonly string[]): string {
  const lines = characters.map(
    (character, i) =>
      `<${(FIRST + i).toString(16)}> <${[...character].flatMap(c => [...Array(c.length).keys()].map(k => c.charCodeAt(k).toString(16).padStart(4, '0'))).join('')}>`,
  );
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${lines.length} beginbfchar ${lines.join(' ')} endbfchar endcmap end end`;
}
