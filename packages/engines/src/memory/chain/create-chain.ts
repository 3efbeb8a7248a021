import type { Chain, ChainRows, ChainSpec } from './types.ts';

export declare function createChain(spec: ChainSpec, rows: ChainRows): Chain;
