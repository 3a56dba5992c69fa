/** Codes of `segment`: what can be odd there. */
export const segmentCodes = {
  'segment.rule-untranslatable': {
    severity: 'warning',
    message: 'a segmentation rule was left out, because its expression cannot be understood here',
    hint: 'write it without what is named',
  },
  'segment.rule-slow': {
    severity: 'warning',
    message: 'a segmentation rule was left out, because its expression can take very long on some text',
    hint: 'let no repetition stand inside another, (a+)+, nor several of the same characters in a row',
  },
  'segment.language-unmapped': {
    severity: 'warning',
    message: 'the segmentation rules are for other languages; every paragraph is one segment',
    hint: 'add a languagemap for it',
  },
} as const;
