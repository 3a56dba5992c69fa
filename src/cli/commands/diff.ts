import { type Command, InvalidArgumentError } from 'commander';
import { type CompareOptions, composeLineage } from '../../diff/index.ts';
import {
  writeComparisonHtml,
  writeComparisonJson,
  writeComparisonWorkbook,
  writeLineageHtml,
  writeLineageJson,
  writeRedline,
} from '../../exchange/index.ts';
import { RecallingError, type Result } from '../../model/index.ts';
import {
  type CommonOptions,
  choices,
  dateArgument,
  editionOptionsOf,
  terminalOf,
  voiceOf,
  withCommonOptions,
  withEditionOptions,
  withOutputOptions,
} from '../common.ts';
import { renderComparison, renderUnified } from '../comparison-text.ts';
import { withExamples } from '../examples.ts';
import { exit } from '../exit.ts';
import { type Ignorable, ignorable, ignoreClasses } from '../ignore.ts';
import { renderLineage } from '../lineage-text.ts';
import { checkWritable, writeOutput } from '../output.ts';
import { outputFormatOf, withFormatOption } from '../output-format.ts';
import { reportDiagnostics } from '../report.ts';
import { compareSeries, isSame, loadSeries, type Series } from '../series.ts';
import type { Terminal } from '../terminal.ts';
import { loadVerbs, withVerbsOption } from '../verbs.ts';

const FORMATS = ['text', 'unified', 'json', 'html', 'xlsx', 'docx'] as const;
type Format = (typeof FORMATS)[number];
/** What a series of more than two texts can be written as. */
const SERIES_FORMATS: ReadonlySet<Format> = new Set<Format>(['text', 'json', 'html']);

interface Options extends CommonOptions {
  readonly format?: Format;
  readonly unified?: boolean;
  readonly all?: boolean;
  readonly lines?: boolean;
  readonly ignore?: readonly Ignorable[];
  readonly verbs?: string;
  readonly threshold?: number;
  readonly timeLimit?: number;
  readonly author?: string;
  readonly date?: string;
  readonly language?: string;
  readonly encoding?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling diff`: shows what changed between two texts in one language, or through a series of them. */
export function diffCommand(command: Command): void {
  command
    .option('--unified', 'plain text with every paragraph, as --format unified')
    .option('--all', 'also the paragraphs that did not change')
    .option('--lines', 'keep the paragraphs (divided by empty lines) as given: no parsing first')
    .option(
      '--ignore <classes>',
      `pass over ${ignorable.join(',')} (not in json and docx, which are complete)`,
      choices(...ignorable),
    )
    .option(
      '--threshold <share>',
      'least share of their wording (0 to 1) that two paragraphs must have in common to be one; by default 0.25 in place, 0.55 when moved',
      shareArgument,
    )
    .option(
      '--time-limit <seconds>',
      'compare long texts in a rougher way rather than take longer; always a whole answer, and a warning says what is rough',
      secondsArgument,
    )
    .option('--author <name>', 'author of the tracked changes in docx')
    .option(
      '--date <date>',
      'date of the tracked changes in docx, and of xlsx (ISO 8601); by default that of the text',
      dateArgument,
    );
  withFormatOption(command, FORMATS);
  withVerbsOption(command);
  withEditionOptions(command);
  withOutputOptions(command, 'write to a file instead of stdout');
  withExamples(command, [
    ['recalling diff 5-1.en.md 6-1.en.txt', 'what changed, in colours on a terminal'],
    ['recalling diff 5-1.en.md 6-1.en.txt -o changes.html', 'side by side, to read and print'],
    ['recalling diff 5-1.en.md 6-1.en.txt -o redline.docx', 'tracked changes, for Word'],
    ['recalling diff 5-1.en.md 6-1.en.txt -o changes.xlsx', 'a list to sort and filter'],
    ['recalling diff 5-1.en.md 6-1.en.txt --unified', '[-removed-]{+added+}, for mails'],
    ['recalling diff 4-1.en.md 5-1.en.md 6-1.en.txt', 'the way of each paragraph, and what returned'],
    ['recalling diff 5-1.en.md 6-1.en.txt --threshold 0.5', 'link only what keeps half of its wording'],
    ['recalling diff --lines old.txt new.txt --json', 'any two texts, for machines'],
  ]);
  command.addHelpText('after', '\nExit status as diff(1): 0 same, 1 different, 2 trouble.');
  withCommonOptions(command).action(
    async (oldFile: string, newFile: string, later: readonly string[], options: Options) => {
      const terminal = terminalOf(options);
      const format = outputFormatOf(FORMATS, options.unified ? { ...options, format: 'unified' } : options);
      const files = [oldFile, newFile, ...later];
      if (files.length > 2 && !SERIES_FORMATS.has(format))
        throw new RecallingError('usage.invalid', `${format} shows two texts; a series can be text, json or html`);
      if (files.filter(file => file === '-').length > 1)
        throw new RecallingError('usage.invalid', 'standard input holds one text; name a file for the other');
      if (options.output !== undefined && options.output !== '-')
        await checkWritable(options.output, options.force ?? false, false, files);
      const verbs = await loadVerbs(options.verbs);
      const given = options.lines ?? false;
      const loaded = await loadSeries(files, { ...editionOptionsOf(options), given });
      const series = compareSeries(loaded.value, { given, verbs, compare: compareOptionsOf(options) });
      const written =
        files.length > 2
          ? writeSeries(series, format, terminal, options)
          : await writePair(series, format, terminal, options);
      const diagnostics = [...loaded.diagnostics, ...series.diagnostics, ...written.diagnostics];
      reportDiagnostics(diagnostics, voiceOf(options), terminal);
      if (options.output === undefined || options.output === '-') {
        if (format === 'text') terminal.write(written.value);
        else terminal.data(written.value);
      } else await writeOutput(options.output, written.value, options.force ?? false);
      const ignored = options.ignore ?? [];
      const same = series.comparisons.every((comparison, k) => {
        const [old, successor] = [series.editions[k], series.editions[k + 1]];
        return !old || !successor || isSame(ignoreClasses(comparison, ignored, old, successor));
      });
      process.exitCode = same ? exit.done : exit.findings;
    },
  );
}

function compareOptionsOf({ threshold, timeLimit }: Options): CompareOptions {
  return { ...(threshold !== undefined && { threshold }), ...(timeLimit !== undefined && { timeLimit }) };
}

function shareArgument(value: string): number {
  const share = Number(value);
  if (value.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('give a share from 0 to 1, such as 0.4.');
}

function secondsArgument(value: string): number {
  const seconds = Number(value);
  if (value.trim() !== '' && seconds > 0 && Number.isFinite(seconds)) return seconds;
  throw new InvalidArgumentError('give a number of seconds, such as 2.');
}

function writeSeries(series: Series, format: Format, terminal: Terminal, options: Options): Result<string> {
  const { editions, comparisons } = series;
  const lineage = composeLineage(editions, comparisons, compareOptionsOf(options));
  const value =
    format === 'json'
      ? writeLineageJson(lineage)
      : format === 'html'
        ? writeLineageHtml(lineage, editions, comparisons)
        : renderLineage(lineage, editions, comparisons, terminal, options.all ?? false);
  return { value, diagnostics: [] };
}

async function writePair(
  { editions, comparisons, diagnostics }: Series,
  format: Format,
  terminal: Terminal,
  options: Options,
): Promise<Result<string | Uint8Array>> {
  const [old, successor] = editions;
  const [comparison] = comparisons;
  if (!old || !successor || !comparison) throw new RangeError('a pair needs two texts');
  const dated = options.date === undefined ? {} : { date: options.date };
  const shown = ignoreClasses(comparison, options.ignore ?? [], old, successor);
  const text = (value: string): Result<string> => ({ value, diagnostics: [] });
  switch (format) {
    case 'json':
      return text(writeComparisonJson(comparison));
    case 'docx':
      return writeRedline(comparison, old, successor, {
        ...dated,
        ...(options.author !== undefined && { author: options.author }),
      });
    case 'xlsx':
      return writeComparisonWorkbook(shown, old, successor, dated);
    case 'html':
      return text(writeComparisonHtml(shown, old, successor));
    case 'unified':
      return text(renderUnified(shown, old, successor));
    case 'text': {
      const unlike = diagnostics.some(({ code }) => code === 'diff.unlike');
      return text(renderComparison(shown, { old, successor, terminal, all: options.all ?? false, unlike }));
    }
  }
}
