/** Which run of the rules: all of them, or those without what ends or voids chains. */
export interface Run {
  /** Heads the names of the common table expressions. */
  readonly prefix: string;
  readonly obeysRest: boolean;
  /** Common table expressions of entries and subjects that do not count. */
  readonly voided: string | null;
  readonly removed: string | null;
}

export const rowColumn = (k: number): string => `r${k}`;
export const timeColumn = (k: number): string => `t${k}`;
