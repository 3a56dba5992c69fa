import { columns } from '../../language/index.ts';
import { opensItem } from '../openers.ts';
import { type Run, raiseNumbers } from '../runs.ts';

/** Lines at least this wide, in columns, that end like sentences are paragraphs of their own. */
const WIDE = 60;
const ENDED = /[.;:,!?。；：，！？،؛؟](?:["'”’»)）\]⁰¹²³⁴-⁹]|\s)*$/u;
/** Nobody wraps lines by hand at more columns than this; where one is longer, an indent is always that of a paragraph. */
const WRAPPED = 160;
/** White space that pages indent with. */
const INDENTED = /^(?:[ \t]*[\u00a0\u2002\u2003\u3000]){2}/u;

/**
 * Divides what stands between two blocks of a page at its line breaks: an empty line always ends a paragraph; a single break does where the next line opens with a number or an indent after a line
 * that is ended, and between wide lines that end like sentences. Other breaks stay inside: titles and addresses are set in several lines.
 */
export function paragraphsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  if (!runs.some(isBreak)) return [runs];
  const paragraphs: Run[][] = [];
  let open: Run[] = [];
  let last: string | undefined;
  const lines = linesOf(runs);
  const unwrapped = lines.some(({ line }) => columns(line.map(run => run.text).join('')) > WRAPPED);
  for (const { line, before } of lines) {
    const text = raiseNumbers(line)
      .map(run => run.text)
      .join('');
    if (/^[\s\u00ad\u200b]*$/u.test(text)) {
      last = undefined;
      continue;
    }
    if (last === undefined || (unwrapped && INDENTED.test(text)) || endsBetween(last, text)) {
      open = [...line];
      paragraphs.push(open);
    } else {
      if (before) open.push(before);
      // One by one: a page may have more runs than one call can take as arguments.
      for (const run of line) open.push(run);
    }
    last = text;
  }
  return paragraphs;
}

function isBreak(run: Run): boolean {
  return run.space === 'break' && run.text === '\n';
}

function linesOf(runs: readonly Run[]): readonly { readonly line: readonly Run[]; readonly before: Run | undefined }[] {
  const lines: { line: Run[]; before: Run | undefined }[] = [{ line: [], before: undefined }];
  for (const run of runs) {
    if (isBreak(run)) lines.push({ line: [], before: run });
    else lines.at(-1)?.line.push(run);
  }
  return lines;
}

function endsBetween(line: string, next: string): boolean {
  if (!ENDED.test(line.slice(-40))) return INDENTED.test(next) && !INDENTED.test(line);
  if (INDENTED.test(next) || opensItem(next.trimStart())) return true;
  return columns(line) >= WIDE && columns(next) >= WIDE;
}
