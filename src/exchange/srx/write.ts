import type { Result, SegmentationRule, SegmentationRules } from '../../model/index.ts';
import { element, onLines, printElement, type XmlElement, xmlProlog } from '../../wire/index.ts';
import { Trouble } from '../trouble.ts';

const NAMESPACE = 'http://www.lisa.org/srx20';

/** What the specification takes where nothing is said: codes that open stand in the segment that follows, codes that close in the one before. */
const FORMAT_HANDLING = [
  ['start', 'no'],
  ['end', 'yes'],
  ['isolated', 'no'],
] as const;

/**
 * Writes segmentation rules as SRX 2.0. The expressions are written as they stand: the project's own keep to what ICU, Java and .NET read alike.
 * @returns `exchange.illegal-character` for characters that XML cannot hold, which became U+FFFD
 */
export function writeSrx({ joined, cascades, maps }: SegmentationRules): Result<string> {
  const trouble = new Trouble();
  const handling = FORMAT_HANDLING.map(([type, include]) => element('formathandle', { type, include }));
  const header = element('header', { segmentsubflows: 'yes', cascade: joined ? 'yes' : 'no' }, onLines(handling));
  const rules = cascades.map(({ name, rules: list }) =>
    element('languagerule', { languagerulename: name }, onLines(list.map(ruleElement))),
  );
  const languages = maps.map(({ pattern, cascade }) =>
    element('languagemap', { languagepattern: pattern, languagerulename: cascade }),
  );
  const body = element(
    'body',
    {},
    onLines([element('languagerules', {}, onLines(rules)), element('maprules', {}, onLines(languages))]),
  );
  const { xml, illegal } = printElement(element('srx', { xmlns: NAMESPACE, version: '2.0' }, onLines([header, body])));
  if (illegal.length > 0) trouble.remark('exchange.illegal-character', `${illegal.join(', ')} in SRX`);
  return { value: `${xmlProlog}${xml}\n`, diagnostics: trouble.list() };
}

function ruleElement({ breaks, before, after }: SegmentationRule): XmlElement {
  const side = (name: string, expression: string) => element(name, {}, expression === '' ? [] : [expression]);
  return element('rule', { break: breaks ? 'yes' : 'no' }, [side('beforebreak', before), side('afterbreak', after)]);
}
