import type { Block, Link, NoteCall, UnitId } from '../../model/index.ts';
import type { Side } from './side.ts';
import type { SameCall } from './weave.ts';

/** The old and the new note that a footnote of the package stands for. */
export interface NotePair {
  readonly id: number;
  /** False where the note brings its printed mark, because the number a program would give it is another. */
  readonly automatic: boolean;
  readonly old?: Block;
  readonly new?: Block;
}

/**
 * Gives each note its footnote when it is called for the first time: a footnote of a package has one place. To be asked in the order of the document,
 * which is that of the automatic numbers: where they differ from the printed ones, the printed mark is kept.
 */
export class NoteRegister {
  readonly #old: Side;
  readonly #new: Side;
  /** Old note → new note, where they are linked one to one. */
  readonly #partners: ReadonlyMap<UnitId, UnitId>;
  readonly #used = new Set<Block>();
  readonly pairs: NotePair[] = [];
  /** Automatic numbers given so far in each text; marks of their own do not count. */
  readonly #numbers = { old: 0, new: 0 };

  constructor(old: Side, new_: Side, links: readonly Link[]) {
    this.#old = old;
    this.#new = new_;
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

  /** Takes the footnote for a call that stands in both texts; `undefined` when it cannot be the same in both, one of its notes has a place already, or there is none. */
  takePair(old: NoteCall, new_: NoteCall): NotePair | undefined {
    const [a, b] = [this.#noteOf(old, this.#old), this.#noteOf(new_, this.#new)];
    if (a === undefined || b === undefined || this.#used.has(a) || this.#used.has(b)) return undefined;
    const automatic = this.#isNext(old, 'old') && this.#isNext(new_, 'new');
    if (!automatic && old.printed !== new_.printed) return undefined;
    return this.#add({ automatic, old: a, new: b });
  }

  /** The same for a call that stands in one text only. */
  take(call: NoteCall, which: 'old' | 'new'): NotePair | undefined {
    const note = this.#noteOf(call, which === 'old' ? this.#old : this.#new);
    if (note === undefined || this.#used.has(note)) return undefined;
    return this.#add({ automatic: this.#isNext(call, which), [which]: note });
  }

  /** Notes of a side that nothing called, in their order. */
  unused(side: Side): readonly UnitId[] {
    return side.notes.filter(id => {
      const block = side.blocks.get(id);
      return block !== undefined && !this.#used.has(block);
    });
  }

  #isNext(call: NoteCall, which: 'old' | 'new'): boolean {
    return call.number === this.#numbers[which] + 1;
  }

  #add(notes: Omit<NotePair, 'id'>): NotePair {
    const pair = { id: this.pairs.length + 1, ...notes };
    this.pairs.push(pair);
    for (const which of ['old', 'new'] as const) {
      const note = notes[which];
      if (note === undefined) continue;
      this.#used.add(note);
      if (notes.automatic) this.#numbers[which]++;
    }
    return pair;
  }

  #noteOf(call: NoteCall, side: Side): Block | undefined {
    const block = call.note === undefined ? undefined : side.blocks.get(call.note);
    return block?.role === 'note' ? block : undefined;
  }
}
