import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { RecallingError } from '../../model/index.ts';
import type { DrawnPage } from './drawing.ts';
import { type EngineAnswer, type EngineSettings, runEngine } from './engine-thread.ts';
import { watchThread } from './watch.ts';

/** Pages above this number are refused: a page tree can claim any count, or loop. */
export const MOST_PAGES: number = 5_000;
/** Operators of one page: a few kilobytes of compressed content can ask for millions. */
const MOST_OPERATORS = 2_000_000;
/** Glyphs of one page; the densest gazette has some twenty thousand. */
const MOST_GLYPHS = 200_000;
/** Bytes of the text that a file may give for a piece it draws: a syllable has fewer. Each of millions of pieces could bring a book. */
const LONGEST_ACTUAL = 160;
/** Characters of what was typed into a form; a thousand fields may share one value of a megabyte. */
const LONGEST_VALUE = 4_000;
/** Heap of the thread, in mebibytes. */
const MOST_HEAP = 1_536;

/** What happened while the pages were drawn, besides the pages. */
export interface EngineReport {
  readonly pageCount: number;
  /** Pages that could not be drawn, with the reason. */
  readonly failed: readonly { readonly page: number; readonly reason: string }[];
  /** The file was damaged, and its objects were found by searching. */
  readonly repaired: boolean;
}

/**
 * The PDF library in a thread of its own. A file made to hang or to fill the memory ends that thread, not the program; what the library prints or puts on the global object stays there too.
 * A thread serves one document at a time and may be kept for the next.
 */
class Engine {
  readonly #thread: Worker;
  #usable = true;

  constructor(settings: EngineSettings) {
    // The thread runs the text of a function, since a file of its own would be TypeScript under test and JavaScript in the package. The dynamic import stays outside of it,
    // where no bundler rewrites it.
    const source = `(${runEngine.toString()})(require('node:worker_threads'), specifier => import(specifier));`;
    this.#thread = new Worker(source, {
      eval: true,
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP },
    });
    // A thread that dies between two documents says so here; without a listener the program would die with it.
    this.#thread.on('error', () => {
      this.#usable = false;
    });
  }

  get usable(): boolean {
    return this.#usable;
  }

  draw(bytes: Uint8Array, file: string, onPage: (page: DrawnPage) => void): Promise<EngineReport> {
    const thread = this.#thread;
    thread.ref();
    return new Promise((resolve, reject) => {
      const failed: { page: number; reason: string }[] = [];
      let pageCount = 0;
      const stop = (): void => {
        watch.stop();
        thread.off('message', onMessage);
        thread.off('error', onError);
        thread.off('exit', onExit);
        thread.unref();
      };
      const fail = (error: unknown, lost: boolean): void => {
        stop();
        if (lost) this.close();
        reject(error);
      };
      const watch = watchThread(thread, reason => fail(new RecallingError('read.too-complex', reason, { file }), true));
      const onMessage = (answer: EngineAnswer): void => {
        watch.answered(answer.kind === 'page' || answer.kind === 'page-failed');
        try {
          if (answer.kind === 'opened') {
            pageCount = answer.pages;
            if (pageCount > MOST_PAGES)
              fail(new RecallingError('read.too-complex', `${pageCount} pages`, { file }), true);
          } else if (answer.kind === 'page') onPage(answer.page);
          else if (answer.kind === 'page-failed') failed.push({ page: answer.number, reason: answer.reason });
          else if (answer.kind === 'failed') fail(failure(answer, file), answer.name === 'unavailable');
          else {
            stop();
            resolve({ pageCount, failed, repaired: answer.repaired });
          }
        } catch (error) {
          fail(error, true);
        }
      };
      const onError = (cause: Error): void => {
        const full = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
        fail(new RecallingError(full ? 'read.too-complex' : 'read.damaged', cause.message, { file, cause }), true);
      };
      const onExit = (): void => fail(new RecallingError('read.damaged', 'the PDF library stopped', { file }), true);
      thread.on('message', onMessage).on('error', onError).on('exit', onExit);
      thread.postMessage(bytes);
    });
  }

  close(): void {
    this.#usable = false;
    void this.#thread.terminate();
  }
}

/** One thread is kept for the next document: starting the library takes longer than a short document. It does not keep the program alive. */
let idle: Engine | undefined;

/**
 * Draws every page of a PDF and hands each over in order.
 * @throws RecallingError `read.encrypted`, `read.damaged`, `read.too-complex`, `read.pdf-unavailable`
 */
export async function drawPages(
  bytes: Uint8Array,
  file: string,
  onPage: (page: DrawnPage) => void,
): Promise<EngineReport> {
  const engine = idle?.usable ? idle : new Engine(settings(file));
  idle = undefined;
  const report = await engine.draw(bytes, file, onPage).catch((error: unknown) => {
    keep(engine);
    throw error;
  });
  keep(engine);
  return report;
}

function keep(engine: Engine): void {
  if (!engine.usable) return;
  if (idle?.usable) engine.close();
  else idle = engine;
}

function settings(file: string): EngineSettings {
  try {
    const library = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs');
    const root = join(dirname(library), '..', '..');
    return {
      library: pathToFileURL(library).href,
      characterMaps: `${join(root, 'cmaps')}/`,
      mostPages: MOST_PAGES,
      mostOperators: MOST_OPERATORS,
      mostGlyphs: MOST_GLYPHS,
      longestActual: LONGEST_ACTUAL,
      longestValue: LONGEST_VALUE,
    };
  } catch (cause) {
    throw new RecallingError('read.pdf-unavailable', 'pdfjs-dist is not installed', { file, cause });
  }
}

function failure(answer: EngineAnswer & { kind: 'failed' }, file: string): RecallingError {
  if (answer.name === 'PasswordException') return new RecallingError('read.encrypted', undefined, { file });
  if (answer.name === 'unavailable') return new RecallingError('read.pdf-unavailable', answer.reason, { file });
  return new RecallingError('read.damaged', answer.reason, { file });
}
