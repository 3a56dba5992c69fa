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
  'diff.unlike': {
    severity: 'warning',
    message: 'the two texts have next to nothing in common',
    hint: 'check that one is the successor of the other',
  },
} as const;
