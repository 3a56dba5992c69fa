import {
  type Alignment,
  type Bead,
  type Cell,
  type CellChange,
  type Grid,
  type LanguageCode,
  type Link,
  type LinkKind,
  type Role,
  type Row,
  rowKey,
  type TagKind,
  type UnitId,
  type WorkKey,
} from '../model/index.ts';
import { type ComparedText, findPredecessors, gatherSuccessions, type Succession } from './rows.ts';
import { type AlignedText, membersOf } from './text.ts';

/** A row of the alignment of one text. */
interface Layer {
  readonly text: AlignedText;
  readonly bead: Bead;
}

/**
 * Puts texts, their alignments and comparisons together as one grid: a row per paragraph idea, through all versions and languages. Findings are added by the checks.
 * @param texts oldest first
 * @param comparisons of successive texts, in any language
 */
export function composeGrid(texts: readonly AlignedText[], comparisons: readonly ComparedText[]): Grid {
  const byWork = new Map(texts.map(text => [text.work, text]));
  const successions = gatherSuccessions(comparisons).filter(one => byWork.has(one.old) && byWork.has(one.new));
  const ancestors = new Map<WorkKey, { succession: Succession; of: ReadonlyMap<string, readonly Bead[]> }>();
  for (const succession of successions) {
    const [older, newer] = [byWork.get(succession.old), byWork.get(succession.new)];
    if (!older || !newer || ancestors.has(succession.new)) continue;
    ancestors.set(succession.new, { succession, of: findPredecessors(older.alignment, newer.alignment, succession) });
  }
  const languages = [...new Set([...texts].reverse().flatMap(text => text.alignment.languages))];
  const roles = new Map(texts.map(text => [text, roleFinder(text)]));
  const inherited = new Set<Bead>();
  const rows: Row[] = [];
  for (const newest of [...texts].reverse()) {
    for (const bead of newest.alignment.beads) {
      if (inherited.has(bead)) continue;
      const layers: Layer[][] = [[{ text: newest, bead }]];
      for (let step = ancestors.get(newest.work); step !== undefined; step = ancestors.get(step.succession.old)) {
        const { of, succession } = step;
        const older = byWork.get(succession.old);
        const before = new Set((layers.at(-1) ?? []).flatMap(layer => of.get(layer.bead.id) ?? []));
        // Comparisons that go round in a circle have no oldest text.
        const isCircle = layers.some(layer => layer[0]?.text === older);
        if (!older || before.size === 0 || isCircle) break;
        for (const one of before) inherited.add(one);
        layers.push([...before].map(one => ({ text: older, bead: one })));
      }
      const role = roles.get(newest)?.(bead) ?? 'unknown';
      const cells = layers.reverse().flatMap(layer => cellsOf(layer, languages, ancestors));
      rows.push({ id: rowKey(newest.work, bead), role, cells });
    }
  }
  return { languages, versions: texts.map(text => text.work), rows, findings: [] };
}

type Ancestors = ReadonlyMap<WorkKey, { readonly succession: Succession }>;

function cellsOf(layer: readonly Layer[], languages: readonly LanguageCode[], ancestors: Ancestors): readonly Cell[] {
  return languages.flatMap(language =>
    layer.flatMap(({ text, bead }): Cell[] => {
      const units = membersOf(bead, language);
      if (units.length === 0) return [];
      const own = ancestors.get(text.work)?.succession.languages.find(one => one.language === language);
      const links = units.flatMap(id => own?.byNew.get(id) ?? []);
      const change = links.length === 0 ? undefined : describeChange(links);
      return [{ work: text.work, language, row: rowKey(text.work, bead), units, ...(change && { change }) }];
    }),
  );
}

/** What several links of one cell say together: the first kind that is not `same`, every class of change once. */
export function describeChange(links: readonly Link[]): CellChange {
  const kind: LinkKind = links.find(link => link.kind !== 'same')?.kind ?? 'same';
  const tags = [...new Set(links.flatMap(link => link.tags.map((tag): TagKind => tag.kind)))];
  return { kind, moved: links.some(link => link.moved), tags };
}

/** Looks up the role of the first block of a bead, in the order of the columns with the pivot first. */
function roleFinder({ editions, alignment }: AlignedText): (bead: Bead) => Role | undefined {
  const roles = new Map(
    editions.map(edition => [
      edition.language,
      new Map<UnitId, Role>(edition.blocks.map(({ id, role }) => [id, role])),
    ]),
  );
  return bead => {
    for (const language of alignmentOrder(alignment)) {
      const [id] = membersOf(bead, language);
      const role = id && roles.get(language)?.get(id);
      if (role) return role;
    }
    return undefined;
  };
}

function alignmentOrder({ languages, pivot }: Alignment): readonly LanguageCode[] {
  return [pivot, ...languages.filter(language => language !== pivot)];
}
