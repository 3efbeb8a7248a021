export { addCountedFunnel } from '@sluice/core/plan';
