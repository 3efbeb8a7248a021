/** A CSS custom property a figure paints with; figures know tokens, never colours. */
export type ColorToken = `--sluice-${string}`;

/** How a shape is filled or stroked. `hatch` is the pattern of maturing leads; `outline` strokes without a fill. */
export interface Paint {
  readonly token: ColorToken;
  readonly as: 'fill' | 'hatch' | 'outline' | 'stroke';
}

/** The part a shape plays, for style sheets and tests: a class name of the drawing. */
export type ShapeRole =
  | 'track'
  | 'bar'
  | 'maturing'
  | 'compare'
  | 'target'
  | 'grid'
  | 'line'
  | 'area'
  | 'open'
  | 'dot'
  | 'swatch'
  | 'patch'
  /** A cell's colour, from faint to full: what is read beside it stays legible. */
  | 'heat1'
  | 'heat2'
  | 'heat3'
  | 'heat4'
  | 'heat5'
  | 'label'
  | 'tick';

interface ShapeCommon {
  /** Unique in the drawing and the same after a redraw, so that a shape changes in place. */
  readonly key: string;
  readonly role: ShapeRole;
  /** The mark this shape belongs to. */
  readonly mark?: string;
}

export interface RectShape extends ShapeCommon {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly paint: Paint;
}

/** `d` is an SVG path in pixels; `dash` is an SVG dash array, '' is solid. */
export interface PathShape extends ShapeCommon {
  readonly kind: 'path';
  readonly d: string;
  readonly strokeWidth: number;
  readonly dash: string;
  readonly paint: Paint;
}

export interface CircleShape extends ShapeCommon {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly paint: Paint;
}

/** `y` is the baseline. `full` stands where `text` was cut to fit. Sizes are CSS pixels of the type scale. */
export interface TextShape extends ShapeCommon {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly full?: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: 12 | 13 | 14 | 16;
  readonly strong: boolean;
  readonly token: ColorToken;
}

export type Shape = RectShape | PathShape | CircleShape | TextShape;

/** Geometry in CSS pixels, origin top left; shapes in painting order. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
