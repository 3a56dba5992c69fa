import type { Alignment, Edition, Result } from '../../model/index.ts';
import type { TmxMemory } from '../tmx/memory.ts';
import { composeMemory } from '../tmx/write.ts';
import { Loss } from './loss.ts';

/**
 * One edition as a memory in one language: a unit a block.
 * @returns `exchange.content-dropped` counts what units cannot say: emphasis, note calls, references
 */
export function memoryOfEdition(edition: Edition, options: { toolVersion: string; file?: string }): Result<TmxMemory> {
  const { work, language, blocks } = edition;
  const alignment: Alignment = {
    work,
    level: 'block',
    languages: [language],
    pivot: language,
    beads: blocks.map(({ id }) => ({
      id,
      members: Object.fromEntries([[language, [id]]]),
      probability: 1,
      evidence: [],
      state: 'automatic',
    })),
    crossings: [],
  };
  const works = [{ alignment, editions: [edition] }];
  const { value, diagnostics } = composeMemory({ works, toolVersion: options.toolVersion, everyRow: true });
  const loss = new Loss('units');
  for (const { marks, calls, references, lead } of blocks) {
    loss.add('emphasis', marks.length);
    loss.add('note calls', calls.length);
    loss.add('references', references.filter(({ kind }) => kind !== 'symbol' && kind !== 'resolution').length);
    loss.add('initiating phrases', lead === undefined ? 0 : 1);
  }
  return { value, diagnostics: [...diagnostics, ...loss.list(options.file)] };
}
