import type { Worker } from 'node:worker_threads';

/**
 * Processor time between two answers of the library, in milliseconds. A file of 150 kB with an unclosed string behind each of three thousand copies of one object is searched for half a minute,
 * since every copy is read to the end of the file; content streams can be made to decode for hours. Pages of text take .6 s at most, a drawing as large as the limits allow 7 s.
 * Time on the clock says nothing: a busy machine makes anything slow.
 */
const LONGEST_WORK = 10_000;
/** Processor time of a document for each page on top of that: a thousand pages may each be made to work just below the limit. Pages of text take .04 s. */
const WORK_A_PAGE = 1_000;
/** Idleness of the thread, in milliseconds, after which no answer will come: a damaged file can make the library wait for what nobody sends. Only the library itself is read from a disk. */
const LONGEST_IDLENESS = 10_000;
/** Time on the clock without an answer, in milliseconds, whatever the thread does. */
const LONGEST_SILENCE = 120_000;
/** Growth of the whole process, in bytes, after which a document is given up: compressed streams can unfold a thousandfold. */
const MOST_MEMORY = 2 * 1024 ** 3;
/** Distance of two looks, in milliseconds. What happened while this thread could not look counts as two distances at most. */
const LOOK = 250;

/** Looks after a thread while it draws one document. */
export interface Watch {
  readonly answered: (isPage: boolean) => void;
  readonly stop: () => void;
}

/**
 * Watches a thread until it is stopped.
 * @param giveUp called when a limit is passed, with what it was
 */
export function watchThread(thread: Worker, giveUp: (reason: string) => void): Watch {
  const memoryBefore = process.memoryUsage.rss();
  let pages = 0;
  let whole = 0;
  let [work, idle, silence] = [0, 0, 0];
  let cpu = process.cpuUsage();
  let clock = performance.now();
  let use = thread.performance.eventLoopUtilization();
  const look = (): void => {
    const elapsed = performance.now() - clock;
    const { user, system } = process.cpuUsage(cpu);
    const { idle: idled } = thread.performance.eventLoopUtilization(use);
    const most = Math.min(elapsed, 2 * LOOK);
    // Other threads of the program may work as well, but this one cannot have worked longer than the clock went.
    const worked = Math.min((user + system) / 1000, most);
    work += worked;
    whole += worked;
    idle += Math.min(idled, most);
    silence += most;
    cpu = process.cpuUsage();
    clock += elapsed;
    use = thread.performance.eventLoopUtilization();
    if (work > LONGEST_WORK || whole > LONGEST_WORK + pages * WORK_A_PAGE)
      giveUp(`${Math.round(work / 1000)} s of work without an answer`);
    else if (idle > LONGEST_IDLENESS || silence > LONGEST_SILENCE)
      giveUp(`no answer in ${Math.round(silence / 1000)} s`);
    else if (process.memoryUsage.rss() - memoryBefore > MOST_MEMORY) giveUp('memory');
  };
  const timer = setInterval(look, LOOK);
  return {
    answered(isPage) {
      if (isPage) pages++;
      [work, idle, silence] = [0, 0, 0];
    },
    stop: () => clearInterval(timer),
  };
}
