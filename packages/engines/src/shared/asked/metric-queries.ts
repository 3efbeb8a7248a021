export { metricQueries } from '@sluice/core/plan';
