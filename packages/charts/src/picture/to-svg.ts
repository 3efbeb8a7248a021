import type { CircleShape, ColorToken, PathShape, RectShape, ShapeRole } from '../figure/drawing.ts';
import { TOKENS } from '../figure/palette.ts';
import { escapeXml } from './escape-xml.ts';
import type { Picture, PictureShape, PictureText } from './picture.ts';

/** How a picture is painted where there are no style sheets. */
export interface SvgStyle {
  /** `#rrggbb` or `#rrggbbaa` of a token; anything else paints nothing. */
  readonly color: (token: ColorToken) => string;
  /** A CSS font-family list. */
  readonly font: string;
}

const STROKES: Readonly<Partial<Record<ShapeRole, number>>> = { compare: 1.25, grid: 1 };

/** Cells of a table of colours; the element's styles say the same. */
const OPACITIES: Readonly<Partial<Record<ShapeRole, number>>> = {
  heat1: 0.1,
  heat2: 0.2,
  heat3: 0.3,
  heat4: 0.4,
  heat5: 0.5,
};

/**
 * The picture as a self-contained SVG document: colours and fonts are written out, texts are texts, nothing is loaded.
 * The same shapes as on the page, so it is drawn to the same pixels.
 */
export function toSvg({ width, height, parts, title, description }: Picture, { color, font }: SvgStyle): string {
  const paint = (token: ColorToken) => safeColor(color(token));
  const hatched = [...new Set(parts.flatMap(({ shapes }) => shapes.flatMap(hatchOf)))];
  const body = parts.map(
    ({ x, y, shapes }) =>
      `<g transform="translate(${n(x)} ${n(y)})">${shapes.map((s) => element(s, paint)).join('')}</g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img"`,
    ` font-family="${escapeXml(font)}" font-variant="tabular-nums">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
    hatched.length > 0 ? `<defs>${hatched.map((token) => hatch(token, paint)).join('')}</defs>` : '',
    `<rect width="${n(width)}" height="${n(height)}" fill="${paint(TOKENS.surface)}"/>`,
    ...body,
    '</svg>\n',
  ].join('');
}

type Painter = (token: ColorToken) => string;

function element(shape: PictureShape, paint: Painter): string {
  if (shape.kind === 'rect') return rectElement(shape, paint);
  if (shape.kind === 'path') return pathElement(shape, paint);
  if (shape.kind === 'text') return textElement(shape, paint);
  return circleElement(shape, paint);
}

function rectElement({ x, y, width, height, radius, role, paint: { as, token } }: RectShape, paint: Painter): string {
  const isOutline = as === 'outline' || as === 'stroke';
  const fill = isOutline ? 'none' : as === 'hatch' ? `url(#${hatchId(token)})` : paint(token);
  const stroke = isOutline ? ` stroke="${paint(token)}"${strokeWidth(role)}` : '';
  const faint = OPACITIES[role] === undefined ? '' : ` opacity="${OPACITIES[role]}"`;
  const corner = radius > 0 ? ` rx="${n(radius)}"` : '';
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${corner} fill="${fill}"${stroke}${faint}/>`;
}

function pathElement({ d, dash, strokeWidth: given, role, paint: { as, token } }: PathShape, paint: Painter): string {
  if (as === 'fill')
    return `<path d="${escapeXml(d)}" fill="${paint(token)}"${role === 'area' ? ' opacity="0.12"' : ''}/>`;
  const cap = role === 'line' || role === 'compare' ? ' stroke-linecap="round"' : '';
  const dashes = dash === '' ? '' : ` stroke-dasharray="${escapeXml(dash)}"`;
  return `<path d="${escapeXml(d)}" fill="none" stroke="${paint(token)}"${strokeWidth(role, given)}${dashes}${cap}/>`;
}

function circleElement({ x, y, r, paint: { token } }: CircleShape, paint: Painter): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${paint(token)}"/>`;
}

function textElement({ x, y, text, full, anchor, size, strong, token }: PictureText, paint: Painter): string {
  const weight = strong ? ' font-weight="600"' : '';
  const aligned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const title = full === undefined ? '' : `<title>${escapeXml(full)}</title>`;
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}"${weight}${aligned} fill="${paint(token)}">${title}${escapeXml(text)}</text>`;
}

function strokeWidth(role: ShapeRole, given = 1): string {
  return ` stroke-width="${n(STROKES[role] ?? given)}"`;
}

function hatchOf(shape: PictureShape): ColorToken[] {
  return 'paint' in shape && shape.paint.as === 'hatch' ? [shape.paint.token] : [];
}

function hatch(token: ColorToken, paint: Painter): string {
  return `<pattern id="${hatchId(token)}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6" fill="${paint(token)}"/></pattern>`;
}

function hatchId(token: ColorToken): string {
  return `hatch-${token.replace(/[^\w-]/g, '')}`;
}

/** Colours come from a page's theme: only plain ones are written. */
function safeColor(color: string): string {
  return /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(color) ? color : 'none';
}

function n(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}
