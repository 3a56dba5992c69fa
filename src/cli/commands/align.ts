import { Command } from 'commander';
import { alignEditions, alignLines } from '../../align/index.ts';
import { writeAlignmentJson } from '../../exchange/index.ts';
import { type Alignment, type Diagnostic, type Edition, type LanguageCode, RecallingError } from '../../model/index.ts';
import { segmentEdition } from '../../pipeline/index.ts';
import { type ChangesMode, readBytes, readFile } from '../../read/index.ts';
import { type AlignmentRow, renderBeads, renderTable, renderTsv } from '../alignment-text.ts';
import {
  type CommonOptions,
  choice,
  languageArgument,
  languagesArgument,
  terminalOf,
  voiceOf,
  withChangesOption,
  withCommonOptions,
  withExamples,
  withOutputOptions,
} from '../common.ts';
import { loadLexicons, withLexiconOption } from '../lexicon.ts';
import { loadEdition, readStandardInput } from '../load.ts';
import { writeOutput } from '../output.ts';
import { reportDiagnostics } from '../report.ts';

interface Options extends CommonOptions {
  readonly format?: 'table' | 'json' | 'beads' | 'tsv';
  readonly level: 'block' | 'segment';
  readonly lines?: boolean;
  readonly languages?: readonly LanguageCode[];
  readonly pivot?: LanguageCode;
  readonly keepSource?: boolean;
  readonly explain?: boolean;
  readonly encoding?: string;
  readonly changes?: ChangesMode;
  readonly lexicon?: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
}

interface Aligned {
  readonly alignment: Alignment;
  readonly rows: readonly AlignmentRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `recalling align`: aligns the language editions of one text. */
export function alignCommand(): Command {
  const command = new Command('align')
    .description('Align two or more language editions of one text, paragraph by paragraph or sentence by sentence.')
    .argument('<files...>', 'one file a language; - is standard input')
    .option(
      '--format <format>',
      'table, tsv, json or beads ([0]:[0,1], two files, 0-based)',
      choice('table', 'json', 'beads', 'tsv'),
    )
    .option(
      '--level <level>',
      'block (paragraphs) or segment (sentences inside them)',
      choice('block', 'segment'),
      'block',
    )
    .option('--pivot <language>', 'language of the first column', languageArgument)
    .option('--lines', 'units are the lines of the files, kept as they are: no parsing, no joining, no cutting')
    .option('--keep-source', 'with --lines: never merge lines of the first file')
    .option(
      '--languages <codes>',
      'languages of the files in order, when their names do not tell: en,fr',
      languagesArgument,
    )
    .option('--explain', 'the evidence behind each row')
    .option('--encoding <name>', 'encoding of the files, when detection fails');
  withLexiconOption(command);
  withChangesOption(command);
  withOutputOptions(command, 'write to a file instead of stdout');
  withExamples(command, [
    ['recalling align 6-1.en.txt 6-1.fr.md 6-1.ar.md', 'one row a paragraph, one column a language'],
    ['recalling align 6-1.*.md --format tsv -o 6-1.tsv', 'a table for a spreadsheet'],
    ['recalling align 6-1.en.txt 6-1.ru.md --explain', 'why each row is a row'],
    [
      'recalling align 6-1.en.txt 6-1.fr.md --lexicon lexicon.json',
      'with words learnt from earlier texts (recalling learn)',
    ],
    ['recalling align --lines a.en b.fr --languages en,fr --format beads', 'units that are cut already'],
  ]);
  return withCommonOptions(command).action(async (files: readonly string[], options: Options) => {
    if (files.length < 2) throw new RecallingError('usage.invalid', 'align takes two files or more');
    if (files.filter(file => file === '-').length > 1)
      throw new RecallingError('usage.invalid', 'only one file can be -');
    if (options.languages && options.languages.length !== files.length) {
      throw new RecallingError('usage.invalid', `${files.length} files but ${options.languages.length} languages`);
    }
    const terminal = terminalOf(options);
    const { alignment, rows, diagnostics } = options.lines
      ? await lines(files, options)
      : await editions(files, options);
    reportDiagnostics(diagnostics, voiceOf(options), terminal);
    const format = options.json ? 'json' : (options.format ?? 'table');
    if (format === 'beads' && files.length !== 2)
      throw new RecallingError('usage.invalid', 'beads are for two files; use json or tsv');
    const content =
      format === 'json'
        ? writeAlignmentJson(alignment)
        : format === 'beads'
          ? renderBeads(alignment, rows)
          : format === 'tsv'
            ? renderTsv(alignment, rows)
            : renderTable(alignment, rows, terminal, options.explain ?? false);
    if (options.output === undefined || options.output === '-') terminal.write(content);
    else await writeOutput(options.output, content, options.force ?? false);
  });
}

async function editions(files: readonly string[], options: Options): Promise<Aligned> {
  const loaded: Edition[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [i, file] of files.entries()) {
    const language = options.languages?.[i];
    const { encoding, changes } = options;
    const known = { ...(language === undefined ? {} : { language }), ...(encoding === undefined ? {} : { encoding }) };
    const result = await loadEdition(file, changes === undefined ? known : { ...known, changes });
    loaded.push(result.value);
    diagnostics.push(...result.diagnostics);
  }
  const segments = new Map(
    loaded.map(edition => [edition.id, options.level === 'segment' ? segmentEdition(edition) : []]),
  );
  const lexicon = await loadLexicons(options.lexicon);
  const aligned = alignEditions(loaded, {
    level: options.level,
    ...(lexicon && { lexicon }),
    ...(options.pivot === undefined ? {} : { pivot: options.pivot }),
    ...(options.level === 'segment' ? { segments } : {}),
  });
  const texts = new Map<LanguageCode, ReadonlyMap<string, string>>(
    loaded.map(edition => {
      const own = new Map<string, string>(
        edition.blocks.map(block => [block.id, (block.label?.printed ?? '') + (block.label?.gap ?? '') + block.text]),
      );
      const blocks = new Map(edition.blocks.map(block => [block.id, block.text]));
      for (const segment of segments.get(edition.id) ?? []) {
        own.set(segment.id, (blocks.get(segment.block) ?? '').slice(segment.at.start, segment.at.end).trim());
      }
      return [edition.language, own];
    }),
  );
  return {
    alignment: aligned.value,
    rows: rowsOf(aligned.value, texts),
    diagnostics: [...diagnostics, ...aligned.diagnostics],
  };
}

async function lines(files: readonly string[], options: Options): Promise<Aligned> {
  const sides: { language: LanguageCode; lines: readonly string[] }[] = [];
  for (const [i, file] of files.entries()) {
    const encoding = options.encoding === undefined ? {} : { encoding: options.encoding };
    const format = { format: 'text', ...encoding } as const;
    const reading = await (file === '-' ? readBytes(await readStandardInput(), '-', format) : readFile(file, format));
    const language = options.languages?.[i] ?? languageOfName(file);
    if (language === undefined) throw new RecallingError('usage.invalid', 'with --lines give --languages', { file });
    const { text } = reading.value;
    sides.push({
      language,
      lines: text
        .replace(/^\ufeff/u, '')
        .replace(/\r?\n$/u, '')
        .split(/\r?\n/u),
    });
  }
  const lexicon = await loadLexicons(options.lexicon);
  const aligned = alignLines(sides, { keepSource: options.keepSource ?? false, ...(lexicon && { lexicon }) });
  const texts = new Map(
    aligned.value.languages.map((language, i) => [
      language,
      new Map((sides[i]?.lines ?? []).map((line, n) => [`line_${n + 1}`, line])),
    ]),
  );
  return { alignment: aligned.value, rows: rowsOf(aligned.value, texts), diagnostics: aligned.diagnostics };
}

/** `text.fr` and `text.fr.txt` speak French. */
function languageOfName(file: string): LanguageCode | undefined {
  const part = /\.([a-z]{2,3})(?:\.[a-z]+)?$/iu.exec(file)?.[1];
  return part?.toLowerCase();
}

function rowsOf(
  alignment: Alignment,
  texts: ReadonlyMap<LanguageCode, ReadonlyMap<string, string>>,
): readonly AlignmentRow[] {
  return alignment.beads.map(bead => ({
    bead,
    cells: alignment.languages.map(language => {
      const own = texts.get(language);
      return (bead.members[language] ?? []).map(id => own?.get(id) ?? '');
    }),
  }));
}
