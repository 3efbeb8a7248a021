/** What is used of `cephes`, which ships types that its `exports` do not name. */
declare module 'cephes' {
  /** Settles once the functions can be called. */
  export const compiled: Promise<void>;
  export function erfc(x: number): number;
  export function ndtri(probability: number): number;
  export function chdtrc(degrees: number, x: number): number;
  export function lbeta(a: number, b: number): number;
  export function psi(x: number): number;
  export function hyp2f1(a: number, b: number, c: number, x: number): number;
}
