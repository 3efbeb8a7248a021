export { funnelSnapshot, snapshot } from './snapshot.ts';
