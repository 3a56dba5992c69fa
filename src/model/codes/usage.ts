/** Codes of `usage`: what can be odd or fail there. */
export const usageCodes = {
  'usage.invalid': { severity: 'error', message: 'the command line is wrong', hint: 'see recalling --help' },
} as const;
