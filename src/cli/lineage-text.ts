import {
  type Comparison,
  type Edition,
  type Lineage,
  printedLabel,
  type Tag,
  type Thread,
  type ThreadStep,
  type UnitId,
  workNumber,
} from '../model/index.ts';
import type { Terminal } from './terminal.ts';

/** Opening words of a paragraph, in UTF-16 units: enough to know it by. */
const OPENING = 72;

/** What all entries share. */
interface Context {
  readonly editions: readonly Edition[];
  readonly comparisons: readonly Comparison[];
  readonly terminal: Terminal;
  readonly names: readonly string[];
  readonly labels: readonly ReadonlyMap<string, string>[];
}

/** The way of every paragraph through a series of texts: one entry a paragraph, one line a text, then the figures of each step. */
export function renderLineage(
  lineage: Lineage,
  editions: readonly Edition[],
  comparisons: readonly Comparison[],
  terminal: Terminal,
  all: boolean,
): string {
  const context = { editions, comparisons, terminal, names: nameEditions(editions), labels: editions.map(labelsOf) };
  const entries = lineage.threads
    .filter(thread => all || hasChange(thread))
    .map(thread => renderThread(thread, context));
  return `${[...entries, figuresOf(lineage, context).join('\n')].join('\n\n')}\n`;
}

function renderThread(thread: Thread, context: Context): string {
  const { terminal, names, labels } = context;
  const width = Math.max(...names.map(name => name.length));
  const steps = thread.steps.map((step, k) => {
    const units = step.units.map(id => labels[k]?.get(id) ?? id).join(' + ') || '—';
    const how = k === 0 ? '' : describeStep(step, k, context);
    const told = how === '' ? '' : `  ${paintStep(how, step.change, terminal)}`;
    return `  ${terminal.blue((names[k] ?? '').padEnd(width))}  ${units}${told}`;
  });
  return [terminal.bold(openingOf(thread, context)), ...steps].join('\n');
}

/** The first words of the newest text that has the paragraph. */
function openingOf({ steps }: Thread, { editions, terminal }: Context): string {
  const k = steps.findLastIndex(step => step.units.length > 0);
  const edition = editions[k];
  const block = edition?.blocks.find(one => one.id === steps[k]?.units[0]);
  const text = terminal.shown((block?.text ?? '').replace(/\s+/gu, ' '));
  const short =
    text.length <= OPENING
      ? text
      : `${text
          .slice(0, OPENING)
          .replace(/[\ud800-\udbff]$/u, '')
          .trimEnd()}…`;
  return edition?.direction === 'rtl' ? `\u2068${short}\u2069` : short;
}

/** As people call the texts; two versions of one text are told apart by their files. */
function nameEditions(editions: readonly Edition[]): readonly string[] {
  const numbers = editions.map(edition => workNumber(edition.work));
  return new Set(numbers).size === numbers.length ? numbers : editions.map(edition => edition.source.file);
}

function labelsOf(edition: Edition): ReadonlyMap<string, string> {
  return new Map(
    edition.blocks.map(block => {
      const label = printedLabel(block).trim();
      return [block.id, block.role === 'note' ? `note ${label}` : label || block.id];
    }),
  );
}

/** A paragraph that is new, gone, back, moved or changed anywhere on the way. */
function hasChange({ steps }: Thread): boolean {
  return steps.some((step, k) => (k > 0 && step.change !== 'same') || step.moved);
}

function describeStep(step: ThreadStep, k: number, { names, comparisons }: Context): string {
  const { returned, change, moved, units } = step;
  if (returned !== undefined) {
    return `returned from ${names[returned.edition]}, ${Math.round(returned.similarity * 100)} % the same`;
  }
  if (change === 'absent') return '';
  const wanted = new Set<UnitId>(units);
  const links = comparisons[k - 1]?.links.filter(link => link.new.some(id => wanted.has(id))) ?? [];
  const verbs = links.flatMap(link => link.tags.filter(({ kind }) => kind === 'verb')).map(describeVerb);
  return [`${change}${moved ? ', moved' : ''}`, ...verbs].join('; ');
}

function describeVerb({ old, new: now, shift }: Tag): string {
  const side = (words: string | undefined): string => (words === undefined ? '–' : `\u2068${words}\u2069`);
  return `${side(old)} → ${side(now)}${shift === 'stronger' || shift === 'weaker' ? ` (${shift})` : ''}`;
}

function paintStep(text: string, change: ThreadStep['change'], terminal: Terminal): string {
  if (change === 'added' || change === 'returned') return terminal.green(text);
  return change === 'deleted' ? terminal.red(text) : terminal.dim(text);
}

function figuresOf({ threads }: Lineage, { comparisons, names }: Context): readonly string[] {
  const figures = comparisons.map(({ statistics }, k) => {
    const counts = KINDS.filter(kind => statistics[kind] > 0).map(kind => `${statistics[kind]} ${kind}`);
    return `${names[k]} → ${names[k + 1]}: ${counts.join(', ')}`;
  });
  const returned = threads.filter(({ steps }) => steps.some(step => step.returned !== undefined)).length;
  return returned === 0 ? figures : [...figures, `${returned} returned after an absence`];
}

const KINDS = ['same', 'changed', 'added', 'deleted', 'split', 'merged', 'moved'] as const;
