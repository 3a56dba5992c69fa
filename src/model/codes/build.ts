/** Codes of `build`: what can be odd or fail there. */
export const buildCodes = {
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
  'build.own-result': { severity: 'info', message: 'left out: results of an earlier run' },
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
  'build.same-work': {
    severity: 'error',
    message: 'a text cannot be its own predecessor',
    hint: 'name two texts with --from and --to',
  },
  'build.recalls-circle': {
    severity: 'warning',
    message: 'texts recall each other; that with the later number is taken as the later',
    hint: 'give --from and --to when it is the other way round',
  },
  'build.unknown-work': { severity: 'error', message: 'no such text among the inputs' },
  'build.titles-differ': {
    severity: 'warning',
    message: 'two texts are compared although their titles differ',
    hint: 'give --from and --to when these are not successive texts',
  },
  'build.not-versions': {
    severity: 'info',
    message: 'not compared: only their numbers follow each other, their words have little in common',
    hint: 'give --from and --to when one succeeds the other',
  },
  'build.nothing-to-write': {
    severity: 'error',
    message: 'there is nothing to write',
    hint: 'XLIFF needs two languages of one text',
  },
  'build.no-predecessor': {
    severity: 'error',
    message: 'no earlier text to take translations from',
    hint: 'give the earlier text with its translations as well, or say which it is: --from and --to',
  },
  'build.source-missing': {
    severity: 'error',
    message: 'the text to translate from is missing',
    hint: 'both texts are needed in the language that is translated from; say which: --source',
  },
  'build.target-missing': {
    severity: 'warning',
    message: 'the earlier text is not there in a language that is to be filled, so nothing can be taken over',
    hint: 'add its edition in that language',
  },
  'build.target-passed-over': {
    severity: 'info',
    message: 'the new text is there already in a language that it is filled in; that edition was not looked at',
  },
  'build.language-missing': {
    severity: 'warning',
    message: 'no edition is in a language that was asked for',
    hint: 'check the code, and the names of the files: <text>.<language>.<ending>',
  },
  'build.single-edition': {
    severity: 'warning',
    message: 'a text with one language only: there is nothing to align',
  },
} as const;
