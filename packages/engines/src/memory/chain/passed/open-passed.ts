import { FullChain } from '../full-chain.ts';
import type { Kernel } from '../kernel.ts';
import { PassedChains } from './passed-chains.ts';

/** The kernel of funnels whose stages are dates of one record (`skipped: passed`), which most funnels over leads are. */
export const openPassed: Kernel = (spec, rows) => new FullChain(spec, rows, PassedChains);
