import { access, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { RecallingError } from '../../model/index.ts';

/** Turns texts of any language into vectors: what says the same points the same way. */
export interface Embedder {
  /** @returns one vector a text, all of one dimension */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}

/** The package that runs models. An optional peer: who wants vectors installs it. */
const PACKAGE = '@huggingface/transformers';
/** Texts that go through the model at a time. */
const BATCH = 16;
/** Attack, and plain long paragraphs: models read some hundred words, and take the square of the length. */
const LONGEST_TEXT = 4000;

/**
 * Opens a model that lies in a folder of the user's (`config.json`, `tokenizer.json`, `onnx/model.onnx` or `onnx/model_quantized.onnx`), with `@huggingface/transformers`. Nothing is
 * fetched: the package is told to look nowhere else.
 * @param load imports the package
 * @throws RecallingError `align.model-unusable`, `align.embedder-missing`
 */
export async function openEmbedder(
  folder: string,
  load: () => Promise<unknown> = () => import(PACKAGE),
): Promise<Embedder> {
  const path = resolve(folder);
  const dtype = await findWeights(path);
  const pooling = await findPooling(path);
  const transformers = await load().catch(cause => {
    throw new RecallingError('align.embedder-missing', undefined, { cause });
  });
  if (!isTransformers(transformers)) throw new RecallingError('align.embedder-missing', 'another version is needed');
  transformers.env.allowRemoteModels = false;
  transformers.env.allowLocalModels = true;
  transformers.env.localModelPath = dirname(path);
  const run = await transformers
    .pipeline('feature-extraction', basename(path), { dtype, local_files_only: true })
    .catch(cause => {
      throw new RecallingError('align.model-unusable', reasonOf(cause), { file: folder, cause });
    });
  return {
    embed: async texts => {
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += BATCH) {
        const batch = texts.slice(at, at + BATCH).map(text => text.slice(0, LONGEST_TEXT));
        vectors.push(...rowsOf(await run(batch, { pooling, normalize: true }), batch.length, folder));
      }
      return vectors;
    },
  };
}

async function findWeights(folder: string): Promise<'fp32' | 'q8'> {
  for (const name of ['config.json', 'tokenizer.json'])
    if (!(await exists(join(folder, name))))
      throw new RecallingError('align.model-unusable', `no ${name}`, { file: folder });
  if (await exists(join(folder, 'onnx', 'model.onnx'))) return 'fp32';
  if (await exists(join(folder, 'onnx', 'model_quantized.onnx'))) return 'q8';
  throw new RecallingError('align.model-unusable', 'no onnx/model.onnx', { file: folder });
}

/** How sentence models say which of their outputs is the sentence; the mean of all where they say nothing. */
async function findPooling(folder: string): Promise<'cls' | 'mean'> {
  const text = await readFile(join(folder, '1_Pooling', 'config.json'), 'utf8').catch(() => '');
  return /"pooling_mode_cls_token"\s*:\s*true/u.test(text) ? 'cls' : 'mean';
}

/** The part of the package that is used. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string };
  pipeline(
    task: string,
    model: string,
    options: object,
  ): Promise<(texts: readonly string[], options: object) => Promise<unknown>>;
}

function isTransformers(value: unknown): value is Transformers {
  if (typeof value !== 'object' || value === null || !('env' in value) || !('pipeline' in value)) return false;
  return typeof value.env === 'object' && value.env !== null && typeof value.pipeline === 'function';
}

/** Rows of a tensor of `count` rows. */
function rowsOf(tensor: unknown, count: number, file: string): readonly Float32Array[] {
  const data = typeof tensor === 'object' && tensor !== null && 'data' in tensor ? tensor.data : undefined;
  if (!(data instanceof Float32Array) || data.length === 0 || data.length % count !== 0)
    throw new RecallingError('align.model-unusable', 'it makes no vectors', { file });
  const dimension = data.length / count;
  return Array.from({ length: count }, (_, n) => data.slice(n * dimension, (n + 1) * dimension));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function reasonOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] ?? '';
}
