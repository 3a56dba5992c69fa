/** Codes of `concord`: what can be odd or fail there. */
export const concordCodes = {
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
  'concord.translation-missing': {
    severity: 'warning',
    message: 'paragraphs of the earlier text could be reused, but have no translation there',
    hint: 'look for them in the edition, or in a memory: --tm',
  },
  'concord.reference-dead': {
    severity: 'warning',
    message: 'a paragraph is cited that does not exist',
    hint: 'look whether paragraphs were renumbered after the reference was written',
  },
  'concord.ledger-partial': {
    severity: 'info',
    message: 'mandates of this text have no English edition to be taken apart in; verbs and listed addressees only',
    hint: 'add the English edition',
  },
  'concord.ledger-language': {
    severity: 'warning',
    message: 'mandates are read in another language: the text is not there in the one that was asked for',
  },
  'concord.ledger-empty': {
    severity: 'warning',
    message: 'no edition of this text is in a language with a phrase table; it has no mandates in the ledger',
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
} as const;
