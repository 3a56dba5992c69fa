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
    hint: 'give .docx, .html, .md or .txt; save other formats as one of these first',
  },
  'read.too-large': { severity: 'error', message: 'the file is larger than the limit', hint: 'split it' },
  'read.unsupported': {
    severity: 'error',
    message: 'no reader for this format',
    hint: 'open it in a word processor and save it as .docx',
  },
  'read.format-differs': {
    severity: 'warning',
    message: 'the file is of another format than its name says; what is in it was believed',
    hint: 'rename the file',
  },
  'read.too-deep': { severity: 'error', message: 'elements are nested deeper than the limit' },
  'read.not-a-document': {
    severity: 'error',
    message: 'this is not a Word document',
    hint: 'open it in a word processor and save it as .docx',
  },
  'read.boilerplate-skipped': {
    severity: 'info',
    message: 'what belongs to the web page, not to the text, was left out',
  },
  'read.headers-skipped': { severity: 'info', message: 'page headers and footers were left out' },
  'read.comments-skipped': { severity: 'info', message: 'comments were left out' },
  'read.pictures-skipped': { severity: 'info', message: 'pictures, charts and embedded objects were left out' },
  'read.part-skipped': {
    severity: 'warning',
    message: 'a part of the document was not read',
    hint: 'copy its text into the document',
  },
  'read.hidden-text': {
    severity: 'warning',
    message: 'hidden text was left out',
    hint: 'unhide it when it belongs to the text',
  },
  'read.changes-tracked': {
    severity: 'warning',
    message: 'the document holds tracked changes',
    hint: 'choose with --changes accept, reject or show',
  },
  'read.numbering-unknown': {
    severity: 'warning',
    message: 'an automatic number could not be restored as Word prints it',
    hint: 'check the paragraph numbers',
  },
  'read.style-loop': {
    severity: 'warning',
    message: 'styles or lists of the document refer to one another in a circle',
  },
  'read.symbol-unknown': {
    severity: 'warning',
    message: 'a character of a symbol font is not known; it became U+FFFD',
  },
  'read.note-lost': { severity: 'warning', message: 'the text of a called note is not in the document' },
  'read.encoding-conflict': {
    severity: 'warning',
    message: 'the file declares another encoding than its bytes show; the bytes were believed',
    hint: 'give --encoding when the text looks wrong',
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
  'read.encrypted': {
    severity: 'error',
    message: 'the file is protected by a password',
    hint: 'open it in its program and save it without one',
  },
  'read.damaged': { severity: 'error', message: 'the file is damaged', hint: 'get it again, or print it to a new PDF' },
  'read.no-text-layer': {
    severity: 'error',
    message: 'the PDF holds pictures of pages and no text',
    hint: 'run text recognition (OCR) over it first',
  },
  'read.too-complex': {
    severity: 'error',
    message: 'the file asks for more time, memory or pages than the limits allow',
    hint: 'split it, or print it to a new PDF',
  },
  'read.pdf-unavailable': {
    severity: 'error',
    message: 'the PDF library cannot be loaded',
    hint: 'install pdfjs-dist beside this package',
  },
  'read.furniture-skipped': { severity: 'info', message: 'running heads, page and job numbers were left out' },
  'read.reading-order-restored': {
    severity: 'info',
    message: 'lines written from right to left were put from the order on paper into reading order',
  },
  'read.page-without-text': {
    severity: 'warning',
    message: 'a page holds no text',
    hint: 'if it is a picture of a page, run text recognition (OCR) over it first',
  },
  'read.page-unreadable': { severity: 'warning', message: 'a page could not be read and is missing' },
  'read.text-unmapped': {
    severity: 'warning',
    message: 'the fonts do not tell which characters some signs stand for; these are missing',
    hint: 'run text recognition (OCR) over the file, or get it in another format',
  },

  // parse
  'parse.language-unknown': {
    severity: 'error',
    message: 'the project has no record of this language',
    hint: 'use one of ar, de, en, es, fr, pt, ru, zh, or name the language with --language',
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

  // concord
  'concord.edition-unrelated': {
    severity: 'error',
    message: 'an edition has next to nothing in common with the others; it was left out of the checks',
    hint: 'check that the file holds this text',
  },
  'concord.paragraph-missing': {
    severity: 'error',
    message: 'a paragraph is missing',
    hint: 'look for it in the edition; it may stand elsewhere or be joined to another',
  },
  'concord.paragraph-extra': {
    severity: 'error',
    message: 'a paragraph stands in one edition only',
    hint: 'look whether it was deleted in the other editions, or is another paragraph of theirs',
  },
  'concord.paragraph-divided': {
    severity: 'warning',
    message: 'what is one paragraph in some editions is several in others',
  },
  'concord.order-differs': {
    severity: 'error',
    message: 'paragraphs stand in another order',
    hint: 'lists that each language sorts by its own alphabet can be accepted',
  },
  'concord.paragraphs-exchanged': {
    severity: 'error',
    message: 'the texts of two paragraphs changed places',
    hint: 'compare both paragraphs with another edition',
  },
  'concord.label-differs': { severity: 'error', message: 'a paragraph has another number or letter' },
  'concord.label-gap': { severity: 'error', message: 'numbers or letters do not follow one another' },
  'concord.symbol-differs': { severity: 'error', message: 'another document symbol is cited' },
  'concord.resolution-differs': { severity: 'error', message: 'another resolution or decision is cited' },
  'concord.article-differs': { severity: 'error', message: 'another article or paragraph is cited' },
  'concord.treaty-differs': { severity: 'error', message: 'another treaty, volume or registration number is cited' },
  'concord.date-differs': { severity: 'error', message: 'a date differs' },
  'concord.number-differs': { severity: 'error', message: 'a number differs' },
  'concord.percent-differs': { severity: 'error', message: 'a percentage differs' },
  'concord.session-differs': { severity: 'error', message: 'the number of a session or meeting differs' },
  'concord.note-missing': {
    severity: 'error',
    message: 'a note is missing',
    hint: 'look for a lost note and its call',
  },
  'concord.note-call-differs': {
    severity: 'error',
    message: 'a note is not called where the other editions call it',
    hint: 'notes are compared by what they say, not by their numbers',
  },
  'concord.ibid-broken': { severity: 'warning', message: 'an Ibid. does not follow the note it refers to' },
  'concord.concept-differs': {
    severity: 'info',
    message: 'the initiating phrase has no listed equivalent in the other editions',
    hint: 'a hint, not a verdict: phrases are many-to-many across languages',
  },
  'concord.chain-differs': { severity: 'warning', message: 'Also or Further is not in all editions' },
  'concord.chain-unfounded': {
    severity: 'info',
    message: 'Also or Further follows a paragraph that opens with another phrase',
  },
  'concord.negation-differs': {
    severity: 'info',
    message: 'a negation is not in all editions',
    hint: 'a hint: languages negate in different ways',
  },
  'concord.quote-unbalanced': { severity: 'warning', message: 'quotation marks do not pair' },
  'concord.quote-style': { severity: 'info', message: 'quotation marks are not those of the language' },
  'concord.text-untranslated': {
    severity: 'error',
    message: 'text of another language',
    hint: 'names that stay in their own language can be accepted',
  },
  'concord.length-differs': {
    severity: 'warning',
    message: 'a paragraph is much shorter or longer than in the other editions',
    hint: 'look for a clause or sentence that is missing or too much',
  },
  'concord.name-differs': {
    severity: 'warning',
    message: 'the name of an instrument or body differs from its other mentions in the same edition',
    hint: 'kept as printed; correct the source if it is a slip',
  },
  'concord.term-missing': { severity: 'warning', message: 'a term is not rendered as listed' },
  'concord.change-missed': {
    severity: 'error',
    message: 'a change made in other editions is missing; the old text still stands',
    hint: 'compare with the version before',
  },
  'concord.change-extra': { severity: 'warning', message: 'a change was made in one edition only' },
  'concord.change-kind': { severity: 'warning', message: 'a paragraph is new in some editions only' },
  'concord.change-differs': { severity: 'warning', message: 'the editions changed in different ways' },
  'concord.deletion-missed': { severity: 'warning', message: 'a paragraph was deleted in some editions only' },
  'concord.version-incomplete': {
    severity: 'info',
    message: 'a language is missing in one of two versions; its changes were not checked',
  },
  'concord.versions-reversed': {
    severity: 'warning',
    message: 'the earlier text recalls the later one; the versions seem to be in the wrong order',
    hint: 'change --from and --to round',
  },
  'concord.exception-unknown': {
    severity: 'warning',
    message: 'an exception names something that does not exist',
    hint: 'correct or remove it in the exceptions file',
  },
  'concord.exception-unused': {
    severity: 'info',
    message: 'an exception accepts nothing any more',
    hint: 'remove it from the exceptions file',
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

  'wire.element-limit': { severity: 'error', message: 'the XML has more elements than the limit' },
  'wire.zip-damaged': {
    severity: 'error',
    message: 'the zip archive is damaged',
    hint: 'get the file again, or open and save it in its own program',
  },
  'wire.zip-limit': { severity: 'error', message: 'the zip archive is larger inside than the limit' },
  'wire.zip-name': { severity: 'error', message: 'the zip archive holds a file name that is not allowed' },

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
  'exchange.invalid-attribute': {
    severity: 'warning',
    message: 'an attribute is missing or has a value that is not allowed',
  },
  'exchange.incomplete-unit': { severity: 'warning', message: 'a unit lacks one of its languages' },
  'exchange.repeated-id': { severity: 'warning', message: 'two units have the same id' },
  'exchange.unpaired-code': { severity: 'warning', message: 'inline codes of a unit do not pair' },
  'exchange.content-ignored': {
    severity: 'warning',
    message: 'content that the format does not allow there was not read',
  },
  'exchange.rule-broken': {
    severity: 'error',
    message: 'the file breaks a rule of its format',
    hint: 'docs/validate.md lists the rules',
  },
  'exchange.rule-doubtful': { severity: 'warning', message: 'the file is allowed, but some tool may trip over it' },
  'exchange.cell-too-long': {
    severity: 'warning',
    message: 'a text is longer than a spreadsheet cell; it goes on in the rows below',
  },
  'exchange.content-dropped': {
    severity: 'warning',
    message: 'the format of the output cannot hold all of the input',
    hint: 'TMX and JSONL hold everything',
  },
  'exchange.language-answered': { severity: 'info', message: 'a language was answered by another region of it' },
  'exchange.language-missing': { severity: 'warning', message: 'nothing was found in a language that was asked for' },
  'exchange.source-moved': {
    severity: 'warning',
    message: 'the source text has changed since the file was written; its translation was taken all the same',
    hint: 'read both again',
  },
  'exchange.edit-conflict': {
    severity: 'error',
    message: 'a text was edited in the file and has changed here as well; the edit was not taken',
    hint: 'put the two together by hand',
  },
  'exchange.edit-refused': { severity: 'warning', message: 'an edit was not taken' },
  'exchange.note-call-lost': {
    severity: 'warning',
    message: 'an edited text no longer prints one of its note calls; the call was kept where it fits best',
  },
  'exchange.unknown-unit': {
    severity: 'error',
    message: 'the file has a unit that does not exist here',
    hint: 'check that it belongs to this alignment, and that nobody changed its ids',
  },
  'exchange.formula-ignored': {
    severity: 'warning',
    message: 'a cell holds a formula; its last printed value was taken, nothing was computed',
  },
  'exchange.unreadable-workbook': {
    severity: 'error',
    message: 'the workbook cannot be read',
    hint: 'save it again as .xlsx, or as .csv',
  },
  'exchange.too-large': { severity: 'error', message: 'the file is larger than the limit', hint: 'divide it' },
  'exchange.encoding-unknown': {
    severity: 'error',
    message: 'the file is neither UTF-8 nor UTF-16',
    hint: 'give --encoding, or save it as UTF-8',
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
    hint: 'name the files <text>.<language>.<ending>, for example 6-1.fr.docx',
  },
  'build.not-an-edition': {
    severity: 'warning',
    message: 'left out: nothing tells which text or which language this is',
    hint: 'name the file <text>.<language>.<ending>',
  },
  'build.file-ignored': {
    severity: 'warning',
    message: 'left out: no reader for this format',
    hint: 'open it in a word processor and save it as .docx',
  },
  'build.own-result': { severity: 'info', message: 'left out: a result of an earlier run' },
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
  'output.exists': {
    severity: 'error',
    message: 'the output exists already',
    hint: 'give another name, or --force to overwrite',
  },
  'output.unwritable': {
    severity: 'error',
    message: 'the output cannot be written',
    hint: 'check the path and its permissions',
  },

  // usage
  'usage.invalid': { severity: 'error', message: 'the command line is wrong', hint: 'see recalling --help' },
} as const;

/** A code of the table. */
export type Code = keyof typeof codes;

/** What the table says of a code. */
export function codeEntry(code: Code): CodeEntry {
  return codes[code];
}
