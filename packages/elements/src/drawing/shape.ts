import type { PathShape, RectShape, Shape, TextShape } from '@sluice/charts';
import { nothing, type SVGTemplateResult, svg } from 'lit';
import { paint } from '../theme/tokens.ts';

/** A shape of a drawing as SVG. Colours go by presentation attributes, which a strict policy allows. */
export function shapeTemplate(shape: Shape, isDim: boolean): SVGTemplateResult {
  const name = isDim ? `${shape.role} dim` : shape.role;
  if (shape.kind === 'rect') return rectTemplate(shape, name);
  if (shape.kind === 'path') return pathTemplate(shape, name);
  if (shape.kind === 'text') return textTemplate(shape, name);
  return svg`<circle class=${name} cx=${shape.x} cy=${shape.y} r=${shape.r} fill=${paint(shape.paint.token)}></circle>`;
}

function rectTemplate(
  { x, y, width, height, radius, paint: { as, token } }: RectShape,
  name: string,
): SVGTemplateResult {
  const isOutline = as === 'outline' || as === 'stroke';
  const fill = isOutline ? 'none' : as === 'hatch' ? `url(#${hatchId(token)})` : paint(token);
  return svg`<rect class=${name} x=${x} y=${y} width=${width} height=${height} rx=${radius || nothing} fill=${fill}
    stroke=${isOutline ? paint(token) : nothing}></rect>`;
}

function pathTemplate({ d, dash, strokeWidth, paint: { as, token } }: PathShape, name: string): SVGTemplateResult {
  const fills = as === 'fill';
  return svg`<path class=${name} d=${d} fill=${fills ? paint(token) : 'none'} stroke=${fills ? nothing : paint(token)}
    stroke-width=${strokeWidth} stroke-dasharray=${dash || nothing}></path>`;
}

function textTemplate({ x, y, text, full, anchor, size, strong, token }: TextShape, name: string): SVGTemplateResult {
  return svg`<text class=${strong ? `${name} strong` : name} x=${x} y=${y} text-anchor=${anchor} font-size=${size}
    fill=${paint(token)}>${full ? svg`<title>${full}</title>` : nothing}${text}</text>`;
}

/** The id of the hatch of a colour, within one drawing's shadow root. */
export function hatchId(token: string): string {
  return `hatch${token}`;
}
