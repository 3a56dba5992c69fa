import type { Block, LanguageCode, Role } from '../../model/index.ts';
import { element, type XmlElement } from '../../wire/index.ts';
import { WORD_NAMESPACE } from './names.ts';

/** Ids of the styles that other parts name. */
export const STYLE_IDS = {
  note: 'NoteText',
  noteReference: 'NoteReference',
  header: 'Header',
  cell: 'TableText',
} as const;

/** Twips: one step of indentation. */
const STEP = 567;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly paragraph: readonly XmlElement[];
  readonly run?: readonly XmlElement[];
}

const CENTRED = element('w:jc', { 'w:val': 'center' });
const FIRST_LINE = element('w:ind', { 'w:firstLine': String(STEP) });
const KEEP_NEXT = element('w:keepNext');
const BOLD = [element('w:b'), element('w:bCs')];

const STYLES: Readonly<Record<Role, ParagraphStyle>> = {
  masthead: { id: 'Masthead', name: 'Masthead', paragraph: [] },
  number: { id: 'ResolutionNumber', name: 'Resolution Number', paragraph: [KEEP_NEXT, CENTRED], run: BOLD },
  title: { id: 'Title', name: 'Title', paragraph: [KEEP_NEXT, CENTRED], run: [...BOLD, ...size(28)] },
  enacting: { id: 'Enacting', name: 'Enacting Formula', paragraph: [KEEP_NEXT, FIRST_LINE] },
  preambular: { id: 'Preambular', name: 'Preambular Paragraph', paragraph: [FIRST_LINE] },
  operative: { id: 'Operative', name: 'Operative Paragraph', paragraph: [FIRST_LINE] },
  point: { id: 'Point', name: 'Point', paragraph: [] },
  heading: { id: 'Section', name: 'Section Heading', paragraph: [KEEP_NEXT, CENTRED], run: BOLD },
  closing: { id: 'Closing', name: 'Closing Line', paragraph: [] },
  annex: { id: 'Annex', name: 'Annex Heading', paragraph: [KEEP_NEXT, CENTRED], run: BOLD },
  paragraph: { id: 'Plain', name: 'Plain Paragraph', paragraph: [] },
  row: { id: 'Row', name: 'Row', paragraph: [] },
  note: { id: STYLE_IDS.note, name: 'footnote text', paragraph: [spacing(40)], run: size(18) },
  unknown: { id: 'Unplaced', name: 'Unplaced Paragraph', paragraph: [] },
};

/** Style and indentation of a block, in the order the schema wants: the style first. */
export function paragraphProperties(block: Block | undefined): readonly XmlElement[] {
  const style = element('w:pStyle', { 'w:val': STYLES[block?.role ?? 'paragraph'].id });
  const level = block?.role === 'point' ? Math.max(1, block.label?.level ?? 1) : 0;
  if (level === 0) return [style];
  return [style, element('w:ind', { 'w:left': String(level * STEP), 'w:firstLine': '0' })];
}

/** The styles part. Fonts are named for each kind of script, so that no language depends on the reader's standard font. */
export function stylesMarkup(language: LanguageCode): XmlElement {
  const fonts = element('w:rFonts', {
    'w:ascii': 'Times New Roman',
    'w:hAnsi': 'Times New Roman',
    'w:eastAsia': 'SimSun',
    'w:cs': 'Traditional Arabic',
  });
  const languages = element('w:lang', { 'w:val': language, 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });
  const defaults = element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [element('w:rPr', {}, [fonts, ...size(22, 26), languages])]),
    element('w:pPrDefault', {}, [element('w:pPr', {}, [spacing(120)])]),
  ]);
  return element('w:styles', { 'xmlns:w': WORD_NAMESPACE }, [
    defaults,
    style('paragraph', { id: 'Normal', name: 'Normal', paragraph: [] }, { 'w:default': '1' }),
    style('character', { id: 'PlainRun', name: 'Default Paragraph Font', paragraph: [] }, { 'w:default': '1' }),
    ...Object.values(STYLES).map(one => style('paragraph', one)),
    style('paragraph', { id: STYLE_IDS.header, name: 'header', paragraph: [CENTRED], run: size(18) }),
    style('paragraph', { id: STYLE_IDS.cell, name: 'Table Text', paragraph: [spacing(40)], run: size(18, 22) }),
    style('character', {
      id: STYLE_IDS.noteReference,
      name: 'footnote reference',
      paragraph: [],
      run: [element('w:vertAlign', { 'w:val': 'superscript' })],
    }),
  ]);
}

function style(
  type: 'paragraph' | 'character',
  { id, name, paragraph, run = [] }: ParagraphStyle,
  more: Readonly<Record<string, string>> = {},
): XmlElement {
  return element('w:style', { 'w:type': type, ...more, 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    ...(type === 'paragraph' && id !== 'Normal' ? [element('w:basedOn', { 'w:val': 'Normal' })] : []),
    ...(paragraph.length > 0 ? [element('w:pPr', {}, paragraph)] : []),
    ...(run.length > 0 ? [element('w:rPr', {}, run)] : []),
  ]);
}

/** In half points; Arabic script needs more. */
function size(latin: number, complex = latin): readonly XmlElement[] {
  return [element('w:sz', { 'w:val': String(latin) }), element('w:szCs', { 'w:val': String(complex) })];
}

/** @param after twips */
function spacing(after: number): XmlElement {
  return element('w:spacing', { 'w:after': String(after), 'w:line': '259', 'w:lineRule': 'auto' });
}
