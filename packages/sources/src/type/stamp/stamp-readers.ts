export { sniffStamps, typeStamps } from './stamps.ts';
export { statedDates } from './stated-dates.ts';
