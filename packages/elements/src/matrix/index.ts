export { SluiceMatrix } from './sluice-matrix.ts';
