import type { Severity } from './diagnostic.ts';

/** One row of the table. */
export interface CodeEntry {
  readonly severity: Severity;
  /** One sentence without full stop; a detail may follow it after a colon. */
  readonly message: string;
  readonly hint?: string;
}

/** Every code the project can print, by module. `docs/codes.md` lists the same, and a test keeps both equal. */
export const codes = {
  // read
  'read.not-found': { severity: 'error', message: 'no such file or directory', hint: 'check the path' },
  'read.unreadable': { severity: 'error', message: 'the file cannot be read', hint: 'check its permissions' },
  'read.empty': { severity: 'error', message: 'the file holds no text', hint: 'give a file with text in it' },
  'read.binary': {
    severity: 'error',
    message: 'this is not a text file',
    hint: 'give plain text or Markdown; save other formats as text first',
  },
  'read.too-large': { severity: 'error', message: 'the file is larger than the limit', hint: 'split it' },
  'read.unsupported': {
    severity: 'error',
    message: 'no reader for this format',
    hint: 'save the document as .txt or .md',
  },
  'read.encoding-guessed': {
    severity: 'warning',
    message: 'the file is not UTF-8; its encoding was guessed',
    hint: 'give --encoding when the text looks wrong',
  },

  'read.encoding-damaged': {
    severity: 'warning',
    message: 'some bytes are no characters of the encoding; they became U+FFFD',
    hint: 'give another --encoding',
  },
  'read.encoding-unknown': {
    severity: 'error',
    message: 'no such encoding',
    hint: 'use a name such as utf-8, windows-1252, gb18030, windows-1256',
  },

  // parse
  'parse.language-unknown': {
    severity: 'error',
    message: 'the project has no record of this language',
    hint: 'use one of ar, en, es, fr, ru, zh, or name the language with --language',
  },
  'parse.language-guessed': {
    severity: 'warning',
    message: 'the language was told by the words alone',
    hint: 'name the file <text>.<language>.<ending>, or give --language',
  },
  'parse.language-doubtful': {
    severity: 'warning',
    message: 'the words speak another language than the file says',
    hint: 'check the file; what it says was believed',
  },
  'parse.work-doubtful': {
    severity: 'warning',
    message: 'the file name and the text disagree on which text this is',
    hint: 'rename the file; the name was believed',
  },
  'parse.furniture-skipped': { severity: 'info', message: 'running heads, page or job numbers were left out' },
  'parse.paragraph-joined': { severity: 'info', message: 'a paragraph cut in two was joined' },
  'parse.note-uncalled': {
    severity: 'warning',
    message: 'a note is printed but never called',
    hint: 'look for a lost call mark in the text',
  },
  'parse.note-missing': {
    severity: 'warning',
    message: 'a note is called but not printed',
    hint: 'look for the note at a page foot or at the end',
  },
  'parse.note-repeated': { severity: 'warning', message: 'two notes print the same number' },
  'parse.paragraph-open': {
    severity: 'warning',
    message: 'a paragraph ends without its final mark',
    hint: 'its rest may be lost, or the mark itself',
  },
  'parse.label-gap': { severity: 'warning', message: 'paragraph numbers do not follow one another' },
  'parse.lead-unknown': { severity: 'info', message: 'the opening words are not in the table of initiating phrases' },
  'parse.instrument-variant': {
    severity: 'warning',
    message: 'the name of an instrument differs from its other mentions',
    hint: 'kept as printed; correct the source if it is a slip',
  },
  'parse.id-clash': { severity: 'warning', message: 'two blocks would have the same id; the later got a suffix' },
  'parse.no-structure': {
    severity: 'info',
    message: 'no enacting formula or numbered paragraphs found; taken as plain paragraphs',
  },

  // align
  'align.empty': { severity: 'error', message: 'there is nothing to align' },
  'align.empty-side': { severity: 'warning', message: 'a text to align has no units' },
  'align.language-repeated': {
    severity: 'warning',
    message: 'two texts are in the same language; the later has a column of its own name',
  },
  'align.unrelated': {
    severity: 'warning',
    message: 'the texts have so little in common that the alignment is guesswork',
    hint: 'check that they are language editions of the same text',
  },
  'align.crossing': { severity: 'info', message: 'units stand in another order in some language' },

  // diff
  'diff.language-differs': {
    severity: 'warning',
    message: 'the two texts are in different languages; only what is written alike can be linked',
    hint: 'compare editions of one language',
  },
  'diff.language-unlisted': {
    severity: 'info',
    message: 'the language is not in the list; changes of verbs, addressees and hedges are not named',
  },
  'diff.empty': { severity: 'warning', message: 'one of the texts to compare has no paragraphs' },
  'diff.unlike': {
    severity: 'warning',
    message: 'the two texts have next to nothing in common',
    hint: 'check that one is the successor of the other',
  },

  // wire
  'wire.malformed': { severity: 'error', message: 'the XML is not well-formed', hint: 'repair the file at that place' },
  'wire.doctype-subset': {
    severity: 'error',
    message: 'the document type declares entities or elements of its own, which is refused',
    hint: 'take the part in square brackets out of the DOCTYPE',
  },
  'wire.depth-limit': { severity: 'error', message: 'the XML elements are nested deeper than the limit' },
  'wire.attribute-limit': { severity: 'error', message: 'an XML element has more attributes than the limit' },
  'wire.text-limit': { severity: 'error', message: 'a text, attribute or comment in the XML is longer than the limit' },
  'wire.encoding-unknown': {
    severity: 'error',
    message: 'the XML is in an encoding that is not read',
    hint: 'save the file as UTF-8',
  },
  'wire.encoding-conflict': {
    severity: 'warning',
    message: 'the XML declares another encoding than its bytes show; the bytes were believed',
  },
  'wire.encoding-damaged': {
    severity: 'warning',
    message: 'some bytes of the XML are no characters of its encoding; they became U+FFFD',
  },

  // exchange
  'exchange.illegal-character': {
    severity: 'warning',
    message: 'a character that XML cannot hold was replaced by U+FFFD',
  },
  'exchange.unit-left-out': {
    severity: 'info',
    message: 'a row without a text to translate from, or with one language only, was left out',
  },
  'exchange.invalid-date': {
    severity: 'warning',
    message: 'not an ISO 8601 date; none was written',
    hint: 'give a date such as 2012-10-19T00:00:00Z',
  },
  'exchange.wrong-format': { severity: 'error', message: 'the file is not of the expected format' },
  'exchange.unsupported-version': { severity: 'error', message: 'no reader for this version of the format' },
  'exchange.invalid-structure': { severity: 'error', message: 'the file lacks a part that its format requires' },
  'exchange.invalid-attribute': { severity: 'warning', message: 'an attribute is missing or has a value that is not allowed' },
  'exchange.incomplete-unit': { severity: 'warning', message: 'a unit lacks one of its languages' },
  'exchange.repeated-id': { severity: 'warning', message: 'two units have the same id' },
  'exchange.unpaired-code': { severity: 'warning', message: 'inline codes of a unit do not pair' },
  'exchange.content-ignored': { severity: 'warning', message: 'content that the format does not allow there was not read' },
  'exchange.cell-too-long': {
    severity: 'warning',
    message: 'a text is longer than a spreadsheet cell; it goes on in the rows below',
  },
  'exchange.too-many-rows': {
    severity: 'error',
    message: 'more rows than a spreadsheet can hold',
    hint: 'write fewer texts into one workbook',
  },

  // build
  'build.no-editions': {
    severity: 'error',
    message: 'no editions found',
    hint: 'name the files <text>.<language>.txt or .md, for example 6-1.fr.md',
  },
  'build.not-an-edition': {
    severity: 'warning',
    message: 'left out: nothing tells which text or which language this is',
    hint: 'name the file <text>.<language>.<ending>',
  },
  'build.file-ignored': {
    severity: 'warning',
    message: 'left out: no reader for this format',
    hint: 'save the document as .txt or .md',
  },
  'build.too-many-files': {
    severity: 'error',
    message: 'more files than the limit',
    hint: 'give a smaller directory',
  },
  'build.duplicate-edition': {
    severity: 'error',
    message: 'two files for one text in one language',
    hint: 'remove one of them, or name the files to read one by one',
  },
  'build.edition-passed-over': {
    severity: 'warning',
    message: 'not read: the same edition is there in a richer format',
  },
  'build.unknown-work': { severity: 'error', message: 'no such text among the inputs' },
  'build.titles-differ': {
    severity: 'warning',
    message: 'two texts are compared although their titles differ',
    hint: 'give --from and --to when these are not successive texts',
  },
  'build.nothing-to-write': {
    severity: 'error',
    message: 'there is nothing to write',
    hint: 'XLIFF needs two languages of one text',
  },
  'build.single-edition': {
    severity: 'warning',
    message: 'a text with one language only: there is nothing to align',
  },

  // output
  'output.exists': { severity: 'error', message: 'the output exists already', hint: 'give another name, or --force to overwrite' },
  'output.unwritable': { severity: 'error', message: 'the output cannot be written', hint: 'check the path and its permissions' },

  // usage
  'usage.invalid': { severity: 'error', message: 'the command line is wrong', hint: 'see recalling --help' },
} as const;

/** A code of the table. */
export type Code = keyof typeof codes;

/** What the table says of a code. */
export function codeEntry(code: Code): CodeEntry {
  return codes[code];
}
