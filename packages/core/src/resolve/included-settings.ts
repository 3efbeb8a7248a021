import type { Context } from './shared/context.ts';
import { Place, type SpecFile } from './shared/place.ts';

const settingKeys = [
  'title',
  'timezone',
  'currency',
  'rates',
  'week_starts',
  'fiscal_year_starts',
  'locale',
  'as_of',
  'engine',
] as const;

/** Says that a setting in an included file has no effect: only the file being compiled says them. */
export function reportSettings(context: Context, included: readonly SpecFile[]): void {
  for (const file of included) {
    for (const key of settingKeys) {
      if (file.spec[key] === undefined) continue;
      const place = new Place(file, [key]);
      context.report('setting-in-include', { key }, place, { range: place.key });
    }
  }
}
