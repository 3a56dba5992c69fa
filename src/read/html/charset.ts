/** Bytes at the start in which a page must declare its encoding. Browsers look at 1,024; some pages have long comments before. */
const HEAD = 4096;

/** The encoding that a page declares for itself in `meta` or in an XML declaration. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replace(/<!--[\s\S]*?-->/gu, '');
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1];
  for (const meta of head.match(/<meta\s[^>]*>/giu) ?? []) {
    const charset = /\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(meta)?.[1];
    if (charset !== undefined) return charset;
  }
  return xml;
}
