/**
 * Guarded doors to XML: what strangers send is read here, and everything the project writes is escaped here.
 * @module
 */
export { decodeXml } from './xml-encoding.ts';
export { XmlError } from './xml-error.ts';
export { element, onLines, textOf, type XmlElement, type XmlNode } from './xml-node.ts';
export { readXml, type XmlHandler, type XmlPlace } from './xml-stream.ts';
export { type PrintedXml, printClosingTag, printElement, printOpeningTag, xmlProlog } from './xml-write.ts';
