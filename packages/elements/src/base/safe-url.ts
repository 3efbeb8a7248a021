/** A link that runs nothing: http, https, mailto or relative; null for anything else. */
export function safeUrl(text: string, base: string = document.baseURI): string | null {
  try {
    const url = new URL(text.trim(), base);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
