/** Codes of `diff`: what can be odd or fail there. */
export const diffCodes = {
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
  'diff.time-limit': {
    severity: 'warning',
    message:
      'the time limit left no time to compare everything closely; nothing is missing, but some changes are shown larger than they are',
    hint: 'give it more seconds, or no limit',
  },
  'diff.reversed': {
    severity: 'warning',
    message: 'the text that stands first recalls the other, so it seems to be the later one',
    hint: 'name the earlier text first',
  },
  'diff.unlike': {
    severity: 'warning',
    message: 'the two texts have next to nothing in common',
    hint: 'check that one is the successor of the other',
  },
  'diff.verb-table': {
    severity: 'error',
    message: 'the table of verbs cannot be read',
    hint: 'a line each: verb TAB force TAB attitude; or JSON',
  },
} as const;
