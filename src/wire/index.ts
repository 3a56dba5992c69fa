/**
 * Guarded doors to XML and zip: what strangers send is read here, and everything the project writes is escaped here.
 * @module
 */
export { type Decoder, openDecoder } from './decoder.ts';
export { createXmlDecoder, decodeXml, type XmlDecoder, xmlPieces } from './xml-encoding.ts';
export { XmlError } from './xml-error.ts';
export { element, onLines, textOf, type XmlElement, type XmlNode } from './xml-node.ts';
export { readXmlPart } from './xml-part.ts';
export { createXmlReader, readXml, type XmlHandler, type XmlPlace, type XmlReader } from './xml-stream.ts';
export { type PrintedXml, printClosingTag, printElement, printOpeningTag, xmlProlog } from './xml-write.ts';
export { openZip, type ZipArchive } from './zip.ts';
export { packZip, type ZipFile } from './zip-write.ts';
