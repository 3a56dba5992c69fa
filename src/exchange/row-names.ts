import { type RowKey, rowKey } from '../model/index.ts';
import { type DossierWork, membersOf } from './dossier.ts';
import { nameBlocks } from './unit-name.ts';

/** What people call the rows of a text, by the first column that has them, the pivot before all: `12`, `pre. 5`, `note 4`. */
export function nameRows({ work, editions, alignment }: DossierWork): ReadonlyMap<RowKey, string> {
  const names = new Map(editions.map(edition => [edition.language, nameBlocks(edition)]));
  const columns = [alignment.pivot, ...alignment.languages];
  return new Map(
    alignment.beads.map(bead => {
      const [first] = columns.flatMap(language => {
        const [id] = membersOf(bead, language);
        return id === undefined ? [] : (names.get(language)?.get(id) ?? []);
      });
      return [rowKey(work, bead), first ?? bead.id];
    }),
  );
}
