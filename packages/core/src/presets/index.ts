export { knownPresets } from './known.table.ts';
export { layoutOf, presetLayouts } from './layouts.ts';
export type { ColumnFamily, Evidence, NoRows, Preset, PresetColumn, PresetLayout } from './preset.ts';
