import { writeRoman } from '../language/index.ts';
import { type BlockId, blockId, ownText } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { laterSuffix, latinLetter } from './id-names.ts';

/** Ids of the drafts, in order, and which of them clashed. */
export interface Ids {
  readonly ids: readonly BlockId[];
  /** Indexes of drafts whose natural id was taken. */
  readonly clashes: readonly number[];
}

/**
 * Derives ids from numbers, so that they are equal in all languages: `number title enact rec_3 para_12 para_12__point_a para_12__point_a__item_i note_4 sec_I__heading art_5__para_2 close`.
 * What stands in an annex, an article or a nested draft has its id as prefix. Sections give a prefix only where the numbers begin anew in them.
 */
export function assignIds(drafts: readonly Draft[]): Ids {
  const tree = placesOf(drafts);
  const prefixed = restartingPlaces(drafts, tree);
  const taken = new Set<string>();
  /** The first suffix to try for an id: those before it are taken. Hostile texts call ten thousand paragraphs 1. */
  const suffixes = new Map<string, number>();
  const ids: BlockId[] = [];
  const clashes: number[] = [];
  const namer = new Namer(drafts, tree, prefixed);
  drafts.forEach((draft, i) => {
    let id = namer.name(i);
    if (taken.has(id)) {
      const within =
        draft.role === 'note' || draft.within === undefined ? undefined : namer.containers.get(draft.within);
      const wanted = within === undefined || id.startsWith(`${within}__`) ? id : `${within}__${ownPart(id)}`;
      id = wanted;
      if (taken.has(id)) clashes.push(i);
      let n = suffixes.get(wanted) ?? 1;
      for (; taken.has(id); n++) id = n === 1 ? `${wanted}_bis` : `${wanted}_bis${n}`;
      suffixes.set(wanted, n);
    }
    taken.add(id);
    namer.settle(i, id);
    // Put together from parts, an id would keep them all in memory.
    ids.push(blockId(ownText(id)));
  });
  return { ids, clashes };
}

function ownPart(id: string): string {
  return id.slice(id.lastIndexOf('__') < 0 ? 0 : id.lastIndexOf('__') + 2);
}

/** Of each draft: the hard place it stands in (annex, article, nested draft), and the section inside that. */
interface Places {
  readonly hard: readonly (number | undefined)[];
  readonly soft: readonly (number | undefined)[];
}

function placesOf(drafts: readonly Draft[]): Places {
  const hard: (number | undefined)[] = [];
  const soft: (number | undefined)[] = [];
  drafts.forEach(({ within }, i) => {
    const isHard = within !== undefined && drafts[within]?.opens?.kind === 'hard';
    hard[i] = within === undefined || isHard ? within : hard[within];
    soft[i] = isHard ? undefined : within;
  });
  return { hard, soft };
}

/** Places whose sections number on their own: some first number, organ line or title turns up in two sections. */
function restartingPlaces(drafts: readonly Draft[], { hard, soft }: Places): ReadonlySet<number | undefined> {
  const seen = new Map<string, number | undefined>();
  const restarting = new Set<number | undefined>();
  drafts.forEach((draft, i) => {
    const first = firstName(draft);
    if (first === undefined) return;
    const key = `${hard[i] ?? ''}|${first}`;
    if (!seen.has(key)) seen.set(key, soft[i]);
    else if (seen.get(key) !== soft[i]) restarting.add(hard[i]);
  });
  return restarting;
}

function firstName({ role, label, opens, parent }: Draft): string | undefined {
  if (role === 'enacting' || role === 'title') return role;
  if (opens?.name === 'art_1') return 'art';
  if (parent !== undefined || opens !== undefined || label?.level !== 0 || label.ordinal !== 1) return undefined;
  return role === 'operative' || role === 'paragraph' ? 'para' : undefined;
}

/** Names drafts in order, with counters for those that print no number. */
class Namer {
  /** Id of what each opening draft opens. */
  readonly containers: Map<number, string> = new Map();
  readonly #drafts: readonly Draft[];
  readonly #places: Places;
  readonly #prefixed: ReadonlySet<number | undefined>;
  readonly #counts = new Map<string, number>();
  readonly #ids = new Map<number, string>();

  constructor(drafts: readonly Draft[], places: Places, prefixed: ReadonlySet<number | undefined>) {
    this.#drafts = drafts;
    this.#places = places;
    this.#prefixed = prefixed;
  }

  name(i: number): string {
    const draft = this.#drafts[i];
    if (!draft) throw new RangeError('no such draft');
    const hard = this.#containerOf(this.#places.hard[i]);
    const section = this.#containerOf(this.#places.soft[i]);
    const prefix = this.#prefixed.has(this.#places.hard[i]) && section !== '' ? section : hard;
    if (draft.opens !== undefined) return this.#openingName(draft, prefix, section === '' ? hard : section);
    return this.#plainName(draft, prefix);
  }

  /** Remembers the id a draft got in the end. */
  settle(i: number, id: string): void {
    this.#ids.set(i, id);
    const opens = this.#drafts[i]?.opens;
    if (!opens) return;
    this.containers.set(i, id.replace(/__(?:heading|enact)(?=$|_bis)/u, ''));
  }

  #containerOf(index: number | undefined): string {
    const id = index === undefined ? undefined : this.containers.get(index);
    return id === undefined ? '' : `${id}__`;
  }

  #next(key: string): number {
    const n = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, n);
    return n;
  }

  #openingName(draft: Draft, prefix: string, path: string): string {
    const { name } = draft.opens ?? {};
    if (draft.role === 'annex') return `${prefix}att_${this.#next(`${prefix}att`)}__heading`;
    if (draft.role === 'enacting') return `${prefix}part_${this.#next(`${prefix}part`) + 1}__enact`;
    if (draft.role !== 'heading') return name === undefined ? this.#plainName(draft, prefix) : prefix + name;
    if (name === undefined) return `${path}heading_${this.#next(`${path}heading`)}`;
    // Articles and sections in digits run on; sections in letters and Roman numerals are told apart by their whole path.
    const runsOn = draft.opens?.kind === 'hard' || /_\d/u.test(name);
    return `${runsOn ? prefix : path}${name}__heading`;
  }

  #plainName(draft: Draft, prefix: string): string {
    const { role, label, name } = draft;
    const parent = draft.parent === undefined ? undefined : this.#ids.get(draft.parent);
    if (parent !== undefined && role !== 'note') return `${parent}__${this.#memberName(draft, parent)}`;
    if (role === 'note') return this.#noteName(draft, parent);
    if (role === 'heading') return `${prefix}${name ?? `heading_${this.#next(`${prefix}heading`)}`}`;
    if (name !== undefined) return prefix + name;
    if (role === 'number' || role === 'title') return prefix + role;
    if (role === 'enacting') {
      const n = this.#next(`${prefix}enact`);
      return n === 1 ? `${prefix}enact` : `${prefix}enact_${n}`;
    }
    if (role === 'masthead') return `mast_${this.#next('mast')}`;
    if (role === 'point') return this.#looseName(draft, prefix);
    if (role === 'closing') {
      const n = this.#next(`${prefix}close`);
      return n === 1 ? `${prefix}close` : `${prefix}close_${n}`;
    }
    if (label !== undefined && (role === 'operative' || role === 'paragraph')) {
      return `${prefix}para_${label.ordinal}${laterSuffix(label.printed)}`;
    }
    const stem = STEMS[role] ?? 'unit';
    return `${prefix}${stem}_${this.#next(prefix + stem)}`;
  }

  /** A list member with nothing above it belongs to its section, or to a list that is counted. */
  #looseName(draft: Draft, prefix: string): string {
    const within = draft.within === undefined ? undefined : this.containers.get(draft.within);
    const place = within === undefined ? prefix : `${within}__`;
    if (draft.label?.ordinal === 1 || !this.#counts.has(`${place}list`)) this.#next(`${place}list`);
    const n = this.#counts.get(`${place}list`) ?? 1;
    const list = n === 1 && within !== undefined ? '' : `list_${n}__`;
    return `${place}${list}${this.#memberName(draft, place + list)}`;
  }

  #noteName({ noteNumber }: Draft, parent: string | undefined): string {
    if (noteNumber !== undefined) return `note_${noteNumber}`;
    if (parent === undefined) return `note_0__par_${this.#next('note')}`;
    return `${parent}__par_${this.#next(`${parent}par`) + 1}`;
  }

  #memberName({ role, label, name }: Draft, parent: string): string {
    if (role !== 'point') {
      const stem = name ?? 'par';
      const n = this.#next(`${parent}__${stem}`);
      return n === 1 && name !== undefined ? stem : `${stem}_${n}`;
    }
    if (!label) return name ?? `point_${this.#next(`${parent}__point`)}`;
    const later = laterSuffix(label.printed);
    if (label.level <= 1) return `point_${latinLetter(label.ordinal)}${later}`;
    const number =
      label.level === 2 ? `item_${writeRoman(label.ordinal).toLowerCase()}` : `sub_${latinLetter(label.ordinal)}`;
    return number + later;
  }
}

const STEMS: Partial<Record<Draft['role'], string>> = {
  preambular: 'rec',
  operative: 'para',
  paragraph: 'par',
  row: 'row',
};
