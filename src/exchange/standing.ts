import { type Direction, type Edition, type LanguageCode, workNumber } from '../model/index.ts';
import type { Dossier } from './dossier.ts';

/** What editions say about their own standing, once for all that say the same. */
export interface Standing {
  readonly status?: string;
  readonly notice?: string;
  /** Language of the notice: that of the editions. */
  readonly language: LanguageCode;
  readonly direction: Direction;
  /** As people call them: `5/1 fr`. */
  readonly editions: readonly string[];
}

/** The declared standings of all editions of a dossier, in order of appearance; editions that declare nothing are left out. */
export function noticesOf(dossier: Dossier): readonly Standing[] {
  return standingsOf(dossier.works.flatMap(entry => entry.editions));
}

/** The declared standings of some editions. */
export function standingsOf(editions: readonly Edition[]): readonly Standing[] {
  const found = new Map<string, { first: Edition; editions: string[] }>();
  for (const edition of editions) {
    const { status, notice } = edition.meta;
    if (status === undefined && notice === undefined) continue;
    const key = JSON.stringify([edition.language, status, notice]);
    const name = `${workNumber(edition.work)} ${edition.language}`;
    const entry = found.get(key);
    if (entry === undefined) found.set(key, { first: edition, editions: [name] });
    else entry.editions.push(name);
  }
  return [...found.values()].map(({ first, editions }) => ({
    ...(first.meta.status !== undefined && { status: first.meta.status }),
    ...(first.meta.notice !== undefined && { notice: first.meta.notice }),
    language: first.language,
    direction: first.direction,
    editions,
  }));
}

/** Title of a dossier: its own, else made from its works. */
export function titleOf(dossier: Dossier): string {
  if (dossier.title !== undefined) return dossier.title;
  const numbers = dossier.works.map(entry => workNumber(entry.work));
  return numbers.length === 2 ? `From ${numbers.join(' to ')}` : numbers.join(', ') || 'Empty dossier';
}
