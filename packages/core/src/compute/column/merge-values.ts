import { type MoneyMicro, MoneySum } from '../../money/index.ts';

/** Micro-units of integer text, as a number where that is exact. */
export function microOf(text: string | number): MoneyMicro {
  const double = Number(text);
  return Number.isSafeInteger(double) ? double : BigInt(text);
}

/** The values of each new row; those of −1 are left out. */
export function partsOf<T>(values: readonly T[], target: Int32Array, rows: number): T[][] {
  const parts: T[][] = Array.from({ length: rows }, () => []);
  values.forEach((value, row) => {
    parts[target[row] ?? -1]?.push(value);
  });
  return parts;
}

/** Sums by new row. */
export function sums(values: readonly number[], target: Int32Array, rows: number): number[] {
  const out: number[] = new Array(rows).fill(0);
  values.forEach((value, row) => {
    const at = target[row] ?? -1;
    if (at >= 0) out[at] = (out[at] ?? 0) + value;
  });
  return out;
}

/** A sum with a withheld part is withheld. */
export function moneySums(values: readonly (string | null)[], target: Int32Array, rows: number): (string | null)[] {
  return partsOf(values, target, rows).map((part) => {
    if (part.includes(null)) return null;
    const sum = new MoneySum();
    for (const text of part) sum.add(microOf(text ?? '0'));
    return String(sum.micro);
  });
}
