export { currencyColumn } from '../../load/currency-column.ts';
export { createConverter } from './converters.ts';
export { moneyOfNumbers, typeMoney } from './money.ts';
export { sniffNumbers, typeNumbers } from './numbers.ts';
