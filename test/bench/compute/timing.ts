/** Runs of one thing: milliseconds of wall and of the process's CPU (all threads), run by run. */
export interface Runs {
  readonly wall: number[];
  readonly cpu: number[];
}

/** Never collects garbage by force: that also throws compiled code away, which costs the side with more functions more. */
export class Stopwatch {
  readonly runs: Record<string, Runs> = {};

  async time<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const cpu = process.cpuUsage();
    const from = performance.now();
    const result = await work();
    const wall = performance.now() - from;
    const { user, system } = process.cpuUsage(cpu);
    this.runs[name] ??= { wall: [], cpu: [] };
    const runs = this.runs[name];
    runs.wall.push(wall);
    runs.cpu.push((user + system) / 1000);
    return result;
  }
}

export const least = (values: readonly number[]): number => Math.min(...values);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
