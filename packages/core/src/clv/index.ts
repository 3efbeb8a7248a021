export { loadSpecial, type Special } from '../experiments/special.ts';
export { buyingLogLikelihood, chanceAlive, expectedPurchases, newPurchases } from './bg-nbd.ts';
export type { BuyingModel, Customer, WorthModel } from './customer.ts';
export { customerValue, type Horizon } from './customer-value.ts';
export { type CustomerFit, fewestReturning, fitBuying, fitCustomers, fitWorth } from './fit-customers.ts';
export { expectedWorth } from './gamma-gamma.ts';
export { type Minimum, minimize, type Slope } from './minimize.ts';
