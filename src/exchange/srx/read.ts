import {
  type LanguageMap,
  RecallingError,
  type Result,
  type SegmentationCascade,
  type SegmentationRule,
  type SegmentationRules,
} from '../../model/index.ts';
import { decodeXml, readXml, textOf, type XmlElement } from '../../wire/index.ts';
import { Trouble } from '../trouble.ts';

/** Attack: a million rules, each of which is tried at each place. The largest files in use have some 10,000. */
const MOST_RULES = 50_000;

/** Elements that are entered; all others are taken whole. `maprule` stood between `maprules` and `languagemap` before 2.0. */
const ENTERED: ReadonlySet<string> = new Set(['srx', 'body', 'languagerules', 'languagerule', 'maprules', 'maprule']);

/**
 * Reads segmentation rules (SRX 2.0; earlier versions as far as they are alike). The expressions are given as they are written.
 * What a text without formatting gives no occasion for (`segmentsubflows`, `formathandle`, settings of other programs) is named and passed over.
 * @param file name for messages
 * @returns `exchange.*` warnings for what breaks the format
 * @throws RecallingError `exchange.wrong-format`, `exchange.too-large`, `wire.*` for XML that is none
 */
export function readSrx(input: string | Uint8Array, file?: string): Result<SegmentationRules> {
  const trouble = new Trouble(file);
  let text = input;
  if (text instanceof Uint8Array) {
    const decoded = decodeXml(text, file);
    trouble.take(decoded.diagnostics);
    text = decoded.value;
  }
  const place = file === undefined ? {} : { file };
  const cascades: { readonly name: string; readonly rules: SegmentationRule[] }[] = [];
  const maps: LanguageMap[] = [];
  const path: string[] = [];
  let prefix = '';
  let joined: boolean | undefined;
  let count = 0;

  const begin = (name: string, attributes: ReadonlyMap<string, string>, line: number): void => {
    const [own = '', colon] = name.split(/(?<=:)/u).reverse();
    if (own !== 'srx')
      throw new RecallingError('exchange.wrong-format', `SRX begins with <srx>, this with <${name}>`, place);
    prefix = colon ?? '';
    const version = attributes.get('version');
    if (version === undefined) trouble.remark('exchange.invalid-attribute', 'srx without version', { line });
    else if (version !== '2.0') trouble.remark('exchange.unsupported-version', `SRX ${version}`, { line });
  };
  const localName = (name: string): string | undefined =>
    name.startsWith(prefix) && !name.slice(prefix.length).includes(':') ? name.slice(prefix.length) : undefined;

  readXml(
    text.replace(/^\ufeff/u, ''),
    {
      open(name, attributes, { line }) {
        if (path.length === 0) begin(name, attributes, line);
        const own = localName(name);
        if (own === undefined || !ENTERED.has(own)) return 'collect';
        if (own === 'languagerule') {
          const called = attributes.get('languagerulename');
          if (called === undefined)
            trouble.remark('exchange.invalid-attribute', 'languagerule without a name', { line });
          if (cascades.some(cascade => cascade.name === called))
            trouble.remark('exchange.repeated-id', `languagerule ${called}; the rules of both are used`, { line });
          cascades.push({ name: called ?? '', rules: [] });
        }
        path.push(own);
        return 'enter';
      },
      element(element, { line }) {
        const own = localName(element.name);
        const parent = path.at(-1);
        if (own === 'header' && parent === 'srx') joined = readHeader(element, line, localName, trouble);
        else if (own === 'rule' && parent === 'languagerule') {
          count += 1;
          if (count > MOST_RULES)
            throw new RecallingError('exchange.too-large', `more than ${MOST_RULES} rules`, place);
          const rule = readRule(element, line, localName, trouble);
          if (rule !== undefined) cascades.at(-1)?.rules.push(rule);
        } else if (own === 'languagemap' && (parent === 'maprules' || parent === 'maprule')) {
          const pattern = element.attributes.get('languagepattern');
          const cascade = element.attributes.get('languagerulename');
          if (pattern !== undefined && cascade !== undefined) maps.push({ pattern, cascade, line });
          else
            trouble.remark('exchange.invalid-attribute', 'languagemap without pattern or name; it was left out', {
              line,
            });
        } else if (own === undefined) trouble.remark('exchange.setting-without-effect', `<${element.name}>`, { line });
        else trouble.remark('exchange.content-ignored', `<${element.name}> in <${parent}>`, { line });
      },
      close: () => void path.pop(),
      text: (_, { line }) => trouble.remark('exchange.content-ignored', `text in <${path.at(-1)}>`, { line }),
    },
    file,
  );
  if (joined === undefined) trouble.remark('exchange.invalid-structure', 'SRX without header', { line: 1 });
  checkNames(cascades, maps, trouble);
  return { value: { joined: joined ?? false, cascades, maps }, diagnostics: trouble.list() };
}

type LocalName = (name: string) => string | undefined;

/** @returns whether the cascades of all fitting maps are joined */
function readHeader(header: XmlElement, line: number, localName: LocalName, trouble: Trouble): boolean {
  const flag = (name: string): string | undefined => {
    const value = header.attributes.get(name);
    if (value !== 'yes' && value !== 'no')
      trouble.remark('exchange.invalid-attribute', `header: ${name}=${value ?? 'missing'} is neither yes nor no`, {
        line,
      });
    return value;
  };
  const cascade = flag('cascade');
  flag('segmentsubflows');
  trouble.remark('exchange.setting-without-effect', 'segmentsubflows: a paragraph has no flows inside it', { line });
  for (const child of header.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') trouble.remark('exchange.content-ignored', 'text in <header>', { line });
    } else if (localName(child.name) === 'formathandle') {
      const { attributes } = child;
      const shown = `formathandle ${attributes.get('type')} include=${attributes.get('include')}`;
      trouble.remark('exchange.setting-without-effect', `${shown}: a paragraph has no codes inside it`, { line });
    } else {
      const settings = [...child.attributes].map(([name, value]) => `${name}=${value}`);
      trouble.remark('exchange.setting-without-effect', [`<${child.name}>`, ...settings].join(' '), { line });
    }
  }
  return cascade === 'yes';
}

function readRule(
  element: XmlElement,
  line: number,
  localName: LocalName,
  trouble: Trouble,
): SegmentationRule | undefined {
  const breaks = element.attributes.get('break') ?? 'yes';
  if (breaks !== 'yes' && breaks !== 'no') {
    trouble.remark('exchange.invalid-attribute', `break=${breaks} is neither yes nor no; the rule was left out`, {
      line,
    });
    return undefined;
  }
  let before: string | undefined;
  let after: string | undefined;
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') trouble.remark('exchange.content-ignored', 'text in <rule>', { line });
      continue;
    }
    const own = localName(child.name);
    if (own === 'beforebreak' && before === undefined) before = textOf(child.children);
    else if (own === 'afterbreak' && after === undefined) after = textOf(child.children);
    else trouble.remark('exchange.content-ignored', `<${child.name}> in <rule>`, { line });
  }
  return { breaks: breaks === 'yes', before: before ?? '', after: after ?? '', line };
}

function checkNames(cascades: readonly SegmentationCascade[], maps: readonly LanguageMap[], trouble: Trouble): void {
  const names = new Set(cascades.map(cascade => cascade.name));
  for (const { cascade, line } of maps)
    if (!names.has(cascade))
      trouble.remark(
        'exchange.invalid-attribute',
        `languagemap to ${cascade}, which is not there`,
        line === undefined ? {} : { line },
      );
  const used = new Set(maps.map(map => map.cascade));
  for (const name of names)
    if (!used.has(name))
      trouble.remark('exchange.rule-doubtful', `languagerule ${name} is for no language: no languagemap names it`);
}
