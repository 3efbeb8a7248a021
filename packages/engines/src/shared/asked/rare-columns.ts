export { rareColumns } from '@sluice/core/plan';
