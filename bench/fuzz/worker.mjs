// Works through cases in a thread of its own, so that one that hangs can be ended. Says which case it takes up, then what that came to.
import { parentPort, workerData } from 'node:worker_threads';
import { runCase } from './run-case.mjs';
import { caseOf } from './subjects.mjs';

const { reader, seed, from, step, count } = workerData;
for (let number = from; number < count; number += step) {
  const made = await caseOf(reader, seed, number);
  parentPort.postMessage({ number });
  const started = performance.now();
  const result = await runCase(made);
  parentPort.postMessage({ number, ...result, milliseconds: performance.now() - started });
}
parentPort.postMessage({ ended: true });
// A PDF keeps its engine waiting for the next one.
process.exit(0);
