import { element, type XmlElement, type XmlNode } from '../../wire/index.ts';
import type { Revisions } from './revisions.ts';
import { paragraphProperties, STYLE_IDS } from './styles.ts';
import type { Footnote, Inline, Look, NoteInline, Paragraph, Script, TextInline } from './tracked.ts';

/** A paragraph of the body, with the ends of moves that stand at it. */
export function paragraphMarkup(paragraph: Paragraph, revisions: Revisions): readonly XmlElement[] {
  const { move } = paragraph;
  const opening = move?.first ? [revisions.openMove(move)] : [];
  const body = element('w:p', {}, [
    propertiesMarkup(paragraph, paragraphProperties(paragraph.block), revisions),
    ...opening,
    ...inlinesMarkup(paragraph.inlines, revisions),
  ]);
  return move?.last ? [body, revisions.closeMove(move)] : [body];
}

/** A footnote: its number and a blank, unless it brings a mark of its own, and its text. */
export function footnoteMarkup({ id, automatic, paragraphs }: Footnote, revisions: Revisions): XmlElement {
  const number = element('w:r', {}, [
    element('w:rPr', {}, [element('w:rStyle', { 'w:val': STYLE_IDS.noteReference })]),
    element('w:footnoteRef'),
  ]);
  const blank = element('w:r', {}, [textElement('w:t', ' ')]);
  const style = [element('w:pStyle', { 'w:val': STYLE_IDS.note })];
  return element(
    'w:footnote',
    { 'w:id': String(id) },
    paragraphs.map((paragraph, i) =>
      element('w:p', {}, [
        propertiesMarkup(paragraph, style, revisions),
        ...(i === 0 && automatic ? [number, blank] : []),
        ...inlinesMarkup(paragraph.inlines, revisions),
      ]),
    ),
  );
}

function propertiesMarkup({ script, mark }: Paragraph, style: readonly XmlElement[], revisions: Revisions): XmlElement {
  const [name, ...rest] = style;
  const direction = script.direction === 'rtl' ? [element('w:bidi')] : [];
  const tracked = mark === 'kept' ? [] : [element('w:rPr', {}, [revisions.mark(mark)])];
  return element('w:pPr', {}, [...(name === undefined ? [] : [name]), ...direction, ...rest, ...tracked]);
}

/** Runs; neighbours with the same fate stand in one revision. */
export function inlinesMarkup(inlines: readonly Inline[], revisions: Revisions): readonly XmlElement[] {
  const out: XmlElement[] = [];
  for (let i = 0; i < inlines.length; ) {
    const change = inlines[i]?.change ?? 'kept';
    let end = i;
    while (end < inlines.length && inlines[end]?.change === change) end++;
    const runs = inlines.slice(i, end).flatMap(inline => runMarkup(inline, revisions));
    if (change === 'kept') out.push(...runs);
    else if (runs.length > 0) out.push(revisions.mark(change, runs));
    i = end;
  }
  return out;
}

function runMarkup(inline: Inline, revisions: Revisions): readonly XmlElement[] {
  return inline.kind === 'note' ? [noteRun(inline)] : textRuns(inline, revisions);
}

function noteRun({ id, change, mark }: NoteInline): XmlElement {
  const reference = { ...(mark !== undefined && { 'w:customMarkFollows': '1' }), 'w:id': String(id) };
  const style = element('w:rPr', {}, [element('w:rStyle', { 'w:val': STYLE_IDS.noteReference })]);
  return element('w:r', {}, [
    // A mark of its own stands as it was printed, raised or not.
    ...(mark === undefined ? [style] : []),
    element('w:footnoteReference', reference),
    ...(mark === undefined ? [] : textElements(mark, change === 'deleted' ? 'w:delText' : 'w:t')),
  ]);
}

/** Latin words and symbols in a text from right to left: as part of a run from right to left they would fall apart at their slashes. */
const LATIN = /[A-Za-z](?:[A-Za-z0-9./()-]*[A-Za-z0-9])?/gu;

function textRuns(inline: TextInline, revisions: Revisions): readonly XmlElement[] {
  const { text, script } = inline;
  if (script.direction === 'ltr') return [textRun(inline, text, script, revisions)];
  const runs: XmlElement[] = [];
  let done = 0;
  for (const match of text.matchAll(LATIN)) {
    if (match.index > done) runs.push(textRun(inline, text.slice(done, match.index), script, revisions));
    done = match.index + match[0].length;
    runs.push(textRun(inline, match[0], { ...script, direction: 'ltr' }, revisions));
  }
  return done < text.length ? [...runs, textRun(inline, text.slice(done), script, revisions)] : runs;
}

function textRun({ change, look, before }: TextInline, text: string, script: Script, revisions: Revisions): XmlElement {
  const properties = runProperties(look, script);
  if (before !== undefined) properties.push(revisions.formatting(runProperties(before, script)));
  const head = properties.length === 0 ? [] : [element('w:rPr', {}, properties)];
  return element('w:r', {}, [...head, ...textElements(text, change === 'deleted' ? 'w:delText' : 'w:t')]);
}

/** Complex scripts have switches of their own for bold and italic. Chinese says that its quotation marks and dashes are Chinese too. */
/** What marks of matches look like; none is told by colour alone. */
const MARKS = {
  removed: { colour: 'B3261E', strike: true, underline: undefined },
  added: { colour: '1B6E3C', strike: false, underline: 'single' },
  touched: { colour: '9A5B00', strike: false, underline: 'double' },
} as const;

function runProperties({ italic, bold, underline, raised, mark }: Look, { language, direction }: Script): XmlElement[] {
  const marked = mark === undefined ? undefined : MARKS[mark];
  const line = marked?.underline ?? (underline ? 'single' : undefined);
  const eastern = /^(?:zh|ja|ko)\b/u.test(language);
  return [
    ...(eastern ? [element('w:rFonts', { 'w:hint': 'eastAsia' })] : []),
    ...(bold ? [element('w:b'), element('w:bCs')] : []),
    ...(italic ? [element('w:i'), element('w:iCs')] : []),
    ...(marked?.strike ? [element('w:strike')] : []),
    ...(marked ? [element('w:color', { 'w:val': marked.colour })] : []),
    ...(line === undefined ? [] : [element('w:u', { 'w:val': line })]),
    ...(raised ? [element('w:vertAlign', { 'w:val': 'superscript' })] : []),
    ...(direction === 'rtl' ? [element('w:rtl')] : []),
  ];
}

/** Tabs and line feeds are elements; all else is text with its blanks. */
export function textElements(text: string, name: string): readonly XmlNode[] {
  return text.split(/([\t\n])/u).flatMap(part => {
    if (part === '\t') return [element('w:tab')];
    if (part === '\n') return [element('w:br')];
    return part === '' ? [] : [textElement(name, part)];
  });
}

function textElement(name: string, text: string): XmlElement {
  return element(name, { 'xml:space': 'preserve' }, [text]);
}
