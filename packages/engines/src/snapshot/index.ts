export { snapshot } from './snapshot-engine.ts';
