import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEmbedder } from '../../../src/pipeline/index.ts';
import { emptyDirectory } from '../../cli/run.ts';

/** A folder that looks like that of a model. */
function modelFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = emptyDirectory();
  const all = { 'config.json': '{}', 'tokenizer.json': '{}', 'onnx/model.onnx': '', ...files };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A package in the shape of the real one. Its tiny model counts the letters a to d, and writes down what it is asked. */
function tinyPackage() {
  const env = { allowRemoteModels: true, allowLocalModels: false, localModelPath: '' };
  const asked: { model: string; opened: object; batches: number[]; run: object[] } = {
    model: '',
    opened: {},
    batches: [],
    run: [],
  };
  return {
    env,
    asked,
    pipeline: async (_task: string, model: string, opened: object) => {
      Object.assign(asked, { model, opened });
      return async (texts: readonly string[], options: object) => {
        asked.batches.push(texts.length);
        asked.run.push(options);
        const counts = texts.flatMap(text => [...'abcd'].map(letter => text.split(letter).length - 1));
        return { dims: [texts.length, 4], data: Float32Array.from(counts) };
      };
    },
  };
}

describe('embedder', () => {
  it('gives each text its vector, however many there are, and looks nowhere but in the folder', async () => {
    const folder = modelFolder();
    const tiny = tinyPackage();
    const { embed } = await openEmbedder(folder, async () => tiny);
    const texts = Array.from({ length: 40 }, (_, n) => 'a'.repeat(n % 7) + 'd'.repeat(n));
    const vectors = await embed(texts);
    expect(vectors.map(vector => [...vector])).toEqual(texts.map((_, n) => [n % 7, 0, 0, n]));
    expect(tiny.asked.batches.reduce((sum, size) => sum + size, 0)).toBe(40);
    expect(tiny.env).toEqual({ allowRemoteModels: false, allowLocalModels: true, localModelPath: dirname(folder) });
    expect(tiny.asked.model).toBe(basename(folder));
    expect(tiny.asked.opened).toMatchObject({ dtype: 'fp32', local_files_only: true });
    expect(tiny.asked.run[0]).toMatchObject({ pooling: 'mean', normalize: true });
    expect(await embed([])).toEqual([]);
  });

  it('pools as the model says', async () => {
    const tiny = tinyPackage();
    const folder = modelFolder({ '1_Pooling/config.json': '{"pooling_mode_cls_token": true}' });
    await (await openEmbedder(folder, async () => tiny)).embed(['a']);
    expect(tiny.asked.run[0]).toMatchObject({ pooling: 'cls' });
  });

  it('says what the folder lacks', async () => {
    const folder = emptyDirectory();
    const open = (): Promise<unknown> => openEmbedder(folder, async () => tinyPackage());
    await expect(open()).rejects.toMatchObject({
      code: 'align.model-unusable',
      message: expect.stringContaining('no config.json'),
      file: folder,
    });
    writeFileSync(join(folder, 'config.json'), '{}');
    writeFileSync(join(folder, 'tokenizer.json'), '{}');
    await expect(open()).rejects.toMatchObject({
      code: 'align.model-unusable',
      message: expect.stringContaining('no onnx/model.onnx'),
    });
  });

  it('says when the package is missing, too old or fails, and when the model makes no vectors', async () => {
    const folder = modelFolder();
    const missing = openEmbedder(folder, () => Promise.reject(new Error('not found')));
    await expect(missing).rejects.toMatchObject({ code: 'align.embedder-missing' });
    await expect(openEmbedder(folder, async () => ({}))).rejects.toMatchObject({ code: 'align.embedder-missing' });
    const failing = { ...tinyPackage(), pipeline: () => Promise.reject(new Error('broken weights\n at x')) };
    await expect(openEmbedder(folder, async () => failing)).rejects.toMatchObject({
      code: 'align.model-unusable',
      message: expect.stringContaining('broken weights'),
    });
    const odd = { ...tinyPackage(), pipeline: async () => async () => ({ data: Float32Array.of(1, 2, 3) }) };
    const { embed } = await openEmbedder(folder, async () => odd);
    await expect(embed(['a', 'b'])).rejects.toMatchObject({ code: 'align.model-unusable' });
  });
});
