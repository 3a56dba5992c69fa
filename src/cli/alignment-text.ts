import { columns } from '../language/index.ts';
import type { Alignment, Bead, UnitId } from '../model/index.ts';
import type { Terminal } from './terminal.ts';

/** A bead with the texts of its members, one list a language in the order of the alignment. */
export interface AlignmentRow {
  readonly bead: Bead;
  readonly cells: readonly (readonly string[])[];
}

/** Below this probability a row is marked as doubtful. */
const DOUBTFUL = 0.9;

/** One bead a line, `[0]:[0,1]:0.93`: 0-based places of the lines in their files, `[]` for no counterpart. */
export function renderBeads(alignment: Alignment, rows: readonly AlignmentRow[]): string {
  const [source, target] = alignment.languages;
  const place = unitPlaces(alignment);
  const side = (bead: Bead, language: string | undefined): string =>
    `[${(bead.members[language ?? ''] ?? []).map(id => place(language ?? '', id)).join(',')}]`;
  return rows
    .map(({ bead }) => `${side(bead, source)}:${side(bead, target)}:${bead.probability.toFixed(4)}\n`)
    .join('');
}

/** Lines know their place by their id; other units by their order in the alignment. */
function unitPlaces(alignment: Alignment): (language: string, id: UnitId) => number {
  const places = new Map<string, number>();
  for (const language of alignment.languages) {
    let n = 0;
    for (const bead of alignment.beads) {
      for (const id of bead.members[language] ?? []) {
        places.set(`${language} ${id}`, alignment.level === 'line' ? Number(id.slice('line_'.length)) - 1 : n);
        n++;
      }
    }
  }
  return (language, id) => places.get(`${language} ${id}`) ?? -1;
}

/** Tab-separated: id, probability, one column a language, and the evidence where it is wanted; several units of a cell are joined by ` ¶ `. */
export function renderTsv(alignment: Alignment, rows: readonly AlignmentRow[], explain: boolean): string {
  const head = ['id', 'probability', ...alignment.languages, ...(explain ? ['evidence'] : [])].join('\t');
  const lines = rows.map(({ bead, cells }) =>
    [
      bead.id,
      bead.probability.toFixed(4),
      ...[...cells.map(cell => cell.join(' ¶ ')), ...(explain ? [inWords(bead)] : [])].map(flat),
    ].join('\t'),
  );
  return `${[head, ...lines].join('\n')}\n`;
}

function flat(cell: string): string {
  return cell.replace(/[\t\r\n]+/gu, ' ');
}

/** The evidence behind a row in one line: `same label 12; 3 shared numbers: 7, 9, 172; CTOC/COP/2012/7`. */
function inWords({ evidence }: Bead): string {
  return evidence.map(({ kind, detail }) => detail ?? kind).join('; ');
}

/** For a person: each row with its id and probability, then one line a language, as much as fits. */
export function renderTable(
  alignment: Alignment,
  rows: readonly AlignmentRow[],
  terminal: Terminal,
  explain: boolean,
): string {
  const width = Math.max(...alignment.languages.map(language => language.length));
  const out = rows.map(({ bead, cells }) => {
    const shown = `${Math.round(bead.probability * 100)} %`;
    const sure = bead.probability < DOUBTFUL ? terminal.yellow(`${shown} doubtful`) : terminal.dim(shown);
    const lines = cells.map((cell, i) => {
      const name = terminal.blue((alignment.languages[i] ?? '').padEnd(width));
      const text =
        cell.length === 0 ? terminal.red('—') : fitted(terminal.shown(cell.join(' ¶ ')), terminal.width - width - 4);
      return `  ${name}  ${text}`;
    });
    const why = explain
      ? bead.evidence.map(
          one =>
            `  ${terminal.dim(`${one.weight >= 0 ? '+' : ''}${one.weight.toFixed(1)} ${one.kind}${one.detail ? `: ${terminal.shown(one.detail)}` : ''}`)}`,
        )
      : [];
    return [`${terminal.bold(bead.id)} ${sure}`, ...lines, ...why].join('\n');
  });
  const gaps = rows.filter(({ cells }) => cells.some(cell => cell.length === 0)).length;
  const doubtful = rows.filter(({ bead }) => bead.probability < DOUBTFUL).length;
  return `${out.join('\n')}\n\n${rows.length} rows, ${gaps} with a gap, ${doubtful} doubtful, ${alignment.crossings.length} crossings\n`;
}

/** The text on one line, cut to the room there is; right-to-left text isolated so that the line keeps its order. */
function fitted(text: string, room: number): string {
  const flat = text.replace(/\s+/gu, ' ');
  let out = '';
  let used = 0;
  for (const character of flat) {
    const wide = columns(character);
    if (used + wide > room - 1) return isolated(`${out}…`);
    out += character;
    used += wide;
  }
  return isolated(out);
}

function isolated(text: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufefc]/u.test(text) ? `\u2068${text}\u2069` : text;
}
