/**
 * Word documents (DOCX): an own reader of WordprocessingML. Automatic numbers are restored as labels, notes bound by their keys, tracked changes accepted, rejected or shown;
 * what is not text is named in diagnostics.
 * @module
 */
import { type Diagnostic, diagnose, type Result } from '../../model/index.ts';
import type { XmlElement } from '../../wire/index.ts';
import { ReadingBuilder } from '../builder.ts';
import { changesDiagnostic } from '../changes.ts';
import type { FormatOptions, FormatReading } from '../reader.ts';
import type { Run } from '../runs.ts';
import { type Sink, StoryReader } from './body.ts';
import { type CalledNote, NoteCounter } from './notes.ts';
import { AutomaticNumbers } from './numbering.ts';
import { openDocx } from './part.ts';
import { headerTexts, metadataOf } from './properties.ts';
import type { DocxContext } from './story.ts';
import { readStyles } from './styles.ts';
import { type Survey, surveyPart } from './survey.ts';
import { attributeOf, childrenOf } from './xml.ts';

/** Samples of what was left out that a diagnostic shows. */
const SAMPLES = 5;

/**
 * Reads a Word document.
 * @throws RecallingError `read.not-a-document`, `read.too-large`, `wire.*`
 */
export function readDocx(bytes: Uint8Array, file: string, options: FormatOptions): Result<FormatReading> {
  const source = openDocx(bytes, file);
  const styles = readStyles(source.related('styles'));
  const footnotes = source.related('footnotes');
  const endnotes = source.related('endnotes');
  const context: DocxContext = {
    styles,
    numbers: new AutomaticNumbers(source.related('numbering'), styles),
    notes: new NoteCounter(source.document, source.related('settings'), footnotes, endnotes),
    changes: options.changes ?? 'accept',
    relationships: source.relationships,
    keepsBlanks: attributeOf(source.document, 'xml:space') === 'preserve',
    losses: { hidden: [], symbols: 0, readings: 0, lostNotes: [] },
  };
  const surveys = [source.document, footnotes, endnotes].flatMap(part => (part ? [surveyPart(part)] : []));
  const endless = new Set(surveys.flatMap(survey => [...survey.openFields]));
  const builder = new ReadingBuilder();
  readBody(childrenOf(source.document, 'w:body'), builder, context, endless);
  const headers = headerTexts(source, context);
  const value = { encoding: 'utf-8', ...builder.finish(metadataOf(source, headers)) };
  return { value, diagnostics: diagnosticsOf(context, surveys, headers, file) };
}

/** Footnotes follow the paragraph that calls them, as on the page; endnotes follow the text. */
function readBody(
  bodies: readonly XmlElement[],
  builder: ReadingBuilder,
  context: DocxContext,
  endless: ReadonlySet<XmlElement>,
): void {
  const atEnd: CalledNote[] = [];
  const printed = new Set<string>();
  const print = (note: CalledNote): void => {
    if (printed.has(note.key)) return;
    printed.add(note.key);
    const runs = note.element && noteRuns(note, note.element, context, endless);
    if (runs) builder.add(runs, { kind: 'note', noteKey: note.key });
    else context.losses.lostNotes.push(note);
  };
  const sink: Sink = {
    paragraph: (runs, facts) => builder.add(runs, facts),
    notes: called => {
      for (const note of called) {
        if (note.kind === 'endnote') atEnd.push(note);
        else print(note);
      }
    },
  };
  const reader = new StoryReader(context, sink, endless);
  for (const body of bodies) reader.read(body);
  atEnd.forEach(print);
}

/** A note is one paragraph, however many it has in the document; it begins with its number. */
function noteRuns(
  note: CalledNote,
  element: XmlElement,
  context: DocxContext,
  endless: ReadonlySet<XmlElement>,
): readonly Run[] {
  const runs: Run[] = [];
  const sink: Sink = {
    paragraph(more, { label }) {
      if (more.every(run => run.text.trim() === '')) return;
      if (runs.length > 0) runs.push({ text: '\n', space: 'break' });
      if (label) runs.push({ text: `${label.printed} ` });
      for (const run of more) runs.push(run);
    },
    notes() {},
  };
  new StoryReader(context, sink, endless, note).read(element);
  const { printed } = note;
  const numbered = runs.some(run => run.sup && run.text === printed);
  return printed === undefined || numbered ? runs : [{ text: printed, sup: true }, { text: ' ' }, ...runs];
}

function diagnosticsOf(
  { losses, numbers, notes, styles, changes }: DocxContext,
  surveys: readonly Survey[],
  headers: readonly string[],
  file: string,
): readonly Diagnostic[] {
  const said: Diagnostic[] = [];
  const sum = (count: (survey: Survey) => number): number => surveys.reduce((all, one) => all + count(one), 0);
  const counts = {
    insertions: sum(one => one.insertions),
    deletions: sum(one => one.deletions),
    moves: sum(one => one.moves),
    formats: sum(one => one.formats),
  };
  said.push(...changesDiagnostic(counts, changes, file));
  const hidden = losses.hidden.filter(text => text.trim() !== '');
  if (hidden.length > 0) said.push(diagnose('read.hidden-text', samples(hidden), { file }));
  if (notes.restartsOnPages) numbers.unknown.add('notes that begin anew on each page, numbered through instead');
  for (const what of numbers.unknown) said.push(diagnose('read.numbering-unknown', what, { file }));
  if (styles.loops.size > 0) said.push(diagnose('read.style-loop', samples([...styles.loops]), { file }));
  if (losses.symbols > 0) said.push(diagnose('read.symbol-unknown', String(losses.symbols), { file }));
  for (const { printed, key } of losses.lostNotes) said.push(diagnose('read.note-lost', printed ?? key, { file }));
  if (losses.readings > 0) said.push(diagnose('read.readings-skipped', String(losses.readings), { file }));
  const imports = sum(one => one.imports);
  if (imports > 0) said.push(diagnose('read.part-skipped', `${imports} embedded or linked documents`, { file }));
  const comments = sum(one => one.comments);
  if (comments > 0) said.push(diagnose('read.comments-skipped', String(comments), { file }));
  const pictures = sum(one => one.pictures);
  if (pictures > 0) said.push(diagnose('read.pictures-skipped', String(pictures), { file }));
  if (headers.length > 0) said.push(diagnose('read.headers-skipped', samples(headers), { file }));
  return said;
}

function samples(texts: readonly string[]): string {
  const shown = texts.slice(0, SAMPLES).map(text => `“${text.slice(0, 60)}”`);
  return shown.join(', ') + (texts.length > SAMPLES ? ` and ${texts.length - SAMPLES} more` : '');
}
