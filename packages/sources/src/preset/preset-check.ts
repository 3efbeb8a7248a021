import { nearest } from '@sluice/core/diagnostic';
import type { Preset, PresetLayout } from '@sluice/core/presets';
import type { SourceNotes } from '../quality/source-notes.ts';
import { type HeaderMatch, needText, unmet } from './header-match.ts';

/** What is checked of the header of one file. */
interface Checked {
  readonly preset: Preset;
  readonly layout: PresetLayout;
  readonly match: HeaderMatch;
  readonly headers: readonly string[];
  readonly path: string;
}

/** Reports columns the format has and the file does not: those without which its numbers are wrong fail the source. */
export function checkHeader(notes: SourceNotes, { preset, layout, match, headers, path }: Checked): void {
  const { source } = notes;
  const stated = statedFields(notes, preset);
  const missing = unmet(layout, match.fields).filter((need) => !need.some((name) => stated.has(name)));
  const strangers = headers.filter((header) => !match.known.has(header));
  const common = { source: source.id, preset: layout.preset, path };
  if (missing.length > 0) {
    const needs = missing.map((need) => needText(layout, need));
    const close = closest(layout, missing.flat(), strangers);
    notes.fail('preset-columns-missing', { ...common, needs, ...(close ? { nearest: close } : {}) });
    return;
  }
  const absent = expected(preset, layout).filter((name) => !match.fields.has(name) && !stated.has(name));
  if (absent.length > 0) {
    const columns = absent.map((name) => needText(layout, [name]));
    const close = closest(layout, absent, strangers);
    notes.report('preset-columns-absent', { ...common, columns, ...(close ? { nearest: close } : {}) });
  }
}

/** Fields whose key or stage the file gives a column of its own. */
function statedFields({ source }: SourceNotes, preset: Preset): ReadonlySet<string> {
  const keys = Object.entries(preset.keys).filter(([key, name]) => source.keys[key]?.column !== name);
  const lists = Object.entries({ ...preset.measures, ...preset.stages }).filter(
    ([id, name]) => (source.stages[id] ?? source.measures[id]) !== name,
  );
  return new Set([...keys, ...lists].map(([, name]) => name));
}

/** Fields of keys and stages that every export of the format has. */
function expected({ keys, stages = {} }: Preset, { optional = [], columns }: PresetLayout): string[] {
  const names = new Set([...Object.values(keys), ...Object.values(stages)]);
  return columns.flatMap(({ name }) =>
    names.has(name) && !optional.includes(name) && !/^(from|to)_day$|^day$/.test(name) ? [name] : [],
  );
}

/** A header nobody knows that is spelled like one that is missed. */
function closest(layout: PresetLayout, names: readonly string[], strangers: readonly string[]): string | undefined {
  const missed = layout.columns.filter(({ name }) => names.includes(name)).flatMap(({ headers }) => headers);
  for (const header of missed) {
    const found = nearest(header, strangers);
    if (found !== undefined) return found;
  }
  return undefined;
}
