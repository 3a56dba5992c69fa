/** Codes of `wire`: what can be odd or fail there. */
export const wireCodes = {
  'wire.malformed': { severity: 'error', message: 'the XML is not well-formed', hint: 'repair the file at that place' },
  'wire.doctype-subset': {
    severity: 'error',
    message: 'the document type declares entities or elements of its own, which is refused',
    hint: 'take the part in square brackets out of the DOCTYPE',
  },
  'wire.depth-limit': { severity: 'error', message: 'the XML elements are nested deeper than the limit' },
  'wire.attribute-limit': { severity: 'error', message: 'an XML element has more attributes than the limit' },
  'wire.text-limit': { severity: 'error', message: 'a text, attribute or comment in the XML is longer than the limit' },
  'wire.encoding-unknown': {
    severity: 'error',
    message: 'the XML is in an encoding that is not read',
    hint: 'save the file as UTF-8',
  },
  'wire.encoding-conflict': {
    severity: 'warning',
    message: 'the XML declares another encoding than its bytes show; the bytes were believed',
  },
  'wire.encoding-damaged': {
    severity: 'warning',
    message: 'some bytes of the XML are no characters of its encoding; they became U+FFFD',
  },

  'wire.element-limit': { severity: 'error', message: 'the XML has more elements than the limit' },
  'wire.zip-damaged': {
    severity: 'error',
    message: 'the zip archive is damaged',
    hint: 'get the file again, or open and save it in its own program',
  },
  'wire.zip-limit': { severity: 'error', message: 'the zip archive is larger inside than the limit' },
  'wire.zip-name': { severity: 'error', message: 'the zip archive holds a file name that is not allowed' },
} as const;
