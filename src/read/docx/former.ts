import type { XmlElement } from '../../wire/index.ts';
import type { ChangesMode } from '../reader.ts';
import { childOf, isXmlElement } from './xml.ts';

/** Properties of a paragraph: where changes are rejected, as they were before its formatting was changed. */
export function paragraphPropertiesOf(paragraph: XmlElement, changes: ChangesMode): XmlElement | undefined {
  const properties = childOf(paragraph, 'w:pPr');
  if (!properties || changes !== 'reject') return properties;
  const former = childOf(childOf(properties, 'w:pPrChange'), 'w:pPr');
  if (!former) return withoutNewNumber(properties);
  // The record of a change leaves out what belongs to the end of the paragraph.
  const ending = properties.children.filter(isXmlElement).filter(({ name }) => name === 'w:rPr' || name === 'w:sectPr');
  return { ...properties, children: [...former.children, ...ending] };
}

/** Properties of a run, likewise. */
export function runPropertiesOf(run: XmlElement, changes: ChangesMode): XmlElement | undefined {
  const properties = childOf(run, 'w:rPr');
  if (!properties || changes !== 'reject') return properties;
  return childOf(childOf(properties, 'w:rPrChange'), 'w:rPr') ?? properties;
}

/** A list that the paragraph was put into is taken away again. */
function withoutNewNumber(properties: XmlElement): XmlElement {
  if (!childOf(childOf(properties, 'w:numPr'), 'w:ins')) return properties;
  return { ...properties, children: properties.children.filter(one => !isXmlElement(one) || one.name !== 'w:numPr') };
}
