import type { Command } from 'commander';

/** A command as the help lists it. */
export interface ListedCommand {
  readonly name: string;
  readonly description: string;
  /** Its arguments, each with what it stands for. Commands that take any take options too. */
  readonly takes: readonly (readonly [argument: string, what: string])[];
  /** Loads its module, with all the stages it needs: what adds its options and its work. */
  readonly load: () => Promise<(command: Command) => void>;
}

/** The commands in the order of the help. */
export const listedCommands: readonly ListedCommand[] = [
  {
    name: 'build',
    description:
      'The main job: read every edition found, align the languages of each text, compare each text with its predecessor, check that all editions agree, write everything.',
    takes: [['<paths...>', 'files, or folders to search']],
    load: async () => (await import('./commands/build.ts')).buildCommand,
  },
  {
    name: 'parse',
    description:
      'Show what was understood of a text: paragraphs, roles, numbers, initiating phrases, notes, references.',
    takes: [['<files...>', 'DOCX, PDF, HTML, Markdown, text or edition JSON; - is standard input']],
    load: async () => (await import('./commands/parse.ts')).parseCommand,
  },
  {
    name: 'segment',
    description: 'Cut the paragraphs of a text into sentences, one a line, an empty line between paragraphs.',
    takes: [['[file]', 'DOCX, PDF, HTML, Markdown, text or edition JSON; - is standard input']],
    load: async () => (await import('./commands/segment.ts')).segmentCommand,
  },
  {
    name: 'align',
    description: 'Align two or more language editions of one text, paragraph by paragraph or sentence by sentence.',
    takes: [['<files...>', 'one file a language; - is standard input']],
    load: async () => (await import('./commands/align.ts')).alignCommand,
  },
  {
    name: 'learn',
    description:
      'Learn how words were rendered in your own translations: a lexicon for align and build. It holds counts of words, no text.',
    takes: [['<paths...>', 'TMX and other memories, alignments, or folders of them (the output of build)']],
    load: async () => (await import('./commands/learn.ts')).learnCommand,
  },
  {
    name: 'diff',
    description:
      'Show what changed between two texts in one language: words, moves, splits, merges, verbs, numbers, notes. Of three and more texts, oldest first, show the way of each paragraph.',
    takes: [
      ['<old>', 'the earlier text'],
      ['<new>', 'the later text; either can be -'],
      ['[later...]', 'still later texts'],
    ],
    load: async () => (await import('./commands/diff.ts')).diffCommand,
  },
  {
    name: 'prefill',
    description:
      "Fill a new text with its predecessor's translations, in every language at once: unchanged paragraphs carry them, changed ones have them as matches with the difference marked.",
    takes: [
      [
        '<paths...>',
        'files, or folders to search: the earlier text in all languages, the new one in the source language',
      ],
    ],
    load: async () => (await import('./commands/prefill.ts')).prefillCommand,
  },
  {
    name: 'check',
    description:
      'Check that the language editions of each text say the same, and that every change since the version before reached each of them.',
    takes: [['<paths...>', 'files, or folders to search']],
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  {
    name: 'ledger',
    description:
      'List the mandates: for each operative clause verb, force, addressee, action, deadline, hedges and duty to report; and since the text before: strengthened, weakened, dropped, new, carried.',
    takes: [['<paths...>', 'files, or folders to search; one text is enough']],
    load: async () => (await import('./commands/ledger.ts')).ledgerCommand,
  },
  {
    name: 'graph',
    description:
      'Show what cites what: resolutions, documents and treaties, paragraphs of texts at hand and of the text itself; forward references, and dead ones whose paragraph does not exist.',
    takes: [['<paths...>', 'files, or folders to search']],
    load: async () => (await import('./commands/graph.ts')).graphCommand,
  },
  {
    name: 'export',
    description:
      'Write one kind of file: a memory, XLIFF files, a workbook, Word tables, a report, Akoma Ntoso, or JSON.',
    takes: [['<paths...>', 'files, or folders to search']],
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'convert',
    description:
      'Turn a memory, an XLIFF file, a workbook, a table, an alignment or a text in Akoma Ntoso into another of these formats.',
    takes: [
      ['<input>', 'file; - is standard input, with --from'],
      ['<output>', 'file; - is standard output, with --to'],
    ],
    load: async () => (await import('./commands/convert.ts')).convertCommand,
  },
  {
    name: 'import',
    description:
      'Take edits back from a workbook, a Word table, an XLIFF file or a memory: by id, into the JSON of a build.',
    takes: [['<files...>', 'files that came back']],
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  {
    name: 'validate',
    description:
      'Check TMX, XLIFF and JSON files against the rules of their formats, also those that no schema can state; every finding names rule, element and place.',
    takes: [['<files...>', 'TMX 1.1-1.4, XLIFF 1.0-1.2 and 2.0-2.2, JSON of this program; - is standard input']],
    load: async () => (await import('./commands/validate.ts')).validateCommand,
  },
  {
    name: 'tm',
    description: 'Work on translation memories.',
    takes: [],
    load: async () => (await import('./commands/tm.ts')).tmCommand,
  },
];
