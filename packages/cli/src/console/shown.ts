const controls =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\r(?!\n)/g;

/** A text of a file on one line, so that none of it looks like a line of ours. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ');
}

/**
 * A text as a terminal may be given it: characters that would move the cursor, recolour, rename the window or turn the
 * direction of what is read are spelled out (`\u001b`), which in JSON means the same. Tabs and line ends stay.
 */
export function shown(text: string): string {
  return text.replace(controls, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
