import type { ColorToken } from '../figure/drawing.ts';
import { TOKENS } from '../figure/palette.ts';
import { textWidth } from '../format/text-width.ts';
import type { KpiFigure, KpiTarget } from '../kpi/model.ts';
import { textAt } from './lay-text.ts';
import type { Laid, PictureShape } from './picture.ts';

const TONES: Readonly<Record<string, ColorToken>> = { good: TOKENS.good, bad: TOKENS.bad, neutral: TOKENS.ink };
const STATUS: Readonly<Record<KpiTarget['status'], ColorToken>> = {
  on_track: TOKENS.good,
  at_risk: TOKENS.warn,
  off_target: TOKENS.bad,
  not_defined: TOKENS.soft,
};
const SHAPES: Readonly<Record<KpiTarget['shape'], string>> = {
  circle: 'M4 0a4 4 0 1 1 0 8a4 4 0 1 1 0-8z',
  diamond: 'M4-.5 8.5 4 4 8.5-.5 4z',
  square: 'M.5.5h7v7h-7z',
  none: '',
};

/** A number with its sparkline, change and target, as its card shows them. */
export function layKpi(figure: KpiFigure, width: number): Laid {
  const { sparkline, change, target } = figure;
  const shapes: PictureShape[] = headline(figure);
  const words = figure.remark || '';
  const lower = words || change ? 20 : 0;
  if (words) shapes.push(textAt('remark', words, 0, 55, { size: 13 }));
  else if (change) {
    const strong = { size: 13, strong: true, token: TONES[change.tone] ?? TOKENS.ink };
    shapes.push(textAt('change', change.text, 0, 55, strong));
    shapes.push(textAt('of', change.of, textWidth(change.text, 13, true) + 6, 55, { size: 13 }));
  }
  if (target)
    shapes.push(
      textAt('status', `${target.statusText} · ${target.text}`, target.shape === 'none' ? 0 : 14, 59 + lower, {
        size: 12,
      }),
    );
  const spark = sparkline && width >= 200 ? [{ x: width - sparkline.width, y: 0, shapes: sparkline.shapes }] : [];
  return {
    height: 40 + lower + (target ? 24 : 0),
    parts: [{ x: 0, y: 0, shapes }, ...spark, ...statusPart(target, 51 + lower)],
  };
}

function headline({ number, unit, state }: KpiFigure): PictureShape[] {
  const size = state === 'withheld' ? 20 : 28;
  const shown = textAt('number', number, 0, 30, { size, strong: true, token: TOKENS.ink });
  return unit ? [shown, textAt('unit', unit, textWidth(number, size, true) + 2, 30, { size: 14 })] : [shown];
}

function statusPart(target: KpiTarget | null, y: number): Laid['parts'] {
  if (!target || SHAPES[target.shape] === '') return [];
  const paint = { token: STATUS[target.status], as: 'fill' } as const;
  return [
    {
      x: 0,
      y,
      shapes: [{ kind: 'path', key: 'sign', role: 'dot', d: SHAPES[target.shape], strokeWidth: 0, dash: '', paint }],
    },
  ];
}
