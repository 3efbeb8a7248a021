import { error, warning } from './row.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

/** Room 3: names that are not bound, units that do not fit, definitions that contradict each other. */
export const resolveTable = {
  'section-not-ready': warning<{ section: string }>({
    message: (p) => `"${p.section}" is read but not computed by this release.`,
    why: 'Its grammar is settled and checked; its engine is not built yet.',
    help: 'Nothing needs doing: everything else in the file runs. What depends on it is left out.',
  }),
  'unknown-stage': error<{ stage: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no stage ${quoted(p.stage)}.`,
    why: (p) => `Stages are defined under "funnels:"; known here: ${oneOf(p.known)}.`,
    help: (p) => `Define the stage, or use one that exists.${didYouMean(p.nearest)}`,
  }),
} as const;
