import type { Drawing, Mark } from '@sluice/charts';
import { nothing, type SVGTemplateResult, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { paint } from '../theme/tokens.ts';
import { hatchId, shapeTemplate } from './shape.ts';

/** Shapes by key, so that one that stays changes in place; hatches for the colours that need one. */
export function drawingTemplate(drawing: Drawing, dimmed: ReadonlySet<string>): SVGTemplateResult {
  const hatched = new Set(
    drawing.shapes.flatMap((s) => ('paint' in s && s.paint.as === 'hatch' ? [s.paint.token] : [])),
  );
  return svg`${hatched.size === 0 ? nothing : svg`<defs>${[...hatched].map(hatchTemplate)}</defs>`}
    <g aria-hidden="true">${repeat(
      drawing.shapes,
      (shape) => shape.key,
      (shape) => shapeTemplate(shape, shape.mark !== undefined && dimmed.has(shape.mark)),
    )}</g>`;
}

function hatchTemplate(token: string): SVGTemplateResult {
  return svg`<pattern id=${hatchId(token)} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="3" height="6" fill=${paint(token)}></rect></pattern>`;
}

/** One rectangle a mark: hovered by a pointer, walked by the keyboard, named for a screen reader. */
export function marksTemplate(marks: readonly Mark[], current: string | null): SVGTemplateResult {
  const stop = marks.find(({ id }) => id === current)?.id ?? marks[0]?.id;
  return svg`${repeat(
    marks,
    ({ id }) => id,
    ({ id, label, x, y, width, height, select }) => svg`<rect class="mark" role="graphics-symbol" aria-label=${label}
      data-mark=${id} data-select=${select ? '' : nothing} tabindex=${id === stop ? 0 : -1} x=${x} y=${y} width=${width} height=${height} rx="4"></rect>`,
  )}`;
}
