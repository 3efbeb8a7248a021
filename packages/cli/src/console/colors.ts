import pc from 'picocolors';
import { type Io, isColored } from './io.ts';

const hole = '\u0000';

/** Colours for people's output; the text itself where the stream is not coloured. Only these pass a guarded Io. */
export function colorsOf(io: Io, stream: 'out' | 'err' = 'out') {
  const colors = pc.createColors(isColored(io, stream));
  const paint = (style: (text: string) => string) => {
    const [open = '', close = ''] = style(hole).split(hole);
    return (text: string): string => `${marked(io, open)}${text}${marked(io, close)}`;
  };
  return { bold: paint(colors.bold), dim: paint(colors.dim), red: paint(colors.red), yellow: paint(colors.yellow) };
}

/** A colour code (`1;31`) around a text, for `formatPretty`; false where the stream is not coloured. */
export function painterOf(io: Io, stream: 'out' | 'err'): ((code: string, text: string) => string) | false {
  if (!isColored(io, stream)) return false;
  return (code, text) => `${marked(io, `\u001b[${code}m`)}${text}${marked(io, '\u001b[0m')}`;
}

function marked({ mark }: Io, code: string): string {
  return mark === undefined || code === '' ? code : mark + code.slice(1);
}
