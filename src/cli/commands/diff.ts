import { Command } from 'commander';
import { compareEditions, compareLines } from '../../diff/index.ts';
import { writeComparisonHtml, writeComparisonJson } from '../../exchange/index.ts';
import type { Comparison, Diagnostic, Edition } from '../../model/index.ts';
import {
  type CommonOptions,
  choice,
  editionOptionsOf,
  terminalOf,
  voiceOf,
  withCommonOptions,
  withEditionOptions,
  withExamples,
  withOutputOptions,
} from '../common.ts';
import { renderComparison, renderUnified } from '../comparison-text.ts';
import { exit } from '../exit.ts';
import { loadEdition } from '../load.ts';
import { writeOutput } from '../output.ts';
import { reportDiagnostics } from '../report.ts';

interface Options extends CommonOptions {
  readonly format: 'text' | 'unified' | 'json' | 'html';
  readonly all?: boolean;
  readonly lines?: boolean;
  readonly language?: string;
  readonly encoding?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** `recalling diff`: shows what changed between two texts in one language. */
export function diffCommand(): Command {
  const command = new Command('diff')
    .description(
      'Show what changed between two texts in one language: words, moves, splits, merges, verbs, numbers, notes.',
    )
    .argument('<old>', 'the earlier text')
    .argument('<new>', 'the later text; either can be -')
    .option('--format <format>', 'text, unified, json or html', choice('text', 'unified', 'json', 'html'), 'text')
    .option('--all', 'also the paragraphs that did not change')
    .option('--lines', 'keep the paragraphs (divided by empty lines) as given: no parsing first');
  withEditionOptions(command);
  withOutputOptions(command, 'write to a file instead of stdout');
  withExamples(command, [
    ['recalling diff 5-1.en.md 6-1.en.txt', 'what changed, in colours on a terminal'],
    ['recalling diff 5-1.en.md 6-1.en.txt --format html -o changes.html', 'side by side, to read and print'],
    ['recalling diff 5-1.en.md 6-1.en.txt --format unified', '[-removed-]{+added+}, for mails'],
    ['recalling diff --lines old.txt new.txt --json', 'any two texts, for machines'],
  ]);
  command.addHelpText('after', '\nExit status as diff(1): 0 same, 1 different, 2 trouble.');
  return withCommonOptions(command).action(async (oldFile: string, newFile: string, options: Options) => {
    const terminal = terminalOf(options);
    const given = options.lines ?? false;
    const before = await loadEdition(oldFile, { ...editionOptionsOf(options), given });
    const after = await loadEdition(newFile, { ...editionOptionsOf(options), given });
    const compared = given ? compareGiven(before.value, after.value) : compareEditions(before.value, after.value);
    const diagnostics: readonly Diagnostic[] = [...before.diagnostics, ...after.diagnostics, ...compared.diagnostics];
    reportDiagnostics(diagnostics, voiceOf(options), terminal);
    const comparison: Comparison = compared.value;
    const content = render(comparison, before.value, after.value, options.json ? 'json' : options.format);
    if (options.output === undefined || options.output === '-') terminal.write(content);
    else await writeOutput(options.output, content, options.force ?? false);
    process.exitCode = comparison.links.every(link => link.kind === 'same' && !link.moved && link.tags.length === 0)
      ? exit.done
      : exit.findings;

    function render(result: Comparison, old: Edition, successor: Edition, format: Options['format']): string {
      switch (format) {
        case 'json':
          return writeComparisonJson(result);
        case 'html':
          return writeComparisonHtml(result, old, successor);
        case 'unified':
          return renderUnified(result, old, successor);
        case 'text':
          return renderComparison(result, old, successor, terminal, options.all ?? false);
      }
    }
  });
}

function compareGiven(old: Edition, successor: Edition): ReturnType<typeof compareLines> {
  const texts = (edition: Edition): readonly string[] => edition.blocks.map(block => block.text);
  return compareLines(texts(old), texts(successor), successor.language);
}
