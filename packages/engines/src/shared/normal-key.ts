/** Rule Q2: ids are trimmed, e-mails lower-cased. */
export function normalKey(text: string): string {
  const trimmed = text.trim();
  return /^[^\s@]+@[^\s@]+$/.test(trimmed) ? trimmed.toLowerCase() : trimmed;
}
