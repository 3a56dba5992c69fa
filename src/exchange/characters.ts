// With the flag u a surrogate in a class matches only when it stands alone.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;
const ILLEGAL_ALL = new RegExp(ILLEGAL.source, 'gu');

/** True when a text holds characters that XML and HTML cannot: controls, lone surrogates, U+FFFE, U+FFFF. */
export function hasIllegal(text: string): boolean {
  return ILLEGAL.test(text);
}

/** Puts U+FFFD in their place. */
export function replaceIllegal(text: string): string {
  return ILLEGAL.test(text) ? text.replace(ILLEGAL_ALL, '\ufffd') : text;
}
