import { type MoneyMicro, narrow } from './amount.ts';

/** An exact sum of money in 10⁻⁶ of the unit: doubles while they are exact, `BigInt` beyond. */
export class MoneySum {
  private low = 0;
  private high = 0n;

  /** Adds an integer; a `number` must be a safe one. */
  add(value: MoneyMicro): void {
    if (typeof value === 'number') {
      const sum = this.low + value;
      if (sum <= Number.MAX_SAFE_INTEGER && sum >= Number.MIN_SAFE_INTEGER) {
        this.low = sum;
        return;
      }
    }
    this.spill(BigInt(value));
  }

  /** Adds another sum. */
  merge(other: MoneySum): void {
    this.add(other.low);
    if (other.high !== 0n) this.spill(other.high);
  }

  /** The sum so far. */
  get micro(): MoneyMicro {
    return this.high === 0n ? this.low : narrow(this.high + BigInt(this.low));
  }

  private spill(value: bigint): void {
    this.high += BigInt(this.low) + value;
    this.low = 0;
  }
}
