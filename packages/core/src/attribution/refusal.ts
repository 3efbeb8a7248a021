import type { AttributionModel } from '../catalog/index.ts';
import { type Diagnostic, report } from '../diagnostic/index.ts';
import type { Refused } from './path-credit.ts';

/** Why there is no answer: every model asked for is refused. Null where one is left, which answers alone. */
export function refusalOf(models: readonly AttributionModel[], refused: readonly Refused[]): Diagnostic | null {
  const [first] = refused;
  if (!first || refused.length < models.length) return null;
  const { model, found, most } = first;
  return report('too-many-channels', { model, found, most }, { from: 0, to: 0 });
}
