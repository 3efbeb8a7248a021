/** The currency of a file that states none, by ISO 4217: no currency. */
export const noCurrency = 'XXX';
