import type { XmlElement } from '../../wire/index.ts';
import { attributeOf, childOf, childrenOf, isXmlElement } from './xml.ts';

/** What an n-ary operator or accent shows when it names no sign. */
const INTEGRAL = '∫';
const HAT = '\u0302';
const OVERLINE = '\u0305';

/** A formula on one line, as people type it: `(a + b)/2`, `x^2`, `a_n`, `√(b^2 − 4ac)`, `∑_(k = 0)^n`. */
export function formulaText(element: XmlElement): string {
  return element.children
    .filter(isXmlElement)
    .map(child => WRITERS.get(child.name)?.(child) ?? formulaText(child))
    .join('');
}

const part = (element: XmlElement, name: string): string => {
  const found = childOf(element, name);
  return found ? formulaText(found) : '';
};
/** A property of an element: `m:naryPr` holds `m:chr`. */
const property = (element: XmlElement, properties: string, name: string): string | undefined =>
  attributeOf(childOf(childOf(element, properties), name), 'm:val');

/** What is more than one number, word or sign needs brackets beside another sign. */
function grouped(text: string): string {
  const whole = /^(?:[\p{L}\p{M}]+|[\d.,]+|.|\([^()]*\)|√\([^()]*\))$/u.test(text);
  return whole ? text : `(${text})`;
}

const scripts = (element: XmlElement): string => {
  const [below, above] = [part(element, 'm:sub'), part(element, 'm:sup')];
  return `${below && `_${grouped(below)}`}${above && `^${grouped(above)}`}`;
};

const inDelimiters = (element: XmlElement): string => {
  const sign = (name: string, usual: string): string => property(element, 'm:dPr', name) ?? usual;
  const inner = childrenOf(element, 'm:e').map(formulaText).join(sign('m:sepChr', '|'));
  return `${sign('m:begChr', '(')}${inner}${sign('m:endChr', ')')}`;
};

const WRITERS: ReadonlyMap<string, (element: XmlElement) => string> = new Map<string, (element: XmlElement) => string>([
  ['m:t', element => element.children.filter(child => typeof child === 'string').join('')],
  ['w:t', element => element.children.filter(child => typeof child === 'string').join('')],
  [
    'm:f',
    element => {
      const [above, below] = [part(element, 'm:num'), part(element, 'm:den')];
      // Without a line it is a binomial coefficient, which stands in brackets already.
      if (property(element, 'm:fPr', 'm:type') === 'noBar') return `${above}¦${below}`;
      return `${grouped(above)}/${grouped(below)}`;
    },
  ],
  ['m:sSup', element => grouped(part(element, 'm:e')) + scripts(element)],
  ['m:sSub', element => grouped(part(element, 'm:e')) + scripts(element)],
  ['m:sSubSup', element => grouped(part(element, 'm:e')) + scripts(element)],
  ['m:sPre', element => scripts(element) + grouped(part(element, 'm:e'))],
  ['m:rad', element => `${part(element, 'm:deg')}√(${part(element, 'm:e')})`],
  [
    'm:nary',
    element => {
      const sign = property(element, 'm:naryPr', 'm:chr') ?? INTEGRAL;
      return `${sign}${scripts(element)} ${part(element, 'm:e')}`;
    },
  ],
  ['m:d', inDelimiters],
  ['m:func', element => `${part(element, 'm:fName')} ${part(element, 'm:e')}`],
  ['m:limLow', element => `${part(element, 'm:e')}_${grouped(part(element, 'm:lim'))}`],
  ['m:limUpp', element => `${part(element, 'm:e')}^${grouped(part(element, 'm:lim'))}`],
  ['m:acc', element => part(element, 'm:e') + (property(element, 'm:accPr', 'm:chr') ?? HAT)],
  ['m:bar', element => part(element, 'm:e') + OVERLINE],
  [
    'm:m',
    element =>
      childrenOf(element, 'm:mr')
        .map(row => childrenOf(row, 'm:e').map(formulaText).join(', '))
        .join('; '),
  ],
  ['m:eqArr', element => childrenOf(element, 'm:e').map(formulaText).join('; ')],
]);
