/** Special functions, each to about 1e-15 relative. */
export interface Special {
  /** The standard normal quantile of a probability in (0, 1). */
  quantile(probability: number): number;
  /** The chance of a standard normal number at least as far from 0 as `z`. */
  twoSided(z: number): number;
  /** The chance that a chi-square number of so many degrees of freedom is above `x`. */
  chiSquareAbove(x: number, degrees: number): number;
  /** The natural logarithm of the beta function. */
  logBeta(a: number, b: number): number;
  /** The derivative of the logarithm of the gamma function. */
  digamma(x: number): number;
  /** Gauss's hypergeometric function 2F1(a, b; c; x), x in [0, 1). */
  hypergeometric(a: number, b: number, c: number, x: number): number;
}

/** Loads the special functions (Cephes); only what answers experiments and customer models asks for them. */
export async function loadSpecial(): Promise<Special> {
  const cephes = await import('cephes');
  await cephes.compiled;
  return {
    quantile: cephes.ndtri,
    twoSided: (z) => orNothing(() => cephes.erfc(Math.abs(z) / Math.SQRT2)),
    chiSquareAbove: (x, degrees) => orNothing(() => cephes.chdtrc(degrees, x)),
    logBeta: cephes.lbeta,
    digamma: cephes.psi,
    hypergeometric: cephes.hyp2f1,
  };
}

/** A tail too small for a double is 0; Cephes throws there. */
function orNothing(tail: () => number): number {
  try {
    return tail();
  } catch (error) {
    if (error instanceof Error && error.message.includes('underflow')) return 0;
    throw error;
  }
}
