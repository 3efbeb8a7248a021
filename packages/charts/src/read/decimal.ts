const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The exact sum of decimal texts (rule M1); what is no decimal text is left out, null if none is. */
export function sumDecimals(values: readonly (string | null)[]): string | null {
  const given = values.map(toParts).filter((p) => p !== null);
  if (given.length === 0) return null;
  const places = given.reduce((most, p) => Math.max(most, p.places), 0);
  const sum = given.reduce((total, p) => total + p.digits * 10n ** BigInt(places - p.places), 0n);
  return decimalText(sum, places);
}

function toParts(text: string | null): { digits: bigint; places: number } | null {
  const [all, sign = '', whole = '', fraction = ''] = DECIMAL.exec(text ?? '') ?? [];
  return all === undefined ? null : { digits: BigInt(sign + whole + fraction), places: fraction.length };
}

function decimalText(digits: bigint, places: number): string {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  const whole = text.slice(0, text.length - places);
  return `${digits < 0n ? '-' : ''}${places === 0 || fraction === '' ? whole : `${whole}.${fraction}`}`;
}
