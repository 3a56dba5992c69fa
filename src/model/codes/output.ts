/** Codes of `output`: what can be odd or fail there. */
export const outputCodes = {
  'output.exists': {
    severity: 'error',
    message: 'the output exists already',
    hint: 'give another name, or --force to overwrite',
  },
  'output.is-input': {
    severity: 'error',
    message: 'the output would take the place of a file that is read',
    hint: 'give another name',
  },
  'output.unwritable': {
    severity: 'error',
    message: 'the output cannot be written',
    hint: 'check the path and its permissions',
  },
} as const;
