import type { Drawing } from '../figure/drawing.ts';
import type { FigureCommon, FigureOptions } from '../figure/figure.ts';
import type { ArmFigures } from './read-arms.ts';
import type { ExperimentTexts } from './texts/en.ts';

export interface ExperimentOptions extends FigureOptions {
  readonly words: ExperimentTexts;
}

export interface ExperimentFigure extends FigureCommon {
  readonly kind: 'experiment';
  readonly drawing: Drawing;
  readonly arms: readonly ArmFigures[];
  readonly note: string;
}
