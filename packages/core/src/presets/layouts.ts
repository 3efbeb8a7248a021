import { ads } from './ads.table.ts';
import { ga4 } from './ga4.table.ts';
import { hubspot } from './hubspot.table.ts';
import { mail } from './mail.table.ts';
import { others } from './others.table.ts';
import type { PresetLayout } from './preset.ts';
import { salesforce } from './salesforce.table.ts';

/** How the files of every known format are read; of two that fit a file alike, the first is meant. */
export const presetLayouts: readonly PresetLayout[] = [...hubspot, ...salesforce, ...ga4, ...ads, ...mail, ...others];

/** How the files of one format are read. */
export function layoutOf(preset: string): PresetLayout | undefined {
  return presetLayouts.find((layout) => layout.preset === preset);
}
