// Reads, parses and cuts texts that repeat one thing, and tells how long each stage took.
import { parentPort, workerData } from 'node:worker_threads';
import { checkEdition } from '../../dist/model/index.js';
import { identifyEdition, parseEdition } from '../../dist/parse/index.js';
import { segmentEdition } from '../../dist/pipeline/index.js';
import { readString } from '../../dist/read/index.js';
import { patterns, textOf } from './patterns.mjs';

const { cases, size, from, step, count } = workerData;

/** Processor time of some work, in milliseconds: what else the machine does counts little. True as long as one worker runs at a time. */
function cost(work) {
  const before = process.cpuUsage();
  const started = performance.now();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, spent: Math.min((user + system) / 1000, performance.now() - started) };
}

/** The stages in order; a text without anything visible is refused. */
function run({ pattern, language }) {
  const text = textOf(patterns[pattern], size);
  const read = cost(() => readString(text, `1-1.${language}.txt`).value);
  const identified = cost(() => identifyEdition(read.result, {}));
  const parsed = cost(() => parseEdition(read.result, { work: '1-1', language }).value);
  const cut = cost(() => segmentEdition(parsed.result, { clauses: true }));
  const [lost] = checkEdition(parsed.result, text);
  const stages = [read, identified, parsed, cut].map(({ spent }) => Math.round(spent));
  return {
    outcome: lost === undefined ? 'done' : 'unsound',
    detail: lost,
    stages,
    paragraphs: read.result.fragments.length,
  };
}

for (let number = from; number < count; number += step) {
  parentPort.postMessage({ number });
  try {
    parentPort.postMessage({ number, ...run(cases[number]) });
  } catch (error) {
    const refused = error?.code !== undefined;
    parentPort.postMessage({ number, outcome: refused ? 'refused' : 'crash', detail: error?.stack ?? String(error) });
  }
}
parentPort.postMessage({ ended: true });
