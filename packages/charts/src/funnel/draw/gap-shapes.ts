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

/** The line between two bars; what does not fit is left to the hover card, the leak last of all. */
export function gapShapes(
  stage: FunnelStage,
  at: { x: number; y: number; room: number },
  options: FunnelOptions,
): Shape[] {
  const words = stepTexts(stage, options);
  const strong = stage.biggestLeak;
  const widths = words.map((word) => (word === '' ? 0 : textWidth(word, 12, strong) + 12));
  let [x, free] = [at.x, at.room - (widths[3] ?? 0)];
  return words.flatMap((word, i) => {
    const width = widths[i] ?? 0;
    if (word === '' || (i > 0 && i < 3 && width > free)) return [];
    const token = i === 3 ? TOKENS.bad : strong ? TOKENS.ink : TOKENS.soft;
    const shape = text(
      `${stage.id}:gap:${i}`,
      word,
      { x, y: at.y },
      { strong, token, room: Math.max(0, at.x + at.room - x) },
    );
    x += width;
    free -= width;
    return [shape];
  });
}
