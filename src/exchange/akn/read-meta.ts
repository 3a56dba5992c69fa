import { type Edition, type LanguageCode, type Meta, type WorkKey, workKey } from '../../model/index.ts';

import { organOf, RECALLED, titleOf } from './meta.ts';
import { type AknWork, languageOfCode3, NO_DATE, OWN_NAMESPACE } from './names.ts';
import { type AknElement, childOf, elementsIn } from './tree.ts';

/** What the meta block of a document says. */
export interface ReadMeta {
  /** True for a file that was written here: its classes and ids are ours. */
  readonly own: boolean;
  readonly language?: LanguageCode;
  readonly key?: WorkKey;
  readonly work: AknWork;
  /** Of the file, when it is not that of the text. */
  readonly date?: string;
  readonly facts: Omit<Meta, 'title' | 'organ'>;
  /** Title and organ, where the text has others; empty for none. */
  readonly said: { readonly title?: string; readonly organ?: string };
}

/** Reads identification, references and our own facts. */
export function readMeta(meta: AknElement | undefined): ReadMeta {
  const identification = meta && childOf(meta, 'identification');
  const level = (name: string): AknElement | undefined => identification && childOf(identification, name);
  const [work, expression, manifestation] = ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'].map(level);
  const value = (owner: AknElement | undefined, name: string, attribute = 'value'): string | undefined =>
    (owner && childOf(owner, name)?.attributes.get(attribute)) || undefined;
  const alias = (owner: AknElement | undefined, name: string): string | undefined =>
    elementsIn(owner)
      .find(one => one.name === 'FRBRalias' && one.attributes.get('name') === name)
      ?.attributes.get('value');

  const own = elementsIn(meta && childOf(meta, 'proprietary')).find(
    one => one.attributes.get(`xmlns:${one.prefix}`) === OWN_NAMESPACE,
  );
  const fact = (name: string): string | undefined => own?.attributes.get(name);
  const dated = known(value(work, 'FRBRdate', 'date'));
  const printed = value(work, 'FRBRnumber', 'showAs') ?? (own ? undefined : value(work, 'FRBRnumber'));
  const key =
    value(work, 'FRBRnumber') ??
    value(work, 'FRBRuri')
      ?.replace(/\/$/u, '')
      .split('/')
      .at(-1)
      ?.replace(/[@!].*$/u, '');
  const language =
    alias(expression, 'language') ?? languageOfCode3(value(expression, 'FRBRlanguage', 'language') ?? '');
  const fileDate = known(value(manifestation, 'FRBRdate', 'date'));
  const date = fact('date') ?? dated;
  const symbol = alias(work, 'symbol');
  const [status, notice, title, organ] = ['status', 'notice', 'title', 'organ'].map(fact);
  return {
    own: own !== undefined,
    ...(language !== '' && { language }),
    ...(key !== undefined && key !== '' && { key: own ? key : workKey(key) }),
    work: { actor: actorOf(value(work, 'FRBRauthor', 'href')), ...(dated !== undefined && { date: dated }) },
    ...(fileDate !== undefined && fileDate !== dated && { date: fileDate }),
    facts: {
      ...(printed !== undefined && { number: printed }),
      ...(symbol !== undefined && { symbol }),
      ...(date !== undefined && date !== '' && { date }),
      ...(status !== undefined && { status }),
      ...(notice !== undefined && { notice }),
      predecessors: elementsIn(meta && childOf(meta, 'references'))
        .filter(one => one.name === 'TLCReference' && one.attributes.get('name') === RECALLED)
        .map(one => keyOfIri(one.attributes.get('href') ?? '')),
    },
    said: { ...(title !== undefined && { title }), ...(organ !== undefined && { organ }) },
  };
}

/** Title and organ as the text has them, unless the file says otherwise. */
export function finishMeta({ facts, said }: ReadMeta, blocks: Edition['blocks']): Meta {
  const { predecessors, ...rest } = facts;
  const title = said.title ?? titleOf({ blocks });
  const organ = said.organ ?? organOf({ blocks });
  return { ...rest, ...(title && { title }), ...(organ && { organ }), predecessors };
}

function known(date: string | undefined): string | undefined {
  const day = date?.slice(0, NO_DATE.length);
  return day === NO_DATE ? undefined : day;
}

/** `#un-ga` → `un-ga`; other programs give whole IRIs. */
function actorOf(href: string | undefined): string {
  return /[\w.-]+$/u.exec(href ?? '')?.[0] ?? 'un';
}

function keyOfIri(href: string): WorkKey {
  const last = href.slice(href.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
