import { findReferences, type Language } from '../../language/index.ts';
import type { AdaptedValue, Block, Reference } from '../../model/index.ts';
import type { CalledText } from './old-rows.ts';
import { printValue, type ValueChange } from './printed-value.ts';

/** What became of the values of a paragraph. */
export interface ValueChanges {
  readonly changes: readonly ValueChange[];
  /** True when the new text is the old one with these values exchanged, and nothing else. */
  readonly complete: boolean;
}

/** Pairs the values that left a paragraph with those that came, in their order, where there are as many of a kind. */
export function compareValues(old: Block, successor: Block): ValueChanges {
  const gone = without(old.references, successor.references);
  const come = without(successor.references, old.references);
  const changes: ValueChange[] = [];
  const exchanged: { readonly at: Reference['at']; readonly by: string }[] = [];
  for (const kind of new Set(gone.map(reference => reference.kind))) {
    const [left, right] = [gone, come].map(list => list.filter(reference => reference.kind === kind));
    if (left === undefined || right === undefined || left.length !== right.length) continue;
    left.forEach((from, i) => {
      const to = right[i];
      if (to === undefined) return;
      const toPrinted = successor.text.slice(to.at.start, to.at.end);
      exchanged.push({ at: from.at, by: toPrinted });
      // A value that stands twice and changed once says nothing of where the translation has it.
      if (count(old.references, from) > 1) return;
      const fromPrinted = old.text.slice(from.at.start, from.at.end);
      changes.push({ kind, from: from.value, to: to.value, fromPrinted, toPrinted });
    });
  }
  const complete =
    changes.length > 0 && changes.length === exchanged.length && rewrite(old.text, exchanged) === successor.text;
  return { changes, complete };
}

function without(list: readonly Reference[], others: readonly Reference[]): readonly Reference[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return list.filter(reference => {
    const times = left.get(keyOf(reference)) ?? 0;
    left.set(keyOf(reference), times - 1);
    return times <= 0;
  });
}

function keyOf({ kind, value }: Reference): string {
  return `${kind} ${value}`;
}

function count(list: readonly Reference[], reference: Reference): number {
  return list.filter(one => keyOf(one) === keyOf(reference)).length;
}

function rewrite(text: string, exchanged: readonly { readonly at: Reference['at']; readonly by: string }[]): string {
  let out = '';
  let done = 0;
  for (const { at, by } of [...exchanged].sort((a, b) => a.at.start - b.at.start)) {
    out += text.slice(done, at.start) + by;
    done = at.end;
  }
  return out + text.slice(done);
}

/** A translation in which values were exchanged. */
export interface AdaptedText extends CalledText {
  readonly adapted: readonly AdaptedValue[];
  /** Changes that were not made, since nothing tells where or how. */
  readonly left: readonly ValueChange[];
  /** Where an offset of the translation before is now. */
  readonly place: (at: number) => number;
}

/**
 * Exchanges values in a translation where that is certain: the old value stands there once, its printed form tells that of the new one, and the text that results is read as having the
 * new value in its place and all others as they were.
 */
export function adaptValues(
  translation: CalledText,
  changes: readonly ValueChange[],
  language: Language | undefined,
): AdaptedText {
  let { text, calls } = translation;
  let adapted: readonly AdaptedValue[] = [];
  let place = (at: number): number => at;
  const left: ValueChange[] = [];
  for (const change of changes) {
    const made = language === undefined ? undefined : exchange(text, change, language);
    if (made === undefined || calls.some(call => call.at > made.at.start && call.at < made.oldEnd)) {
      left.push(change);
      continue;
    }
    const by = made.text.length - text.length;
    const shift = (at: number): number => (at >= made.oldEnd ? at + by : at);
    const before = place;
    place = at => shift(before(at));
    calls = calls.map(call => ({ ...call, at: shift(call.at) }));
    adapted = adapted.map(one => ({ ...one, at: { start: shift(one.at.start), end: shift(one.at.end) } }));
    adapted = [...adapted, { kind: change.kind, old: made.old, new: made.new, at: made.at }];
    text = made.text;
  }
  return { text, calls, adapted: [...adapted].sort((a, b) => a.at.start - b.at.start), left, place };
}

interface Exchange {
  readonly text: string;
  readonly old: string;
  readonly new: string;
  /** Of the new value. */
  readonly at: Reference['at'];
  /** Where the old value ended. */
  readonly oldEnd: number;
}

function exchange(text: string, change: ValueChange, language: Language): Exchange | undefined {
  const before = findReferences(text, language);
  const [place, ...others] = before.filter(({ kind, value }) => kind === change.kind && value === change.from);
  if (place === undefined || others.length > 0) return undefined;
  const { start, end } = place.at;
  const old = text.slice(start, end);
  const printed = printValue(old, change, language);
  if (printed === undefined) return undefined;
  const at = { start, end: start + printed.length };
  const changed = text.slice(0, start) + printed + text.slice(end);
  const after = findReferences(changed, language);
  const same =
    before.length === after.length &&
    before.every((reference, i) => {
      const other = after[i];
      return reference === place
        ? other?.kind === change.kind && other.value === change.to
        : other !== undefined && keyOf(other) === keyOf(reference);
    });
  return same ? { text: changed, old, new: printed, at, oldEnd: end } : undefined;
}
