/** Codes of `exchange`: what can be odd or fail there. */
export const exchangeCodes = {
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
  'exchange.no-alignments': {
    severity: 'error',
    message: 'there is no *.alignment.json to take edits into',
    hint: 'give the folder json/ of a build or prefill, or one alignment of it',
  },
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
  'exchange.setting-without-effect': { severity: 'info', message: 'a setting of the file has no effect here' },
  'exchange.cell-too-long': {
    severity: 'warning',
    message: 'a text is longer than a spreadsheet cell; it goes on in the rows below',
  },
  'exchange.content-dropped': {
    severity: 'warning',
    message: 'the format of the output cannot hold all of the input',
    hint: 'TMX, JSON and JSONL hold all that units can say',
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
  'exchange.changes-accepted': {
    severity: 'info',
    message: 'tracked changes of the document were taken as accepted',
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
} as const;
