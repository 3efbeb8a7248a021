export type { AfterFirst } from './page-engine.ts';
export { pageFunnels } from './page-funnels.ts';
export { pageSnapshot } from './page-snapshot.ts';
export { funnelSnapshot, snapshot } from './snapshot.ts';
