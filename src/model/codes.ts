import type { Severity } from './diagnostic.ts';

interface CodeEntry {
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
} as const satisfies Record<string, CodeEntry>;

/** A code of the table. */
export type Code = keyof typeof codes;
