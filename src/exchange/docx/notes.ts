import type { Block, Link, NoteCall, UnitId } from '../../model/index.ts';
import type { Side } from './side.ts';
import type { SameCall } from './weave.ts';

/** The old and the new note that a footnote of the package stands for. */
export interface NotePair {
  readonly id: number;
  readonly old?: Block;
  readonly new?: Block;
}

/**
 * Gives each note its footnote when it is called for the first time: a footnote of a package has one place. Footnotes count from 1 in the order of the calls.
 */
export class NoteRegister {
  readonly #old: Side;
  readonly #new: Side;
  /** Old note → new note, where they are linked one to one. */
  readonly #partners: ReadonlyMap<UnitId, UnitId>;
  readonly #used = new Set<Block>();
  readonly pairs: NotePair[] = [];
  /**
   * True when the notes of both texts are numbered 1, 2, 3 in the order of their calls: then a program's own numbers are the printed ones.
   * Otherwise every call prints its own mark, and a call whose mark changed is another call.
   */
  readonly automatic: boolean;

  constructor(old: Side, new_: Side, links: readonly Link[]) {
    this.#old = old;
    this.#new = new_;
    this.automatic = [old, new_].every(countsFromOne);
    const notes = new Set(old.notes);
    this.#partners = new Map(
      links.flatMap(link => {
        const [a, b] = [link.old[0], link.new[0]];
        const single = link.old.length === 1 && link.new.length === 1;
        return single && a !== undefined && b !== undefined && notes.has(a) ? [[a, b] as const] : [];
      }),
    );
  }

  /** True when two calls call notes that are linked to each other; calls without notes are compared as printed. */
  readonly sameCall: SameCall = (old, new_) => {
    const [a, b] = [this.#noteOf(old, this.#old), this.#noteOf(new_, this.#new)];
    if (a === undefined || b === undefined) return a === b && old.printed === new_.printed;
    return this.#partners.get(a.id) === b.id;
  };

  /** Takes the footnote for a call that stands in both texts; `undefined` when one of its notes has a place already, or there is none. */
  takePair(old: NoteCall, new_: NoteCall): number | undefined {
    const [a, b] = [this.#noteOf(old, this.#old), this.#noteOf(new_, this.#new)];
    if (a === undefined || b === undefined || this.#used.has(a) || this.#used.has(b)) return undefined;
    if (!this.automatic && old.printed !== new_.printed) return undefined;
    this.#used.add(a).add(b);
    return this.#add({ old: a, new: b });
  }

  /** The same for a call that stands in one text only. */
  take(call: NoteCall, which: 'old' | 'new'): number | undefined {
    const note = this.#noteOf(call, which === 'old' ? this.#old : this.#new);
    if (note === undefined || this.#used.has(note)) return undefined;
    this.#used.add(note);
    return this.#add({ [which]: note });
  }

  /** Notes of a side that nothing called, in their order. */
  unused(side: Side): readonly UnitId[] {
    return side.notes.filter(id => {
      const block = side.blocks.get(id);
      return block !== undefined && !this.#used.has(block);
    });
  }

  #add(notes: Omit<NotePair, 'id'>): number {
    const id = this.pairs.length + 1;
    this.pairs.push({ id, ...notes });
    return id;
  }

  #noteOf(call: NoteCall, side: Side): Block | undefined {
    const block = call.note === undefined ? undefined : side.blocks.get(call.note);
    return block?.role === 'note' ? block : undefined;
  }
}

/** True when the first calls of all notes print 1, 2, 3 … in order. */
function countsFromOne({ edition }: Side): boolean {
  const called = new Set<UnitId>();
  for (const { calls, role } of edition.blocks) {
    if (role === 'note') continue;
    for (const { note, number } of calls) {
      if (note === undefined || called.has(note)) continue;
      called.add(note);
      if (number !== called.size) return false;
    }
  }
  return true;
}
