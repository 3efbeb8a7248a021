/** Rule Q2: ids are trimmed, e-mails lower-cased. */
export function normalKey(text: string): string {
  if (isNormal(text)) return text;
  const trimmed = text.trim();
  return /^[^\s@]+@[^\s@]+$/.test(trimmed) ? trimmed.toLowerCase() : trimmed;
}

/** True where a glance shows that the text is its own normal key. */
export function isNormal(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return isPlain(first) && isPlain(last) && !text.includes('@');
}

function isPlain(code: number): boolean {
  return code > 32 && code < 127;
}
