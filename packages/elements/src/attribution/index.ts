export { SluiceAttribution } from './sluice-attribution.ts';
