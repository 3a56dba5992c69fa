/** Codes of `read`: what can be odd or fail there. */
export const readCodes = {
  'read.not-found': { severity: 'error', message: 'no such file or directory', hint: 'check the path' },
  'read.directory': {
    severity: 'error',
    message: 'this is a directory, not a file',
    hint: 'name a file in it, or give it to recalling build',
  },
  'read.unreadable': { severity: 'error', message: 'the file cannot be read', hint: 'check its permissions' },
  'read.empty': { severity: 'error', message: 'the file holds no text', hint: 'give a file with text in it' },
  'read.binary': {
    severity: 'error',
    message: 'this is not a text file',
    hint: 'give .docx, .html, .md or .txt; save other formats as one of these first',
  },
  'read.too-large': {
    severity: 'error',
    message: 'the file is larger than the limit',
    hint: 'split it; a text may have 64 MiB, a PDF or Word document 256 MiB',
  },
  'read.too-many-lines': {
    severity: 'error',
    message: 'the text has more lines than are read at once',
    hint: 'split it into parts',
  },
  'read.unsupported': {
    severity: 'error',
    message: 'no reader for this format',
    hint: 'open it in its own program and save it as .docx or .txt',
  },
  'read.translations': {
    severity: 'error',
    message: 'a file of translations, not a text',
    hint: 'recalling convert turns it into another format, recalling import takes its edits back',
  },
  'read.picture': {
    severity: 'error',
    message: 'this is a picture',
    hint: 'run text recognition (OCR) over it and save the result as .docx or .txt',
  },
  'read.archive': { severity: 'error', message: 'this is an archive', hint: 'unpack it and give the files in it' },
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
  'read.readings-skipped': {
    severity: 'info',
    message: 'readings printed above or beside characters (ruby) were left out',
  },
  'read.lines-placed': {
    severity: 'warning',
    message: 'the page puts every line at a place of its own, as converters of PDF do; lines were not joined',
    hint: 'give the PDF it was made from, or the Word document',
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
  'read.encoding-unread': {
    severity: 'error',
    message: 'the text is in an encoding that is not read',
    hint: 'open it in a text editor and save it as UTF-8',
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
  'read.damage-repaired': {
    severity: 'warning',
    message: 'the file is damaged; what could be found in it was read',
    hint: 'get it again when something is missing',
  },
  'read.text-recognised': {
    severity: 'warning',
    message: 'the text was made by text recognition and lies under pictures of the pages',
    hint: 'check it against the pages; recognition errs',
  },
  'read.furniture-skipped': { severity: 'info', message: 'running heads, page and job numbers were left out' },
  'read.reading-order-restored': {
    severity: 'info',
    message: 'lines written from right to left were put from the order on paper into reading order',
  },
  'read.line-ends-guessed': {
    severity: 'info',
    message: 'whether a blank stood at line ends within Korean, Thai and the like was told by the rest of the document',
    hint: 'a Word file of the same text keeps its blanks',
  },
  'read.page-without-text': {
    severity: 'warning',
    message: 'a page holds no text',
    hint: 'if it is a picture of a page, run text recognition (OCR) over it first',
  },
  'read.page-unreadable': { severity: 'warning', message: 'a page could not be read and is missing' },
  'read.text-unmapped': {
    severity: 'warning',
    message: 'the fonts do not tell which characters some signs stand for; these became U+FFFD',
    hint: 'run text recognition (OCR) over the file, or get it in another format',
  },
} as const;
