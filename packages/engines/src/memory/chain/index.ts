export { createChain } from './create-chain.ts';
export { statesOf } from './reach.ts';
export { createChainActivity, createChainAttempts, createChainResult } from './results.ts';
export type {
  Chain,
  ChainActivity,
  ChainAttempts,
  ChainResult,
  ChainRows,
  ChainSpec,
  ChainStage,
  ChainWithout,
  Reach,
} from './types.ts';
