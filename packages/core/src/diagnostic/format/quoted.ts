/** A name in quotes, shortened in the middle where it is long, without line breaks. */
export function quoted(text: string, limit = 60): string {
  return `"${shortened(text, limit)}"`;
}

/** A name on one line, its middle left out where it is longer than `limit`. */
export function shortened(text: string, limit = 60): string {
  const flat = text.replace(/\s+/g, ' ');
  const half = Math.floor(limit / 2);
  return flat.length <= limit ? flat : `${flat.slice(0, half)}…${flat.slice(-half)}`;
}
