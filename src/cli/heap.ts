import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Texts from this size on are read in a tight heap; bytes. Smaller ones leave too little garbage to be worth the time. */
const LARGE = 8 * 1024 * 1024;
/** By how much the heap may grow before its garbage is collected, in percent of what is in use. By itself the engine lets it double; that takes two thirds of the time and half as much memory again. */
const GROWTH = 15;
/** Engines that know the flag (Node 20 to 24). Others would complain to the user. */
const ENGINES: ReadonlySet<string> = new Set(['11', '12', '13']);

let tight = false;

/**
 * Has the engine collect its garbage more often when a text of that size is about to be read: half of the memory a long text takes is garbage otherwise. Only the command line does it, since it has the
 * process to itself.
 */
export function tightenHeap(bytes: number): void {
  if (tight || bytes < LARGE || !ENGINES.has(process.versions.v8.split('.', 1)[0] ?? '')) return;
  tight = true;
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  // The engine reckons anew how far the heap may grow only when it has collected garbage.
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') collect();
}
