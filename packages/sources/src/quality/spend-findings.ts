import type { Catalog, Source } from '@sluice/core/catalog';
import type { Diagnostic, Range } from '@sluice/core/diagnostic';
import type { LoadedSource } from '@sluice/core/table';
import { overlappingCosts } from './overlapping-costs.ts';
import { unknownChannels } from './unknown-channels.ts';

/** What only rows of spend can say: channels the file does not have, and stretches of days that overlap. */
export function spendFindings(catalog: Catalog, source: Source, loaded: LoadedSource, range: Range): Diagnostic[] {
  const overlapping = loaded.fields['to_day'] === undefined ? [] : overlappingCosts(loaded, range);
  return [...unknownChannels(catalog, source, loaded, range), ...overlapping];
}
