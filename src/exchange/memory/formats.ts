/** Formats that a memory is read from. `xlsx` stands for every kind of workbook, `json` for a memory or an edition, `docx` for a table in a Word document. */
export const memoryInputs = ['tmx', 'xliff', 'xlsx', 'docx', 'csv', 'tsv', 'json', 'jsonl', 'akn'] as const;
export type MemoryInput = (typeof memoryInputs)[number];

/** Formats that a memory is written to. */
export const memoryOutputs = ['tmx', 'xliff', 'xlsx', 'docx', 'csv', 'tsv', 'json', 'jsonl', 'akn', 'html'] as const;
export type MemoryOutput = (typeof memoryOutputs)[number];

const ENDINGS: ReadonlyMap<string, MemoryOutput> = new Map([
  ['tmx', 'tmx'],
  ['xlf', 'xliff'],
  ['xliff', 'xliff'],
  ['mxliff', 'xliff'],
  ['mqxliff', 'xliff'],
  ['sdlxliff', 'xliff'],
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['xls', 'xlsx'],
  ['ods', 'xlsx'],
  ['docx', 'docx'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tab', 'tsv'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['akn', 'akn'],
  ['xml', 'akn'],
  ['html', 'html'],
  ['htm', 'html'],
]);

/** The format that the ending of a file name stands for. */
export function memoryFormatOf(name: string): MemoryOutput | undefined {
  return ENDINGS.get(/\.([A-Za-z]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '');
}

/** The same for a file that is to be read; nothing for what can only be written. */
export function memoryInputOf(name: string): MemoryInput | undefined {
  const format = memoryFormatOf(name);
  return format === 'html' ? undefined : format;
}
