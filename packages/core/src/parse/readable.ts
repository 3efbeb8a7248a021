/** Characters nobody can see, and halves of characters. A mark at the start of a text is one too, and may be there. */
export const forbidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\ufeff|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whether `checkText` finds nothing in a text; what it finds and how it says so is not loaded for this. */
export function isReadable(text: string, maxBytes: number): boolean {
  return utf8Bytes(text, maxBytes) <= maxBytes && !looksWide(text) && text.replace(/^\ufeff/, '').search(forbidden) < 0;
}

/** Whether text that was read as UTF-8 seems to be written in UTF-16. */
export function looksWide(text: string): boolean {
  return /^\ufffd\ufffd|^(?:\0[^\0]\0[^\0]|[^\0]\0[^\0]\0)/.test(text);
}

/** The bytes of the text in UTF-8; a text with more code units than `enough` is not counted further. */
export function utf8Bytes(text: string, enough: number): number {
  if (text.length > enough) return text.length;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3;
  }
  return bytes;
}
