export { planHeight } from './draw-plan.ts';
export type { PlanFigure, PlanOptions } from './model.ts';
export { planData } from './plan-data.ts';
export { planFigure } from './plan-figure.ts';
export { type PlanSaid, type PlanTold, planWords } from './plan-words.ts';
export { type PlanStage, readPlan } from './read-plan.ts';
export { statusesOf, type TargetsTold, targetsData } from './targets-data.ts';
export { type PlanTexts, planTexts } from './texts/plan-texts.ts';
