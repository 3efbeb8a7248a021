export { furtherQueries } from '@sluice/core/plan';
