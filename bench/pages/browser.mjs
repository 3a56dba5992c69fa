// Drives Chromium by a pipe: loads a page and saves it as people do, as one file of the document that stands there or as a web archive.
import { spawn } from 'node:child_process';

/** Longest wait for an answer, in milliseconds. */
const LONGEST = 60_000;

/** A browser with one window. `save(address)` loads a page and gives `{ dom, archive }`. */
export async function openBrowser(home) {
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', `--user-data-dir=${home}`];
  const child = spawn('chromium', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , to, from] = child.stdio;
  const waiting = new Map();
  const heard = new Map();
  let rest = '';
  let count = 0;
  from.setEncoding('utf8');
  from.on('data', data => {
    const messages = (rest + data).split('\0');
    rest = messages.pop();
    for (const { id, result, error, method } of messages.map(text => JSON.parse(text))) {
      if (method !== undefined) heard.get(method)?.();
      else if (error) waiting.get(id)?.[1](new Error(error.message));
      else waiting.get(id)?.[0](result);
      waiting.delete(id);
    }
  });
  const ask = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      const late = setTimeout(() => reject(new Error(`${method}: no answer`)), LONGEST);
      const done = end => value => {
        clearTimeout(late);
        end(value);
      };
      waiting.set(id, [done(resolve), done(reject)]);
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  await ask('Page.enable', {}, sessionId);
  const save = async address => {
    const loaded = new Promise(resolve => heard.set('Page.loadEventFired', resolve));
    await ask('Page.navigate', { url: address }, sessionId);
    await loaded;
    const expression = 'document.documentElement.outerHTML';
    const { result } = await ask('Runtime.evaluate', { expression }, sessionId);
    const { data } = await ask('Page.captureSnapshot', { format: 'mhtml' }, sessionId);
    return { dom: `<!DOCTYPE html>${result.value}`, archive: data };
  };
  const close = async () => {
    const ended = new Promise(resolve => child.once('exit', resolve));
    await ask('Browser.close').catch(() => child.kill());
    await ended;
  };
  return { save, close };
}
