import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** What a run of the program left behind. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/cli/main.js');
const environment = { ...process.env, NO_COLOR: '1' };

/** Longest run, in milliseconds. */
const LONGEST = 60_000;

/**
 * Runs the built program as a user would: in a process of its own where folder or environment are to be others than those of the tests, else in a thread that has its modules loaded already,
 * which saves half a second a run.
 */
export function recalling(
  words: readonly string[],
  options: { input?: string; cwd?: string; env?: Record<string, string> } = {},
): Ran {
  const { input = '', cwd, env } = options;
  if (cwd === undefined && env === undefined) return runWarm(words, input);
  const run = spawnSync(process.execPath, [program, ...words], {
    cwd: cwd ?? root,
    input,
    encoding: 'utf8',
    env: { ...environment, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

/** Runs one command after the other. Only the file that starts the program is evaluated anew each time. */
const THREAD = `
const { workerData: { port, done, program } } = require('node:worker_threads');
const { Readable } = require('node:stream');
process.stdout.setMaxListeners(0);
process.setMaxListeners(0);
const written = { out: [], err: [] };
const catching = name => (chunk, encoding, told) => {
  written[name].push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : undefined));
  (typeof encoding === 'function' ? encoding : told)?.();
  return true;
};
process.stdout.write = catching('out');
process.stderr.write = catching('err');
let runs = 0;
port.on('message', async ({ words, input }) => {
  written.out = [];
  written.err = [];
  process.argv = [process.execPath, program, ...words];
  process.exitCode = undefined;
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  await import(require('node:url').pathToFileURL(program).href + '?' + ++runs);
  const text = name => Buffer.concat(written[name]).toString();
  port.postMessage({ status: process.exitCode ?? 0, out: text('out'), err: text('err') });
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
`;

let warm: { readonly port: MessageChannel['port1']; readonly done: Int32Array } | undefined;

function startWarm(): NonNullable<typeof warm> {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(THREAD, {
    eval: true,
    env: environment,
    workerData: { port: port2, done, program },
    transferList: [port2],
  });
  thread.unref();
  port1.unref();
  return { port: port1, done };
}

function runWarm(words: readonly string[], input: string): Ran {
  warm ??= startWarm();
  const { port, done } = warm;
  Atomics.store(done, 0, 0);
  port.postMessage({ words, input });
  if (Atomics.wait(done, 0, 0, LONGEST) === 'timed-out') {
    warm = undefined;
    throw new Error(`no end of recalling ${words.join(' ')} in ${LONGEST / 1000} s`);
  }
  const ran: Ran | undefined = receiveMessageOnPort(port)?.message;
  if (ran === undefined) throw new Error('the program left nothing behind');
  return ran;
}

/** An empty directory of its own. */
export function emptyDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'recalling-test-'));
}
