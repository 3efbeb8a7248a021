import type { Diagnostic } from '@sluice/core/diagnostic';
import type { LoadedSource, Quality } from '@sluice/core/table';

/** What loading gave: typed columns, what was found on the way, and what the author should know. */
export interface Loaded {
  readonly sources: Readonly<Record<string, LoadedSource>>;
  readonly quality: Quality;
  readonly diagnostics: readonly Diagnostic[];
  /** Sources that could not be loaded; they stand in `sources` with no rows and no fields, and what needs them has no number. */
  readonly failed: readonly string[];
}
