import type { Mark } from '../model/index.ts';

/** A stretch of a paragraph that looks alike throughout. */
export interface Run extends RunLook {
  readonly text: string;
  /** `break`: a line break or tab that stands for one blank. `drop`: characters that do not show. */
  readonly space?: 'break' | 'drop';
}

/** How a run looks, and what it leads to. */
export interface RunLook {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly sup?: boolean;
  readonly ins?: boolean;
  readonly del?: boolean;
  /** Target of a link. */
  readonly link?: string;
  /** Key of the note that the run calls. */
  readonly note?: string;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A raised number, or several: `1`, `(1)`, `1, 2`. Anything else that is raised (`er`, `o`, `[1]`) stays as it is typed. */
const LONGEST_CALL = 40;
const RAISED_CALL = /^\s*[(（]?\d{1,3}[)）]?(?:\s*[,;،]\s*[(（]?\d{1,3}[)）]?)*\s*$/u;

/** Writes raised numbers in superscript digits, as plain text shows them. A raised number may be spread over several runs. */
export function raiseNumbers(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  let group: Run[] = [];
  const flush = (): void => {
    const text = group.map(run => run.text).join('');
    const call = text.length <= LONGEST_CALL && RAISED_CALL.test(text);
    for (const run of call ? group.flatMap(raised) : group) out.push(run);
    group = [];
  };
  for (const run of runs) {
    if (run.sup && run.space === undefined) group.push(run);
    else {
      flush();
      out.push(run);
    }
  }
  flush();
  return out;
}

/** Commas between two raised numbers do not belong to the text that stays when the calls are taken out. */
function raised(run: Run): readonly Run[] {
  return run.text.split(/(\s*[,;،]\s*)/u).flatMap((part, i): Run[] => {
    if (part === '') return [];
    if (i % 2 === 1) return [{ ...run, text: part, space: 'drop' }];
    const text = part.replace(/[\d(（)）]/gu, sign =>
      /\d/u.test(sign) ? RAISED.charAt(Number(sign)) : /[(（]/u.test(sign) ? '⁽' : '⁾',
    );
    return [{ ...run, text }];
  });
}

/** The marks of some runs that stand one after the other from offset `from` on; neighbours that look alike share a mark. */
export function marksOf(runs: readonly Run[], from: number): readonly Mark[] {
  const marks: Mark[] = [];
  const open = new Map<string, number>();
  let at = from;
  for (const run of runs) {
    const end = at + run.text.length;
    for (const { kind, value } of kindsOf(run)) {
      const key = `${kind} ${value ?? ''}`;
      const last = open.get(key);
      const before = last === undefined ? undefined : marks[last];
      if (last !== undefined && before?.at.end === at) marks[last] = { ...before, at: { start: before.at.start, end } };
      else {
        open.set(key, marks.length);
        marks.push({ kind, at: { start: at, end }, ...(value === undefined ? {} : { value }) });
      }
    }
    at = end;
  }
  return marks;
}

const PLAIN_KINDS = ['italic', 'bold', 'underline', 'ins', 'del'] as const;

function kindsOf(run: Run): readonly Pick<Mark, 'kind' | 'value'>[] {
  const kinds: Pick<Mark, 'kind' | 'value'>[] = [];
  for (const kind of PLAIN_KINDS) if (run[kind]) kinds.push({ kind });
  if (run.note !== undefined) kinds.push({ kind: 'sup', value: run.note });
  else if (run.sup) kinds.push({ kind: 'sup' });
  if (run.link !== undefined) kinds.push({ kind: 'link', value: run.link });
  return kinds;
}
