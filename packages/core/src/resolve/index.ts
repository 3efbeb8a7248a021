export { undeclaredDimension } from './dimensions/undeclared.ts';
export { resolveMetricName } from './metrics/resolve-metric-name.ts';
export { type Resolved, resolve } from './resolve.ts';
export type { Path, Ranges, SpecFile } from './shared/place.ts';
