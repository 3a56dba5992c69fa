import { type Edition, type WorkKey, workKey, workNumber } from '../../model/index.ts';
import { element, onLines, type XmlElement } from '../../wire/index.ts';
import {
  type AknWork,
  isResolution,
  languageCode3,
  languageOfCode3,
  NO_DATE,
  OWN_NAMESPACE,
  workIri,
} from './names.ts';

/** What the meta block says beside the edition itself. */
export interface MetaInput {
  readonly edition: Edition;
  readonly work: AknWork;
  /** Of the file; without it that of the text, so that the same input gives the same bytes. */
  readonly date?: string;
  /** Component of the document: `main`, `annex_1`. */
  readonly component: string;
}

/** Ids of what every document names. */
export const SOURCE_ID = 'source';
const SOURCE = `#${SOURCE_ID}`;
/** Name of the references to texts that the preamble recalls. */
export const RECALLED = 'recalled';

/** Who, what, when and in which language, after the naming convention. */
export function identification({ edition, work, date, component }: MetaInput): XmlElement {
  const iri = workIri(edition, work);
  const language = languageCode3(edition.language);
  const expression = `${iri}/${language}@`;
  const dated = work.date ?? NO_DATE;
  const dateName = work.date === undefined ? 'undated' : 'adoption';
  const head = (uri: string, dot: string): readonly XmlElement[] => [
    element('FRBRthis', { value: `${uri}/!${component}${dot}` }),
    element('FRBRuri', { value: `${uri}${dot}` }),
  ];
  const author = element('FRBRauthor', { href: `#${work.actor}`, as: '#author' });
  const { meta } = edition;
  const alias = (name: string, value: string | undefined): readonly XmlElement[] =>
    value === undefined ? [] : [element('FRBRalias', { name, value })];
  const tag = languageOfCode3(language) === edition.language ? undefined : edition.language;
  return element(
    'identification',
    { source: SOURCE },
    onLines([
      element(
        'FRBRWork',
        {},
        onLines([
          ...head(iri, ''),
          ...alias('symbol', meta.symbol),
          element('FRBRdate', { date: dated, name: dateName }),
          author,
          element('FRBRcountry', { value: 'un' }),
          ...(isResolution(edition) ? [element('FRBRsubtype', { value: 'deliberation' })] : []),
          element('FRBRnumber', { value: edition.work, showAs: meta.number }),
        ]),
      ),
      element(
        'FRBRExpression',
        {},
        onLines([
          ...head(expression, ''),
          ...alias('language', tag),
          element('FRBRdate', { date: dated, name: dateName }),
          author,
          element('FRBRlanguage', { language }),
        ]),
      ),
      element(
        'FRBRManifestation',
        {},
        onLines([
          ...head(expression, '.xml'),
          element('FRBRdate', { date: (date ?? dated).slice(0, NO_DATE.length), name: 'markup' }),
          element('FRBRauthor', { href: SOURCE, as: '#editor' }),
          element('FRBRformat', { value: 'application/akn+xml' }),
        ]),
      ),
    ]),
  );
}

/** Meta of the whole document. */
export function documentMeta(input: MetaInput, concepts: Iterable<string>): XmlElement {
  const { edition, work } = input;
  const { organ, predecessors, status, notice, date } = edition.meta;
  const reference = (name: string, eId: string, href: string, showAs: string): XmlElement =>
    element(name, { eId, href, showAs });
  const references = [
    reference('TLCOrganization', SOURCE_ID, '/akn/ontology/organization/recalling', 'recalling'),
    reference('TLCOrganization', work.actor, `/akn/ontology/organization/un/${work.actor}`, organ ?? 'United Nations'),
    reference('TLCRole', 'author', '/akn/ontology/role/author', 'author'),
    reference('TLCRole', 'editor', '/akn/ontology/role/editor', 'editor'),
    ...[...new Set(concepts)].map(id =>
      reference('TLCConcept', id, `/akn/ontology/concept/un/${id}`, id.replaceAll('_', ' ')),
    ),
    ...predecessors.map((key, i) =>
      element('TLCReference', {
        eId: `${RECALLED}_${i + 1}`,
        name: RECALLED,
        href: `/akn/un/statement/deliberation/${encodeURIComponent(key)}`,
        showAs: workNumber(key),
      }),
    ),
  ];
  const own = element('recalling:edition', {
    'xmlns:recalling': OWN_NAMESPACE,
    // A date that is no day has no place above.
    date: date === work.date ? undefined : (date ?? ''),
    title: edition.meta.title === titleOf(edition) ? undefined : (edition.meta.title ?? ''),
    organ: organ === organOf(edition) ? undefined : (organ ?? ''),
    status,
    notice,
  });
  return element(
    'meta',
    {},
    onLines([
      identification(input),
      element('references', { source: SOURCE }, onLines(references)),
      element('proprietary', { source: SOURCE }, [own]),
    ]),
  );
}

/** Meta of an annex: what it is a component of. */
export function annexMeta(input: MetaInput): XmlElement {
  return element('meta', {}, onLines([identification(input)]));
}

/** The title as the text has it. */
export function titleOf({ blocks }: Pick<Edition, 'blocks'>): string | undefined {
  return blocks.find(({ role }) => role === 'title')?.text;
}

/** The organ as the text has it. */
export function organOf({ blocks }: Pick<Edition, 'blocks'>): string | undefined {
  return blocks.find(({ role }) => role === 'enacting')?.text.replace(/[,،，]\s*$/u, '');
}

/** Key that a number stands for. */
export function keyOf(number: string | undefined): WorkKey | undefined {
  return number === undefined ? undefined : workKey(number);
}
