import type { Catalog, Source } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { LoadedSource } from '@sluice/core/table';
import type { KeyPlaces } from './key-places.ts';
import { overlappingCosts } from './overlapping-costs.ts';
import { spendWithoutChannel } from './spend-without-channel.ts';
import { unknownChannels } from './unknown-channels.ts';

/** What only rows of spend can say: channels the file does not have, costs of no channel, and stretches of days that overlap. */
export function spendFindings(catalog: Catalog, source: Source, loaded: LoadedSource, places: KeyPlaces): Diagnostic[] {
  const overlapping = loaded.fields['to_day'] === undefined ? [] : overlappingCosts(loaded, places('from_day'));
  const unsaid = spendWithoutChannel(catalog, source, loaded, places());
  return [...unknownChannels(catalog, source, loaded, places('channel')), ...unsaid, ...overlapping];
}
