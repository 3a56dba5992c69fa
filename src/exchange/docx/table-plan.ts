import {
  type Bead,
  type Block,
  type Edition,
  type LanguageCode,
  type Prefill,
  printedBlock,
} from '../../model/index.ts';
import { membersOf } from '../dossier.ts';
import { nameLanguage } from '../language-name.ts';
import { directionOf } from '../language-tag.ts';
import { headingOf } from '../memory/columns.ts';
import type { UnitTable } from '../memory/table.ts';
import { fillsOf } from '../prefill/facts.ts';
import type { TmxWork } from '../tmx/write.ts';
import { matchColumn, matchParagraphs } from './match-column.ts';
import { blockStretches } from './side.ts';
import { PLAIN, type Script, type TextInline } from './tracked.ts';

/** A table of units, one row a unit. */
export interface TablePlan {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly kind: 'id' | 'text' | 'state' | 'note' | 'match';
  readonly heading: string;
  /** Of texts. */
  readonly script?: Script;
}

export interface TableRow {
  /** Whole: `6-1:para_12`; empty when the unit has none. */
  readonly id: string;
  /** One a column of texts; what the row lacks is `undefined`. */
  readonly texts: readonly (CellText | undefined)[];
  readonly state: string;
  readonly note: string;
  /** What the translation comes from, where the table has a column for it: what changed, and the translation. */
  readonly match?: readonly (readonly TextInline[])[];
  /** How the texts of the row look. */
  readonly look: 'plain' | 'heading' | 'note';
}

/** A text with its emphasis: paragraphs of runs. */
export interface CellText {
  /** The whole text; an empty line stands between its paragraphs. */
  readonly text: string;
  readonly paragraphs: readonly (readonly TextInline[])[];
}

/** What stands between the paragraphs of a cell when it is one text. */
export const JOINT = '\n\n';

/** An alignment by blocks: texts as printed, with their emphasis. */
export function planOfWork(
  { alignment, editions }: TmxWork,
  languages: readonly LanguageCode[],
  prefill?: Prefill,
): TablePlan {
  const fills = fillsOf(prefill);
  const sides = languages.map(language => {
    const edition = editions.find(one => one.language === language);
    return {
      language,
      script: { language, direction: edition?.direction ?? directionOf(language) },
      blocks: new Map<string, Block>(edition?.blocks.map(block => [block.id, block])),
    };
  });
  const scriptOf = (language: LanguageCode): Script =>
    sides.find(side => side.language === language)?.script ?? { language, direction: directionOf(language) };
  const rows = alignment.beads.flatMap((bead): readonly TableRow[] => {
    const texts = sides.map(({ language, script, blocks }) => {
      const members = membersOf(bead, language).flatMap(id => blocks.get(id) ?? []);
      return members.length === 0 ? undefined : cellOfBlocks(members, script);
    });
    if (texts.every(text => text === undefined)) return [];
    const fill = fills.get(bead.id);
    const first = sides.flatMap(({ language, blocks }) =>
      membersOf(bead, language).flatMap(id => blocks.get(id) ?? []),
    )[0];
    return [
      {
        id: `${alignment.work}:${bead.id}`,
        texts,
        state: bead.state,
        note: bead.note ?? '',
        ...(fill && {
          match: matchParagraphs(
            fill,
            scriptOf(languages[0] ?? alignment.pivot),
            scriptOf(languages[1] ?? alignment.pivot),
          ),
        }),
        look: lookOf(first?.role),
      },
    ];
  });
  const columns = columnsOf(
    sides.map(({ script }) => script),
    editions,
  );
  const match: readonly TableColumn[] = prefill === undefined ? [] : [matchColumn(prefill)];
  return { columns: [...columns, ...match], rows };
}

/** A table of units as it stands: bodies without label and note calls, no emphasis. */
export function planOfTable({ columns, rows }: UnitTable): TablePlan {
  const at = (kind: string): number => columns.findIndex(column => column.kind === kind);
  const [ids, states, notes] = [at('id'), at('state'), at('note')];
  const texts = columns.flatMap((column, c) => {
    if (column.kind !== 'language') return [];
    const { language } = column;
    return [{ c, script: { language, direction: directionOf(language) } }];
  });
  const planned = columnsOf(
    texts.map(({ script }) => script),
    [],
  );
  return {
    columns: planned,
    rows: rows.map(row => ({
      id: row[ids] ?? '',
      texts: texts.map(({ c, script }) => (row[c] ? cellOfText(row[c] ?? '', script) : undefined)),
      state: row[states] ?? '',
      note: row[notes] ?? '',
      look: 'plain',
    })),
  };
}

function columnsOf(scripts: readonly Script[], editions: readonly Edition[]): readonly TableColumn[] {
  return [
    { kind: 'id', heading: headingOf({ kind: 'id' }) },
    ...scripts.map((script): TableColumn => {
      const { language } = script;
      const name = nameLanguage(language);
      const status = editions.find(edition => edition.language === language)?.meta.status;
      const heading = name === language ? headingOf({ kind: 'language', language }) : `${name} (${language})`;
      return { kind: 'text', heading: status === undefined ? heading : `${heading}\n${status}`, script };
    }),
    { kind: 'state', heading: headingOf({ kind: 'state' }) },
    { kind: 'note', heading: headingOf({ kind: 'note' }) },
  ];
}

function lookOf(role: Block['role'] | undefined): TableRow['look'] {
  if (role === 'note') return 'note';
  return role === 'number' || role === 'title' || role === 'heading' || role === 'annex' ? 'heading' : 'plain';
}

function cellOfBlocks(blocks: readonly Block[], script: Script): CellText {
  const printed = blocks.map(printedBlock);
  const paragraphs = blocks.flatMap((block, i) => {
    const text = printed[i] ?? '';
    const runs = blockStretches(block, i).map(({ kind, start, end, look }): TextInline => {
      const raised = kind === 'call' && /^\d+$/u.test(text.slice(start, end));
      return run(text.slice(start, end), script, raised ? { ...look, raised } : look);
    });
    return splitParagraphs(runs);
  });
  return { text: printed.join(JOINT), paragraphs };
}

function cellOfText(text: string, script: Script): CellText {
  return { text, paragraphs: splitParagraphs([run(text, script, PLAIN)]) };
}

function run(text: string, script: Script, look: TextInline['look']): TextInline {
  return { kind: 'text', change: 'kept', text, look, script };
}

/** An empty line in a text becomes a border between paragraphs. */
function splitParagraphs(runs: readonly TextInline[]): readonly (readonly TextInline[])[] {
  const paragraphs: TextInline[][] = [[]];
  for (const one of runs) {
    one.text.split(JOINT).forEach((part, i) => {
      if (i > 0) paragraphs.push([]);
      if (part !== '') paragraphs.at(-1)?.push({ ...one, text: part });
    });
  }
  return paragraphs;
}

/** States that can be chosen. */
export const BEAD_STATES: readonly Bead['state'][] = ['automatic', 'confirmed', 'manual'];
