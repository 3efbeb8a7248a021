import type { CellBlock } from '../../shared/cell-block.ts';
import type { Timeline } from '../timeline/timeline.ts';

/** Passes over subjects for the groups of a chain. */
export interface GroupRun {
  readonly timeline: Pick<Timeline, 'subjects' | 'withoutSubject'>;
  /** Leads with later stages and no entry (rule F10). */
  readonly neverEntered: number;
  /** The subjects from `first` to before `end`. */
  visitRange(first: number, end: number): void;
}

/** What groups over one chain read and give. */
export interface ChainGroup {
  readonly run: GroupRun;
  readonly finish: () => CellBlock;
}
