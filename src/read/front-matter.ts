/** Front matter of a Markdown file: `key: value` lines between two `---` lines at the very start. */
export interface FrontMatter {
  /** Keys in lower case; quotes round a value are taken off. */
  readonly metadata: ReadonlyMap<string, string>;
  /** Offset at which the body begins, 0 without front matter. */
  readonly end: number;
}

/** More lines than this are not front matter but a text that happens to open with a rule. */
const MOST_LINES = 100;

/** Reads the front matter of `text`; a first line `---` that is never closed, or that holds other lines than `key: value`, is none. */
export function readFrontMatter(text: string, from: number): FrontMatter {
  const none: FrontMatter = { metadata: new Map(), end: from };
  const line = /[^\r\n]*(?:\r\n|\r|\n|$)/uy;
  line.lastIndex = from;
  if (line.exec(text)?.[0].trimEnd() !== '---') return none;
  const metadata = new Map<string, string>();
  for (let n = 0; n < MOST_LINES && line.lastIndex < text.length; n++) {
    const entry = line.exec(text)?.[0].trimEnd() ?? '';
    if (entry === '---') return { metadata, end: line.lastIndex };
    const pair = /^([\p{L}][\p{L}\p{N}_-]*)\s*:\s*(.*)$/u.exec(entry);
    if (pair?.[1]) metadata.set(pair[1].toLowerCase(), unquoted(pair[2] ?? ''));
    else if (entry !== '' && !entry.startsWith('#')) return none;
  }
  return none;
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*)\1$/u.exec(value);
  return quoted?.[2] ?? value;
}
