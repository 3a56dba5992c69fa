import { columns } from '../language/index.ts';
import { type Block, type Edition, printedBody, printedLabel } from '../model/index.ts';
import type { Terminal } from './terminal.ts';

/** Right-to-left text between left-to-right words needs isolation, or the terminal reorders the line. */
const ISOLATE = '\u2068';
const POP = '\u2069';

/**
 * The edition for a person: one line a block with id, role and opening words (`outline`), or the whole printed text (`text`).
 */
export function renderOutline(edition: Edition, kind: 'outline' | 'text', terminal: Terminal): string {
  if (kind === 'text') return `${edition.blocks.map(block => printedLabel(block) + printedBody(block)).join('\n\n')}\n`;
  const { meta, source } = edition;
  const count = (role: Block['role']): number => edition.blocks.filter(block => block.role === role).length;
  const facts = [
    `${terminal.bold(edition.id)}  ${source.file}, ${source.encoding}`,
    meta.title ? isolated(meta.title, edition) : undefined,
    meta.notice ? terminal.yellow(isolated(meta.notice, edition)) : undefined,
    meta.organ ? `organ: ${isolated(meta.organ, edition)}` : undefined,
    meta.predecessors.length > 0 ? `recalls: ${meta.predecessors.join(', ')}` : undefined,
    `${count('preambular')} preambular, ${count('operative')} operative paragraphs, ${count('point')} points, ${count('note')} notes`,
  ].filter(line => line !== undefined);
  const idWidth = Math.max(...edition.blocks.map(block => block.id.length));
  const rows = edition.blocks.map(block => outlineRow(block, edition, idWidth, terminal));
  return `${facts.join('\n')}\n\n${rows.join('\n')}\n`;
}

function outlineRow(block: Block, edition: Edition, idWidth: number, terminal: Terminal): string {
  const depth = block.parent === undefined ? 0 : block.id.split('__').length - 1;
  const details = [
    block.lead ? terminal.blue(block.lead.concept + ['', ' +also', ' +further'][block.lead.chain]) : undefined,
    ...block.secondary.map(lead => terminal.dim(lead.concept)),
    ...block.calls.map(call => terminal.dim(`→${call.note ?? `note ${call.number}?`}`)),
    ...block.references
      .filter(reference => reference.kind !== 'number')
      .map(reference => terminal.green(reference.value)),
  ].filter(part => part !== undefined);
  const head = `${terminal.dim(block.id.padEnd(idWidth))}  ${block.role.padEnd(10)} ${'  '.repeat(depth)}`;
  const room = Math.max(24, terminal.width - idWidth - 13 - 2 * depth);
  const text = isolated(shortened(printedLabel(block) + printedBody(block), room), edition);
  const more = details.length === 0 ? '' : `\n${' '.repeat(idWidth + 13 + 2 * depth)}${details.join('  ')}`;
  return `${head}${text}${more}`;
}

function isolated(text: string, edition: Edition): string {
  return edition.direction === 'rtl' ? ISOLATE + text + POP : text;
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
