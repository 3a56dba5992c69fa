import type { Command } from 'commander';
import { LexiconLearner } from '../../align/index.ts';
import { errorOf, segmentText, writeLexiconJson } from '../../exchange/index.ts';
import { type Diagnostic, RecallingError } from '../../model/index.ts';
import { type CommonOptions, terminalOf, voiceOf, withCommonOptions, withOutputOptions } from '../common.ts';
import { withExamples } from '../examples.ts';
import { loadLexicons, openTranslations } from '../lexicon.ts';
import { checkWritable, writeOutput } from '../output.ts';
import { reportDiagnostics } from '../report.ts';

interface Options extends CommonOptions {
  readonly output?: string;
  readonly merge?: boolean;
  readonly force?: boolean;
}

/** `recalling learn`: a lexicon out of what was translated before. */
export function learnCommand(command: Command): void {
  command.option('--merge', 'go on from the lexicon that the output file holds already');
  withOutputOptions(command, 'file for the lexicon; default stdout');
  withExamples(command, [
    ['recalling learn memories -o lexicon.json', 'from all TMX files of a folder'],
    ['recalling learn out -o lexicon.json', 'from what build made'],
    ['recalling learn new.tmx -o lexicon.json --merge', 'add another memory'],
    ['recalling align 7-1.en.txt 7-1.fr.md --lexicon lexicon.json', 'use it'],
  ]);
  withCommonOptions(command).action(async (paths: readonly string[], options: Options) => {
    const terminal = terminalOf(options);
    const { output, merge = false, force = false } = options;
    const file = output === '-' ? undefined : output;
    if (merge && file === undefined) throw new RecallingError('usage.invalid', '--merge goes on from a file; give -o');
    if (file !== undefined) await checkWritable(file, force || merge, false, paths);
    const before = merge && file !== undefined ? await loadLexicons([file]) : undefined;
    const learner = new LexiconLearner(before);
    const diagnostics: Diagnostic[] = [];
    for (const path of paths) {
      for await (const stream of openTranslations(path)) {
        for await (const batch of stream.batches) {
          for (const { variants } of batch) {
            learner.add(new Map(variants.map(({ language, segment }) => [language, segmentText(segment)])));
          }
        }
        for (const one of stream.diagnostics) diagnostics.push(one);
        // Half a memory must not pass for a whole one.
        if (stream.failure !== undefined) throw errorOf(stream.failure);
      }
    }
    if (learner.units === 0) throw new RecallingError('align.nothing-learnt', paths.join(', '));
    const lexicon = learner.finish();
    reportDiagnostics(diagnostics, voiceOf(options), terminal);
    const content = writeLexiconJson(lexicon);
    if (file === undefined) terminal.data(content);
    else await writeOutput(file, content, force || merge);
    if (file !== undefined) {
      const counts = { units: learner.units, words: lexicon.words.length };
      terminal.write(options.json ? `${JSON.stringify(counts)}\n` : `${counts.units} units, ${counts.words} words\n`);
    }
  });
}
