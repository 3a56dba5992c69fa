/** Codes of `align`: what can be odd or fail there. */
export const alignCodes = {
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
} as const;
