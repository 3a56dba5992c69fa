import type { XmlElement } from '../../wire/index.ts';
import { attributeOf, childOf, isXmlElement } from './xml.ts';

/** The alternative to read: the new one where its requirements are Microsoft's shapes, which hold text boxes; else the fallback. */
export function alternativeOf(element: XmlElement): XmlElement | undefined {
  const known = element.children
    .filter(isXmlElement)
    .find(({ name, attributes }) => name === 'mc:Choice' && /^(?:w|a14)/u.test(attributes.get('Requires') ?? ''));
  return known ?? childOf(element, 'mc:Fallback');
}

/** Contents of the text boxes in a drawing; those inside other boxes come with these. Words drawn as a picture (WordArt) are a box of one line. */
export function boxesIn(drawing: XmlElement): readonly XmlElement[] {
  const boxes: XmlElement[] = [];
  const search = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!isXmlElement(child)) continue;
      const drawn = child.name === 'v:textpath' ? attributeOf(child, 'string') : undefined;
      if (child.name === 'w:txbxContent') boxes.push(child);
      else if (drawn !== undefined) boxes.push(boxOf(drawn));
      else if (child.name === 'mc:AlternateContent') {
        const chosen = alternativeOf(child);
        if (chosen) search(chosen);
      } else search(child);
    }
  };
  search(drawing);
  return boxes;
}

function boxOf(text: string): XmlElement {
  const around = (name: string, child: XmlElement | string): XmlElement => ({
    name,
    attributes: new Map(),
    children: [child],
  });
  return around('w:txbxContent', around('w:p', around('w:r', around('w:t', text))));
}
