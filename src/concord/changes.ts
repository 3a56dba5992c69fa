import type { Bead, Finding, Link, Severity, TagKind } from '../model/index.ts';
import { joinWords, nameColumns, quote, reportRow } from './finding.ts';
import { describeChange } from './grid.ts';
import type { Succession } from './rows.ts';
import { type CheckedCell, type CheckedRow, type CheckedText, isBody, isSettled } from './text.ts';
import { vote } from './vote.ts';

/** How one edition came to its cell. */
interface Arrival {
  readonly cell: CheckedCell;
  readonly links: readonly Link[];
  /** `same`: the old text still stands; `changed`: it was edited, split or merged; `added`: there was nothing before. */
  readonly kind: 'same' | 'changed' | 'added';
  readonly tags: ReadonlySet<TagKind>;
}

/** Classes of change that every language shows alike: the figure is the same, whatever the words. */
const FIGURES: readonly TagKind[] = ['number', 'date', 'session', 'xref'];
/** Classes that say no more than that words changed. */
const PLAIN: ReadonlySet<TagKind> = new Set([
  'substantive',
  'renumbered',
  'typography',
  'footnote-ref',
  'footnote-text',
]);
/** What a person calls the classes. */
const NAMES: Partial<Readonly<Record<TagKind, string>>> = {
  number: 'a number',
  date: 'a date',
  session: 'a session',
  xref: 'a reference',
  verb: 'the verb',
  addressee: 'the addressee',
  hedge: 'a hedge',
};
/** Editions that must have changed alike before one that did not is certainly at fault. */
const CERTAIN = 2;

/**
 * Compares how the editions of a text came to each row.
 * @param predecessors rows of the old text that each row came from, by id of its bead
 */
export function compareChanges(
  text: CheckedText,
  { languages }: Succession,
  predecessors: ReadonlyMap<string, readonly Bead[]>,
): readonly Finding[] {
  const changes = new Map(languages.map(change => [change.language, change.byNew]));
  return text.rows.filter(isSettled).flatMap(row => {
    const arrivals = row.cells.flatMap((cell): Arrival[] => {
      const byNew = changes.get(cell.column.code);
      const links = [...new Set(cell.blocks.flatMap(block => byNew?.get(block.id) ?? []))];
      return links.length === 0 ? [] : [arrivalOf(cell, links)];
    });
    if (arrivals.length < 2) return [];
    const kind = vote(arrivals, one => one.kind);
    if (kind.dissent.length === 0) return compareTags(text, row, arrivals);
    return compareKinds(text, row, arrivals, predecessors.has(row.bead.id));
  });
}

function arrivalOf(cell: CheckedCell, links: readonly Link[]): Arrival {
  const { kind, tags } = describeChange(links);
  return { cell, links, kind: kind === 'same' || kind === 'added' ? kind : 'changed', tags: new Set(tags) };
}

function compareKinds(
  text: CheckedText,
  row: CheckedRow,
  arrivals: readonly Arrival[],
  continued: boolean,
): readonly Finding[] {
  const of = (kind: Arrival['kind']) => arrivals.filter(one => one.kind === kind);
  const [same, changed, added] = [of('same'), of('changed'), of('added')];
  const moved = [...changed, ...added];
  if (same.length === 0)
    return added.length > 0 && changed.length > 0 ? [reportNew(text, row, changed, added, continued)] : [];
  if (moved.length < same.length) return [reportExtra(text, row, same, moved)];
  return [reportMissed(text, row, same, moved)];
}

/** The planted case of every session: five editions were changed, the sixth still has last session's words. */
function reportMissed(
  text: CheckedText,
  row: CheckedRow,
  same: readonly Arrival[],
  moved: readonly Arrival[],
): Finding {
  const columns = same.map(one => one.cell.column);
  const most = moved.filter(one => isWeighty(one)).length * 2 > moved.length;
  const certain = most && moved.length >= CERTAIN && moved.length > same.length;
  const [example] = moved;
  const what = changedWhat(moved);
  const names = nameColumns(moved.map(one => one.cell.column));
  const words = example && ` (${nameColumns([example.cell.column])}: ${wordsOf(example)})`;
  return reportRow(text, {
    code: 'concord.change-missed',
    severity: certain || sharesFigure(moved) ? 'error' : isBody(row) || row.role === 'note' ? 'warning' : 'info',
    row,
    columns,
    why: `${names} changed ${what}${words ?? ''}; ${nameColumns(columns)} still ${columns.length === 1 ? 'has' : 'have'} the old text`,
    ...(example && { expected: wordsOf(example) }),
    found: 'the old text',
  });
}

function reportExtra(text: CheckedText, row: CheckedRow, same: readonly Arrival[], moved: readonly Arrival[]): Finding {
  const columns = moved.map(one => one.cell.column);
  const severity: Severity = moved.some(one => isWeighty(one) && hasAny(one, [...FIGURES, 'verb', 'addressee']))
    ? 'warning'
    : 'info';
  const [example] = moved;
  const names = nameColumns(same.map(one => one.cell.column));
  return reportRow(text, {
    code: 'concord.change-extra',
    severity,
    row,
    columns,
    why: `only ${nameColumns(columns)} changed ${changedWhat(moved)}; ${names} still have the old text`,
    expected: 'the old text',
    ...(example && { found: wordsOf(example) }),
  });
}

function reportNew(
  text: CheckedText,
  row: CheckedRow,
  changed: readonly Arrival[],
  added: readonly Arrival[],
  continued: boolean,
): Finding {
  const columns = (continued ? added : changed).map(one => one.cell.column);
  const [old, fresh] = [changed, added].map(list => nameColumns(list.map(one => one.cell.column)));
  return reportRow(text, {
    code: 'concord.change-kind',
    // How much of a text must stay before it counts as the same one differs with the language; only an exchange of paragraphs is worth a look.
    severity: 'info',
    row,
    columns,
    why: `new in ${fresh}, but made from an old paragraph in ${old}`,
  });
}

/** Editions that all changed, but not the same things. */
function compareTags(text: CheckedText, row: CheckedRow, arrivals: readonly Arrival[]): readonly Finding[] {
  const changed = arrivals.filter(one => one.kind === 'changed' && one.links.every(link => link.kind === 'changed'));
  if (changed.length < 1 + CERTAIN) return [];
  const lacking = new Map<Arrival, TagKind[]>();
  const alone = new Map<Arrival, TagKind[]>();
  for (const kind of [...FIGURES, 'verb', 'addressee'] as const) {
    const having = changed.filter(one => hasTag(one, kind));
    const without = changed.filter(one => !hasTag(one, kind));
    const [first, lone] = [without[0], having[0]];
    if (first && without.length === 1 && having.length >= CERTAIN)
      lacking.set(first, [...(lacking.get(first) ?? []), kind]);
    else if (lone && having.length === 1 && without.length >= CERTAIN && FIGURES.includes(kind)) {
      alone.set(lone, [...(alone.get(lone) ?? []), kind]);
    }
  }
  const report = (arrival: Arrival, kinds: readonly TagKind[], missed: boolean): Finding => {
    const columns = [arrival.cell.column];
    const what = joinWords(kinds.map(kind => NAMES[kind] ?? kind));
    return reportRow(text, {
      code: 'concord.change-differs',
      severity: kinds.some(kind => FIGURES.includes(kind)) || (missed && kinds.includes('verb')) ? 'warning' : 'info',
      row,
      columns,
      why: missed
        ? `the other editions changed ${what}; ${nameColumns(columns)} changed only other words`
        : `only ${nameColumns(columns)} changed ${what}`,
    });
  };
  return [
    ...[...lacking].map(([arrival, kinds]) => report(arrival, kinds, true)),
    ...[...alone].map(([arrival, kinds]) => report(arrival, kinds, false)),
  ];
}

/** A verb counts when the table knows the direction; an exchange of synonyms is the translator's business. */
function hasTag({ links, tags }: Arrival, kind: TagKind): boolean {
  if (kind !== 'verb') return tags.has(kind);
  return links.some(link =>
    link.tags.some(tag => tag.kind === 'verb' && (tag.shift === 'stronger' || tag.shift === 'weaker')),
  );
}

function hasAny(arrival: Arrival, kinds: readonly TagKind[]): boolean {
  return kinds.some(kind => hasTag(arrival, kind));
}

/** A change that is more than numbering, typography or a note call. */
function isWeighty({ kind, tags }: Arrival): boolean {
  return kind === 'added' || [...tags].some(tag => tag === 'substantive' || tag === 'footnote-text' || !PLAIN.has(tag));
}

/** True when all that changed show the same class of figure: then it cannot be a matter of wording. */
function sharesFigure(moved: readonly Arrival[]): boolean {
  return FIGURES.some(kind => moved.every(one => hasTag(one, kind)));
}

function changedWhat(moved: readonly Arrival[]): string {
  const shared = [...FIGURES, 'verb', 'addressee', 'hedge'].flatMap(kind => {
    const known = NAMES[kind as TagKind];
    return known !== undefined && moved.every(one => hasTag(one, kind as TagKind)) ? [known] : [];
  });
  if (shared.length > 0) return joinWords(shared);
  return moved.every(one => one.kind === 'added') ? 'it for a new paragraph' : 'the text';
}

/** The words that came, of the longest insertion. */
function wordsOf({ links, cell }: Arrival): string {
  const come = links.flatMap(link => link.ops.filter(([op]) => op === '+').map(([, words]) => words));
  const longest = come.reduce((best, words) => (words.length > best.length ? words : best), '');
  return quote(longest === '' ? (cell.blocks[0]?.text ?? '') : longest);
}
