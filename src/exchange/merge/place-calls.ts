import type { NoteCall } from '../../model/index.ts';

/** A text without its note calls, and where they stood. */
export interface CalledText {
  readonly text: string;
  readonly calls: readonly NoteCall[];
  /** Calls that the edited text does not print. */
  readonly unprinted: readonly NoteCall[];
  /** Calls around which no words are left that tell their place. */
  readonly unsure: readonly NoteCall[];
}

/** Characters on each side by which a place is known again. */
const CONTEXT = 24;
/** Characters that must agree before a place is believed. */
const LEAST_AGREEMENT = 4;
/** Most places that are weighed for one call: in a text of one repeated letter every place is like every other. */
const MOST_PLACES = 20_000;

/**
 * Takes the note calls out of an edited text. The edited text may print them, as workbooks do, or leave them out, as memories do: each call is looked for where the words
 * around it stood before, printed or not, and no call goes before the one that preceded it.
 * @param old the body before the edit, without calls
 * @param calls the calls of the old body
 * @param edited the new body
 */
export function placeCalls(old: string, calls: readonly NoteCall[], edited: string): CalledText {
  let text = edited;
  let from = 0;
  const placed: NoteCall[] = [];
  const unprinted: NoteCall[] = [];
  const unsure: NoteCall[] = [];
  for (const call of calls) {
    const before = old.slice(Math.max(0, call.at - CONTEXT), call.at);
    const after = old.slice(call.at, call.at + CONTEXT);
    const around = { before, after, atEnd: call.at === old.length };
    const best = onlyPlace(text, from, call.printed) ?? bestPlace(text, from, around, call.printed);
    if (best.printed) text = text.slice(0, best.at) + text.slice(best.at + call.printed.length);
    else unprinted.push(call);
    if (!best.sure) unsure.push(call);
    placed.push({ ...call, at: best.at });
    from = best.at;
  }
  return { text, calls: placed, unprinted, unsure };
}

interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly atEnd: boolean;
}

interface Place {
  readonly at: number;
  readonly printed: boolean;
  readonly sure: boolean;
}

/** Superscripts and numbers in brackets are hardly ever anything but a call: one that stands there once needs no witnesses. */
function onlyPlace(text: string, from: number, printed: string): Place | undefined {
  if (/^\s*[0-9]*\s*$/u.test(printed)) return undefined;
  const at = text.indexOf(printed, from);
  const again = at === -1 ? -1 : text.indexOf(printed, at + 1);
  return at === -1 || again !== -1 ? undefined : { at, printed: true, sure: true };
}

function bestPlace(text: string, from: number, around: Surroundings, printed: string): Place {
  // The end is the place to fall back on, and the right one for a call that stood there.
  let best: Place = { at: text.trimEnd().length, printed: false, sure: around.atEnd };
  let score = around.atEnd ? CONTEXT / 2 : LEAST_AGREEMENT - 1;
  const last = Math.min(text.length, from + MOST_PLACES);
  for (let at = from; at <= last; at += 1) {
    if (isInsideCharacter(text, at)) continue;
    const before = sharedEnd(text.slice(0, at), around.before);
    if (text.startsWith(printed, at) && printed !== '') {
      // What the call prints is itself a witness, worth more the longer it is.
      const sure =
        before +
        sharedStart(text.slice(at + printed.length, at + printed.length + CONTEXT), around.after) +
        printed.length +
        1;
      if (sure > score) [best, score] = [{ at, printed: true, sure: true }, sure];
    }
    const plain = before + sharedStart(text.slice(at, at + CONTEXT), around.after);
    if (plain > score) [best, score] = [{ at, printed: false, sure: true }, plain];
  }
  return best;
}

function isInsideCharacter(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < b.length && n < a.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < b.length && n < a.length && a[n] === b[n]) n += 1;
  return n;
}
