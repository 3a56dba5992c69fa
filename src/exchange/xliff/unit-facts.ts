import type { Bead, PrefillUnit } from '../../model/index.ts';
import { writtenProbability } from '../bead-text.ts';
import type { PrintedUnit } from '../dossier.ts';
import { fillFacts } from '../prefill/facts.ts';
import type { Standing } from '../standing.ts';

/** Something that a translator cannot see in the text of a unit. */
export interface UnitFact {
  readonly name: 'role' | 'label' | 'probability' | 'reuse' | 'from' | 'adapted';
  readonly value: string;
}

/** The role of a unit, its label on both sides when it has one, and how sure the alignment is when there is one; of a filled text where it comes from instead. */
export function unitFacts(
  bead: Bead,
  left: readonly PrintedUnit[],
  right: readonly PrintedUnit[],
  translated: boolean,
  fill?: PrefillUnit,
): readonly UnitFact[] {
  const labels = (units: readonly PrintedUnit[]) =>
    units.flatMap(unit => (unit.label === '' ? [] : [unit.label])).join(', ');
  const facts: UnitFact[] = [{ name: 'role', value: left[0]?.role ?? 'unknown' }];
  const [from, to] = [labels(left), labels(right)];
  if (from !== '') facts.push({ name: 'label', value: to === '' || to === from ? from : `${from} → ${to}` });
  if (fill !== undefined) facts.push(...fillFacts(fill));
  else if (translated) facts.push({ name: 'probability', value: writtenProbability(bead.probability) });
  return facts;
}

/** What editions say of their own standing, in one sentence, and the language of that sentence. */
export function standingSentence({ editions, status, notice, language }: Standing): { language: string; text: string } {
  const text = [editions.join(', '), status, notice].filter(part => part !== undefined).join(': ');
  return { language: notice === undefined ? 'en' : language, text };
}

/** Last part of a path: where a file lies is nobody's business, and differs from machine to machine. */
export function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? '';
}
