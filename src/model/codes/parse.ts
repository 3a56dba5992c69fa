/** Codes of `parse`: what can be odd or fail there. */
export const parseCodes = {
  'parse.language-unknown': {
    severity: 'error',
    message: 'nothing tells the language of the text, or this is the code of none',
    hint: 'name it with --language: en, fr, es, ru, zh, ar, de, pt, or the code of any other, such as it',
  },
  'parse.language-unlisted': {
    severity: 'warning',
    message:
      'the project has no record of this language: numbers, letters, articles and notes are read, phrases and references are not',
    hint: 'units, numbers and notes can be relied on; roles are told by numbers and final marks alone',
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
  'parse.language-mixed': {
    severity: 'warning',
    message: 'parts of the text are in another language',
    hint: 'give each language a file of its own; the whole was parsed in one',
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
  'parse.labels-restored': {
    severity: 'warning',
    message: 'paragraph numbers that are not in the text were restored from the order',
    hint: 'check them against the printed text',
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
} as const;
