import type { Drawing } from '../figure/drawing.ts';
import type { FigureCommon, FigureOptions } from '../figure/figure.ts';
import type { PlanStage } from './read-plan.ts';
import type { PlanTexts } from './texts/en.ts';

export interface PlanOptions extends FigureOptions {
  readonly words: PlanTexts;
  /** The label of a stage. */
  readonly label: (stage: string) => string;
}

export interface PlanFigure extends FigureCommon {
  readonly kind: 'plan';
  readonly drawing: Drawing;
  readonly stages: readonly PlanStage[];
  readonly note: string;
}
