import { columns, recordOf } from '../language/index.ts';
import {
  type Block,
  type Edition,
  type Format,
  printedBody,
  printedLabel,
  type Role,
  workNumber,
} from '../model/index.ts';
import type { Terminal } from './terminal.ts';
import { type Piece, wrapPieces } from './wrap.ts';

/** Right-to-left text between left-to-right words needs isolation, or the terminal reorders the line. */
const ISOLATE = '\u2068';
const POP = '\u2069';
/** Longer ids would leave no room for the text; of those the end is shown, which tells them apart. */
const WIDEST_ID = 26;
const ROLE_WIDTH = 11;
const NARROWEST_TEXT = 24;
/** Between two details of a block. */
const GAP: Piece = { text: '  ' };
/** Roles told with less than this get a question mark. */
const SURE = 0.7;

/**
 * The edition for a person: one line a block with id, role and opening words (`outline`), or the whole printed text (`text`).
 */
export function* renderOutline(
  edition: Edition,
  kind: 'outline' | 'text',
  terminal: Terminal,
): Generator<string, void> {
  if (kind === 'text') {
    for (const block of edition.blocks) {
      yield `${block.order === 0 ? '' : '\n\n'}${printedLabel(block)}${printedBody(block)}`;
    }
    yield '\n';
    return;
  }
  const ids = edition.blocks.map(block => shownId(block.id));
  // One by one: a long text has more blocks than one call can take as arguments.
  const idWidth = ids.reduce((widest, id) => Math.max(widest, columns(id)), 0);
  yield `${factsOf(edition, terminal).join('\n')}\n\n`;
  for (const [i, block] of edition.blocks.entries()) {
    yield `${outlineRow(block, ids[i] ?? '', edition, idWidth, terminal)}\n`;
  }
}

/** What the text is, in a few lines. */
function factsOf(edition: Edition, terminal: Terminal): readonly string[] {
  const { meta, source, language } = edition;
  const { name } = recordOf(language);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['number', meta.number],
    ['symbol', meta.symbol && terminal.shown(meta.symbol)],
    ['date', meta.date],
    ['organ', meta.organ && isolated(meta.organ, edition, terminal)],
    ['recalls', meta.predecessors.map(workNumber).join(', ')],
  ];
  return [
    `${terminal.bold(terminal.shown(edition.id))}  ${name}, ${terminal.shown(source.file)}, ${ENCODED[source.format] ?? source.encoding}`,
    ...wrapped(meta.title && isolated(meta.title, edition, terminal), terminal),
    ...wrapped(meta.notice && isolated(meta.notice, edition, terminal), terminal).map(terminal.yellow),
    ...facts.flatMap(([fact, value]) => wrapped(value && `${fact}: ${value}`, terminal)),
    countsOf(edition),
  ];
}

/** Formats that have no encoding of their own to tell. */
const ENCODED: Partial<Readonly<Record<Format, string>>> = { docx: 'Word document', pdf: 'PDF' };

function wrapped(text: string | undefined, terminal: Terminal): readonly string[] {
  return text ? wrapPieces([{ text }], terminal.columns) : [];
}

/** Words for the roles that are counted, in the singular and the plural. */
const COUNTED: readonly (readonly [Role, string, string])[] = [
  ['preambular', 'preambular', 'preambular'],
  ['operative', 'operative paragraph', 'operative paragraphs'],
  ['paragraph', 'other paragraph', 'other paragraphs'],
  ['point', 'point', 'points'],
  ['heading', 'heading', 'headings'],
  ['annex', 'annex', 'annexes'],
  ['row', 'row', 'rows'],
  ['note', 'note', 'notes'],
];

function countsOf({ blocks }: Edition): string {
  const counts = COUNTED.flatMap(([role, one, many]) => {
    const n = blocks.filter(block => block.role === role).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];
  });
  return counts.length === 0 ? 'no paragraphs' : counts.join(', ');
}

function outlineRow(block: Block, id: string, edition: Edition, idWidth: number, terminal: Terminal): string {
  const role = block.role + (block.probability < SURE ? '?' : '');
  const margin = idWidth + 2 + ROLE_WIDTH + 2 * depthOf(block);
  const head = `${terminal.dim(id.padEnd(idWidth))}  ${role.padEnd(ROLE_WIDTH)}${' '.repeat(2 * depthOf(block))}`;
  const room = Math.max(NARROWEST_TEXT, terminal.width - margin);
  // A number that is not in the text stands in brackets.
  const label = block.label?.restored ? `[${block.label.printed}] ` : printedLabel(block);
  const text = isolated(shortened(label + printedBody(block), room), edition, terminal);
  const details = detailsOf(block, terminal).flatMap((detail, i): readonly Piece[] => {
    const whole = { ...detail, isWhole: true };
    return i === 0 ? [whole] : [GAP, whole];
  });
  const lines = wrapPieces(details, room).map(line => `\n${' '.repeat(margin)}${line}`);
  return `${head}${text}${details.length === 0 ? '' : lines.join('')}`;
}

/** How deep a block stands: inside an annex, an article, a nested draft, a list. What opens such a place stands at its margin. */
function depthOf({ id }: Block): number {
  return id.replace(/__(?:heading|enact|title)$/u, '').split('__').length - 1;
}

function shownId(id: string): string {
  return id.length <= WIDEST_ID ? id : `…${id.slice(1 - WIDEST_ID)}`;
}

/** What was understood of a block: phrases, notes called, references, joins. Of a masthead or number line the references are the line itself. */
function detailsOf(block: Block, terminal: Terminal): readonly Piece[] {
  const { lead, secondary, calls, references, reasons, role } = block;
  const itself = role === 'masthead' || role === 'number';
  return [
    ...(lead ? [{ text: lead.concept + ['', ' +also', ' +further'][lead.chain], paint: terminal.blue }] : []),
    ...secondary.map(({ concept }) => ({ text: concept, paint: terminal.dim })),
    ...calls.map(call => ({ text: `→${call.note ?? `note ${call.number}?`}`, paint: terminal.dim })),
    ...references
      .filter(({ kind }) => !itself && kind !== 'number')
      .map(({ value }) => ({ text: terminal.shown(value), paint: terminal.green })),
    ...reasons.filter(reason => reason.startsWith('joined at')).map(text => ({ text, paint: terminal.dim })),
  ];
}

function isolated(text: string, edition: Edition, terminal: Terminal): string {
  const shown = terminal.shown(text);
  return edition.direction === 'rtl' ? ISOLATE + shown + POP : shown;
}

/** As much of the text as fits, an ellipsis for the rest. */
function shortened(text: string, room: number): string {
  if (columns(text) <= room) return text;
  let out = '';
  let width = 0;
  for (const character of text) {
    width += columns(character);
    if (width > room - 1) break;
    out += character;
  }
  return `${out.trimEnd()}…`;
}
