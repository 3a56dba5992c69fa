/** Front matter of a Markdown file: `key: value` lines between two `---` lines (or a last line `...`) at the very start. */
export interface FrontMatter {
  /** Keys in lower case; quotes round a value are taken off. A list or a value of several lines is put on one. */
  readonly metadata: ReadonlyMap<string, string>;
  /** Offset at which the body begins, 0 without front matter. */
  readonly end: number;
}

/** More lines than this are not front matter but a text that happens to open with a rule. */
const MOST_LINES = 100;

/** Reads the front matter of `text`; a first line `---` that is never closed, or that holds other lines than those of YAML, is none. */
export function readFrontMatter(text: string, from: number): FrontMatter {
  const none: FrontMatter = { metadata: new Map(), end: from };
  const line = /[^\r\n]*(?:\r\n|\r|\n|$)/uy;
  line.lastIndex = from;
  if (line.exec(text)?.[0].trimEnd() !== '---') return none;
  const metadata = new Map<string, string>();
  let key: string | undefined;
  for (let n = 0; n < MOST_LINES && line.lastIndex < text.length; n++) {
    const entry = line.exec(text)?.[0].trimEnd() ?? '';
    if (entry === '---' || entry === '...') return { metadata, end: line.lastIndex };
    const pair = /^([\p{L}][\p{L}\p{N}_.-]*)\s*:(?:\s+(.*))?$/u.exec(entry);
    if (pair?.[1]) {
      key = pair[1].toLowerCase();
      // `>` and `|` announce a value on the lines below.
      metadata.set(key, unquoted((pair[2] ?? '').replace(/^[>|][+-]?\s*$/u, '')));
    } else if (key !== undefined && /^(?:\s+|-\s)\S/u.test(entry)) {
      const more = unquoted(entry.trim().replace(/^-\s+/u, ''));
      metadata.set(key, [metadata.get(key) ?? '', more].filter(Boolean).join(' '));
    } else if (entry !== '' && !entry.startsWith('#')) return none;
  }
  return none;
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*)\1$/u.exec(value);
  return quoted?.[2] ?? value;
}
