/** Part of a document whose elements have its name before their own. */
export type Zone = '' | 'preface' | 'preamble' | 'preamble__recs' | 'conclusions';

const ZONES: readonly Zone[] = ['preface', 'preamble__recs', 'preamble', 'conclusions'];
/** Components of our ids and of eIds that mean the same. */
const RENAMED: readonly (readonly [own: RegExp, akn: RegExp, toAkn: string, toOwn: string])[] = [
  [/^note_(.+)$/u, /^ftn_(.+)$/u, 'ftn_$1', 'note_$1'],
  [/^heading_(\d+.*)$/u, /^dvs_(.+)$/u, 'dvs_$1', 'heading_$1'],
  [/^ttl_(.+)$/u, /^title_(.+)$/u, 'title_$1', 'ttl_$1'],
  [/^enact$/u, /^formula$/u, 'formula', 'enact'],
];
/** Names of list members by depth. */
const MEMBERS = ['point', 'item', 'sub'] as const;
const MEMBER = /^(?:point|item|sub)_(.+)$/u;

/**
 * The eId of a block, after the naming convention: `para_8__point_a__item_i` → `para_8__list_1__point_a__list_1__point_i`, `rec_3` → `preamble__recs__rec_3`,
 * `note_4` → `ftn_4`. Ids are equal in all languages, so eIds are.
 */
export function eIdOf(id: string, zone: Zone = ''): string {
  const components: string[] = zone === '' ? [] : [zone];
  const own = id.split('__');
  own.forEach((component, i) => {
    const member = MEMBER.exec(component)?.[1];
    if (member !== undefined) {
      if (!own[i - 1]?.startsWith('list_')) components.push('list_1');
      components.push(`point_${member}`);
      return;
    }
    const rule = RENAMED.find(([pattern]) => pattern.test(component));
    components.push(rule ? component.replace(rule[0], rule[2]) : component);
    // A plain heading names what it stands above.
    if (i === own.length - 1 && components.at(-1)?.startsWith('dvs_')) components.push('heading');
  });
  return components.join('__').replace(/\s/gu, '_');
}

/** The way back, where there is one: {@link eIdOf} of the result gives the eId again, or a `wId` says the id. */
export function idOfEId(eId: string): string {
  const zone = ZONES.find(name => eId.startsWith(`${name}__`));
  const components = (zone === undefined ? eId : eId.slice(zone.length + 2)).split('__');
  const own: string[] = [];
  let depth = 0;
  components.forEach((component, i) => {
    const member = MEMBER.exec(component)?.[1];
    if (component === 'list_1' && MEMBER.test(components[i + 1] ?? '')) return;
    if (component === 'heading' && own.at(-1)?.startsWith('heading_')) return;
    if (member !== undefined) {
      own.push(`${MEMBERS[Math.min(depth, MEMBERS.length - 1)]}_${member}`);
      depth += 1;
      return;
    }
    depth = 0;
    const rule = RENAMED.find(([, pattern]) => pattern.test(component));
    own.push(rule ? component.replace(rule[1], rule[3]) : component);
  });
  return own.join('__');
}

/** What an element is called; `wId` is our own id, where the eId does not tell it. */
export type IdAttributes = Readonly<Record<'eId' | 'wId', string | undefined>>;

/** Gives out eIds, each once: two elements of a document never share one. */
export class Names {
  readonly #taken = new Set<string>();
  readonly #known = new Map<string, IdAttributes>();

  /** Of the element that stands for a block; the same when asked again. */
  of(id: string, zone: Zone = ''): IdAttributes {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const eId = this.#claim(eIdOf(id, zone));
    const attributes: IdAttributes = { eId, wId: idOfEId(eId) === id ? undefined : id };
    this.#known.set(id, attributes);
    return attributes;
  }

  /** Of an element that holds blocks and is none. */
  container(id: string): { readonly eId: string } {
    return { eId: this.#claim(eIdOf(id).replace(/__heading$/u, '')) };
  }

  /** Keeps a name for something that is no part of the text. */
  reserve(eId: string): void {
    this.#taken.add(eId);
  }

  #claim(wanted: string): string {
    let eId = wanted;
    for (let n = 2; this.#taken.has(eId); n += 1) eId = `${wanted}_${n}`;
    this.#taken.add(eId);
    return eId;
  }
}
