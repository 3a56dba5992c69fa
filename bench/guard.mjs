// Runs numbered cases in worker threads that can be ended: a case that hangs, or fills the memory, is a result and not the end of the bench.
import { Worker } from 'node:worker_threads';

/** Memory of the whole process, in bytes, and heap of one worker, in mebibytes, that no case may pass. */
const MOST_MEMORY = 2 * 1024 ** 3;
const MOST_HEAP = 768;
const MEMORY_CHECK = 200;

/**
 * Runs the cases 0 to `count` - 1 on some workers, each taking every `workers`-th. A worker gets `{ ...data, from, step, count }`, says `{ number }` before a case, `{ number, outcome, … }`
 * after it and `{ ended: true }` at the end. After a case that ended it, a new worker goes on with the next.
 * @param limit milliseconds a case may take
 * @param report is told of every case; `hang`, `memory` and `crash` are outcomes of cases that ended their worker
 */
export async function runGuarded({ script, data, count, limit, workers = 2, report }) {
  const step = Math.min(workers, count);
  const run = from =>
    new Promise(done => {
      const worker = new Worker(script, {
        workerData: { ...data, from, step, count },
        resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP },
        stderr: true,
      });
      let current = from;
      let timer;
      let over = false;
      const end = () => {
        over = true;
        clearTimeout(timer);
        clearInterval(memory);
      };
      const lost = (outcome, detail) => {
        if (over) return;
        end();
        void worker.terminate().then(() => {
          report({ number: current, outcome, detail, milliseconds: 0 });
          done(current + step < count ? run(current + step) : undefined);
        });
      };
      const memory = setInterval(() => {
        if (process.memoryUsage.rss() > MOST_MEMORY) lost('memory', `more than ${MOST_MEMORY / 1024 ** 2} MiB`);
      }, MEMORY_CHECK);
      worker.on('message', message => {
        clearTimeout(timer);
        if (message.ended) {
          end();
          done();
        } else if (message.outcome === undefined) {
          current = message.number;
          timer = setTimeout(() => lost('hang', `no end in ${limit / 1000} s`), limit);
        } else report(message);
      });
      worker.on('error', error => lost(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', error.stack));
      worker.on('exit', () => lost('crash', 'the worker stopped'));
    });
  await Promise.all(Array.from({ length: step }, (_, from) => run(from)));
}
