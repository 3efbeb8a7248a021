import type { Shape, TextShape } from '../figure/drawing.ts';

/** A text of any size, for headings and headline numbers. */
export type PictureText = Omit<TextShape, 'size'> & { readonly size: number };

export type PictureShape = Exclude<Shape, TextShape> | PictureText;

/** Shapes moved to a place of the picture; their keys are unique within the part. */
export interface PicturePart {
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly PictureShape[];
}

/** A figure with its words around it, ready to be taken away: geometry in CSS pixels, no DOM. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PicturePart[];
  /** Accessible name. */
  readonly title: string;
  /** The sentence that says what is seen. */
  readonly description: string;
}

/** Parts stacked from the top; what is laid out next begins at `height`. */
export interface Laid {
  readonly height: number;
  readonly parts: readonly PicturePart[];
}
