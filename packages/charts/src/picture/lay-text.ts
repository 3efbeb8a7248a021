import type { ColorToken } from '../figure/drawing.ts';
import { TOKENS } from '../figure/palette.ts';
import { fitText, textWidth } from '../format/text-width.ts';
import type { Laid, PictureText } from './picture.ts';

export interface LineStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly strong?: boolean;
  readonly token?: ColorToken;
}

/** The type scale of a card. */
export const LINES = Object.freeze({
  name: { size: 20, lineHeight: 28, strong: true, token: TOKENS.ink },
  title: { size: 14, lineHeight: 24, strong: true, token: TOKENS.ink },
  text: { size: 13, lineHeight: 20, token: TOKENS.soft },
  small: { size: 12, lineHeight: 16, token: TOKENS.soft },
  note: { size: 12, lineHeight: 16, token: TOKENS.faint },
} satisfies Record<string, LineStyle>);

/** One line at its baseline. */
export function textAt(
  key: string,
  text: string,
  x: number,
  y: number,
  { size, strong = false, token = TOKENS.soft }: Omit<LineStyle, 'lineHeight'>,
  anchor: PictureText['anchor'] = 'start',
): PictureText {
  return { kind: 'text', key, role: 'label', x, y, text, anchor, size, strong, token };
}

/** A paragraph in lines of at most `width` pixels; no height where there are no words. */
export function layText(key: string, text: string, width: number, style: LineStyle): Laid {
  const lines = wrapped(text, width, style);
  const { size, lineHeight } = style;
  const first = (lineHeight - size) / 2 + size * 0.86;
  const shapes = lines.map((line, i) => textAt(`${key}${i}`, line, 0, first + i * lineHeight, style));
  return { height: lines.length * lineHeight, parts: shapes.length > 0 ? [{ x: 0, y: 0, shapes }] : [] };
}

/** Words in lines; one that is wider than a line, and Chinese, break between characters. */
export function wrapped(text: string, width: number, { size, strong = false }: LineStyle): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/(?<=\s)|(?<=[\u2e80-\uffef])/u)) {
    if (line === '' || textWidth((line + word).trimEnd(), size, strong) <= width) line += word;
    else {
      lines.push(line.trimEnd());
      line = word;
    }
    while (textWidth(line.trimEnd(), size, strong) > width) {
      const fitted = fitText(line, width, size, strong).replace(/…$/u, '');
      if (fitted === '' || fitted.length >= line.length) break;
      lines.push(fitted);
      line = line.slice(fitted.length).trimStart();
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
