export { SluicePlan } from './sluice-plan.ts';
