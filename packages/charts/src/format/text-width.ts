const NARROW = new Set("iljI.,:;'|! ·()[]");
const WIDE = new Set('mwMW%@—▲▼');
const EM_BY_CLASS = { narrow: 0.33, plain: 0.6, upper: 0.69, wide: 0.93, full: 1 } as const;

const ASCII = Array.from({ length: 128 }, (_, code) => measured(String.fromCharCode(code)));

/** Estimated width of a text in pixels: a system sans serif, a little on the safe side, no DOM. */
export function textWidth(text: string, size: number, strong = false): number {
  let em = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // half of a surrogate pair is half of a full character
    em += ASCII[code] ?? (code >= 0xd800 && code < 0xe000 ? EM_BY_CLASS.full / 2 : measured(text.charAt(i)));
  }
  return em * size * (strong ? 1.08 : 1);
}

/** The text, or as much of it as fits in `width` pixels with an ellipsis. */
export function fitText(text: string, width: number, size: number, strong = false): string {
  if (textWidth(text, size, strong) <= width) return text;
  const room = width - textWidth('…', size, strong);
  let kept = '';
  let used = 0;
  for (const char of text) {
    used += charWidth(char) * size * (strong ? 1.08 : 1);
    if (used > room) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

function charWidth(char: string): number {
  return ASCII[char.charCodeAt(0)] ?? measured(char);
}

function measured(char: string): number {
  if (NARROW.has(char) || /\s/.test(char)) return EM_BY_CLASS.narrow;
  if (WIDE.has(char)) return EM_BY_CLASS.wide;
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x1100) return code < 0x2e80 && code >= 0x2000 ? EM_BY_CLASS.plain : EM_BY_CLASS.full;
  return char >= 'A' && char <= 'Z' ? EM_BY_CLASS.upper : EM_BY_CLASS.plain;
}
