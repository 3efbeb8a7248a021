import type { ChainNode, Plan } from '@sluice/core/plan';
import type { Chain, ChainRows, ChainSpec } from '../chain/index.ts';
import { type Kernel, needKernel, unopened } from '../chain/kernel.ts';
import type { ClusterInBuckets } from '../timeline/cluster-in-buckets.ts';
import type { Quick } from './quick/quick.ts';

/** What finds chains, each part loaded for the first plan or the first rows that need it. */
export class Kernels {
  #whole: Kernel | null = null;
  #passed: Kernel | null = null;
  #quickOver: typeof import('./quick/quick-over.ts').quickOver | null = null;
  /** Clusters more rows than a page has. */
  inBuckets: ClusterInBuckets | null = null;

  /** What the chains of a plan begin with: of most rows they need no more. */
  async loadFor({ nodes }: Plan): Promise<void> {
    const skipped = Object.values(nodes).flatMap((node) => (node.kind === 'chain' ? [node.skipped] : []));
    await Promise.all([
      skipped.includes('passed') && this.#loadPassed(),
      skipped.includes('absent') && this.#loadQuick(),
    ]);
  }

  /** The kernel of every rule. */
  async loadWhole(): Promise<void> {
    const [{ createChain }, { clusterInBuckets }] = await Promise.all([
      import('../chain/create-chain.ts'),
      import('../timeline/cluster-in-buckets.ts'),
      this.#loadQuick(),
    ]);
    this.#whole = createChain;
    this.inBuckets = clusterInBuckets;
  }

  /** A chain, and what looks at most of its subjects faster. Throws `KernelNeeded` where the rules need what is not loaded. */
  open(node: ChainNode, spec: ChainSpec, rows: ChainRows): { chain: Chain; quick: Quick | null } {
    const kernel = this.#whole ?? (spec.skipped === 'passed' ? this.#passed : null);
    const chain = kernel?.(spec, rows) ?? unopened;
    const quick = this.#quickOver?.(node, spec, rows, chain) ?? null;
    return kernel || quick ? { chain, quick } : needKernel();
  }

  async #loadPassed(): Promise<void> {
    this.#passed = (await import('../chain/passed/open-passed.ts')).openPassed;
  }

  async #loadQuick(): Promise<void> {
    this.#quickOver = (await import('./quick/quick-over.ts')).quickOver;
  }
}
