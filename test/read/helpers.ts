import { type Fragment, type Mark, type Reading, RecallingError } from '../../src/model/index.ts';

/** Code of the error that some work ends with. */
export async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof RecallingError) return error.code;
    throw error;
  }
  return 'nothing thrown';
}

/** The visible text of a fragment, as a parser would see it. */
export function shown(reading: Reading, fragment: Fragment): string {
  let out = '';
  let done = fragment.span.start;
  for (const { span, as } of fragment.skipped) {
    out += reading.text.slice(done, span.start) + (as ?? '');
    done = span.end;
  }
  return out + reading.text.slice(done, fragment.span.end);
}

/** The visible texts of all fragments. */
export function paragraphs(reading: Reading): string[] {
  return reading.fragments.map(fragment => shown(reading, fragment));
}

/** The same with automatic labels before them, as a page shows them. */
export function printed(reading: Reading): string[] {
  return reading.fragments.map(fragment =>
    fragment.label ? `${fragment.label.printed} ${shown(reading, fragment)}` : shown(reading, fragment),
  );
}

/** What stands under the marks of one kind. */
export function marked(reading: Reading, kind: Mark['kind']): string[] {
  return reading.fragments.flatMap(fragment =>
    fragment.marks.filter(mark => mark.kind === kind).map(mark => reading.text.slice(mark.at.start, mark.at.end)),
  );
}
