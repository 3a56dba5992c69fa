/** Codes of `align`: what can be odd or fail there. */
export const alignCodes = {
  'align.empty': { severity: 'error', message: 'there is nothing to align' },
  'align.empty-side': { severity: 'warning', message: 'a text to align has no units' },
  'align.works-differ': {
    severity: 'warning',
    message: 'the files are of different texts',
    hint: 'align the language editions of one text; recalling diff compares two texts',
  },
  'align.language-repeated': {
    severity: 'warning',
    message: 'two texts are in the same language; the later has a column of its own name',
  },
  'align.unrelated': {
    severity: 'warning',
    message: 'the texts have so little in common that the alignment is guesswork',
    hint: 'check that they are language editions of the same text',
  },
  'align.nothing-learnt': {
    severity: 'error',
    message: 'there is no text in two languages to learn from',
    hint: 'give memories or alignments in two languages or more',
  },
  'align.lexicon-unused': {
    severity: 'warning',
    message: 'the lexicon has no words of these languages',
    hint: 'check its languages; recalling learn makes one of your own translations',
  },
  'align.confirmed-contradiction': {
    severity: 'warning',
    message: 'a settled row names units that an earlier settled row holds already, and was not kept',
    hint: 'settle each unit once',
  },
  'align.confirmed-unknown': {
    severity: 'warning',
    message: 'a settled row names units that the texts do not have, and was not kept',
    hint: 'give the alignment of these very texts',
  },
  'align.embedder-missing': {
    severity: 'error',
    message: 'vectors need the package @huggingface/transformers, which is not installed',
    hint: 'npm install @huggingface/transformers, beside recalling',
  },
  'align.model-unusable': {
    severity: 'error',
    message: 'the folder holds no model that can be run',
    hint: 'it needs config.json, tokenizer.json and onnx/model.onnx; nothing is downloaded',
  },
  'align.vectors-invalid': {
    severity: 'error',
    message: 'the vectors cannot be used',
    hint: 'docs/alignment.md describes the files',
  },
  'align.crossing': { severity: 'info', message: 'units stand in another order in some language' },
} as const;
