/** Controls, and the marks that force a direction on what follows. Tabs and line ends move the cursor too, but only where text does. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/gu;

/** The styles that the program itself writes; all others are of the text that is shown. */
const STYLES = /(\u001b\[(?:1|2|4|9|22|24|29|31|32|33|34|39)m)/u;

/** A text with its control characters in writing, `\x1b` for an escape: a file must not colour, clear or retitle the terminal it is shown on. */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, sign => {
    const code = sign.charCodeAt(0).toString(16);
    return sign < '\u0100' ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}

/** The same for what the program has painted: its own styles stay. */
export function escapeUnpainted(text: string): string {
  return text
    .split(STYLES)
    .map((part, i) => (i % 2 === 1 ? part : escapeControls(part)))
    .join('');
}
