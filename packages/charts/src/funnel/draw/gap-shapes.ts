import type { Shape } from '../../figure/drawing.ts';
import { TOKENS } from '../../figure/palette.ts';
import { text } from '../../figure/shapes.ts';
import { textWidth } from '../../format/text-width.ts';
import type { FunnelOptions, FunnelStage } from '../model.ts';
import { lostText, medianText, rateOf } from '../words.ts';

/** What happened on the way into a stage: "↓ 20.5 %", "−19,332", "median 3 d", "biggest leak". */
export function stepTexts(stage: FunnelStage, options: FunnelOptions): string[] {
  const fromFirst = options.rateFrom === 'previous';
  const rate = options.formats.ratio(rateOf(stage, fromFirst ? 'first' : 'previous'));
  return [
    fromFirst ? options.texts.funnel.fromFirst(rate) : `↓ ${rate}`,
    lostText(stage, options),
    medianText(stage, options),
    stage.biggestLeak ? options.texts.biggestLeak : '',
  ];
}

interface Room {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** The line between two bars; what does not fit is left to the hover card, the leak last of all. */
export function gapShapes(stage: FunnelStage, at: Room, options: FunnelOptions): Shape[] {
  const words = stepTexts(stage, options);
  const strong = stage.biggestLeak;
  const widths = words.map((word) => (word === '' ? 0 : textWidth(word, 12, strong) + 12));
  let [x, free] = [at.x, at.room - (widths[3] ?? 0)];
  return words.flatMap((word, i) => {
    const width = widths[i] ?? 0;
    if (i > 0 && i < 3 && width > free) return [];
    const shapes = gapText(stage, i, word, i === 3, { x, y: at.y, room: Math.max(0, at.x + at.room - x) });
    x += width;
    free -= width;
    return shapes;
  });
}

/** One of these texts, where there is any. */
export function gapText(
  stage: FunnelStage,
  index: number,
  words: string,
  isLeak: boolean,
  { room, ...at }: Room,
): Shape[] {
  const strong = stage.biggestLeak;
  const token = isLeak ? TOKENS.bad : strong ? TOKENS.ink : TOKENS.soft;
  return words ? [text(`${stage.id}:gap:${index}`, words, at, { strong, token, room })] : [];
}
