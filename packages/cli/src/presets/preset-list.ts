import { type Evidence, knownPresets, layoutOf, type Preset, type PresetLayout } from '@sluice/core/presets';

/** One known format, as `sluice presets --format json` prints it. */
export interface PresetItem {
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  readonly evidence: Evidence;
  /** Recalled, not seen: look at what it made of your file before you trust it. */
  readonly provisional: boolean;
  readonly seen: string;
  /** Of each list one column must be there. */
  readonly needs: readonly (readonly string[])[];
  readonly columns: readonly PresetField[];
}

export interface PresetField {
  readonly field: string;
  readonly headers: readonly string[];
  readonly evidence: Evidence;
  /** The keys of the source it fills. */
  readonly keys: readonly string[];
  /** The stages it dates, or the measures it counts. */
  readonly stages: readonly string[];
}

/** Every known format with its columns, in the order they are recognised in. */
export function presetList(): PresetItem[] {
  return Object.entries(knownPresets).flatMap(([name, preset]) => {
    const layout = layoutOf(name);
    return layout === undefined ? [] : [itemOf(name, preset, layout)];
  });
}

function itemOf(name: string, preset: Preset, layout: PresetLayout): PresetItem {
  const { kind, title, evidence } = preset;
  const columns = layout.columns.map(
    (column): PresetField => ({
      field: column.name,
      headers: column.headers,
      evidence: column.evidence ?? evidence,
      keys: namesOf(preset.keys, column.name),
      stages: namesOf({ ...preset.measures, ...preset.stages }, column.name),
    }),
  );
  const families = (layout.families ?? []).map(
    (family): PresetField => ({
      field: `${family.prefix}…`,
      headers: [family.example],
      evidence: family.evidence ?? evidence,
      keys: [],
      stages: [],
    }),
  );
  const { seen, needs } = layout;
  return {
    name,
    kind,
    title,
    evidence,
    provisional: evidence === 'K',
    seen,
    needs,
    columns: [...columns, ...families],
  };
}

function namesOf(record: Readonly<Record<string, string>>, field: string): string[] {
  return Object.entries(record).flatMap(([name, of]) => (of === field ? [name] : []));
}
