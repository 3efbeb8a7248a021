import { compile } from '@sluice/core';
import type { Catalog, SourceKind } from '@sluice/core/catalog';
import { knownPresets } from '@sluice/core/presets';
import type { LoadedSource } from '@sluice/core/table';
import { load } from '../../load/load.ts';
import type { Loaded } from '../../load/loaded.ts';
import type { Preview } from '../imported.ts';
import { yamlText } from '../yaml-text.ts';
import { knownFunnel } from './known-funnel.ts';
import { previewOf } from './preview.ts';

/** What a file of a known format says in a definition. */
export interface KnownImport {
  readonly kind: SourceKind;
  /** Lines of the source below its name. */
  readonly source: readonly string[];
  /** Lines of the sections `funnels:` and `metrics:`, and what a dashboard shows. */
  readonly sections: readonly string[];
  readonly shown: string;
  /** The currency of its money, where the file says one. */
  readonly currency: string | undefined;
  readonly rows: number;
  readonly preview: Preview;
}

/** Proposes a source for a file of a known format, and maps its first rows; undefined where it cannot be read as one. */
export async function importKnown(
  bytes: Uint8Array,
  path: string,
  id: string,
  preset: string,
): Promise<KnownImport | undefined> {
  const kind = knownPresets[preset]?.kind;
  if (kind === undefined) return undefined;
  const stated: string[] = [];
  let tried = await attempt(bytes, path, { id, kind, preset, stated });
  const isUnclear = (code: string): boolean => tried.loaded.diagnostics.some((d) => d.code === code);
  if (isUnclear('ambiguous-dates') || isUnclear('mixed-date-orders'))
    stated.push(...(await datesOf(bytes, path, { id, kind, preset, stated })));
  if (isUnclear('ambiguous-numbers'))
    stated.push(...(await decimalOf(bytes, path, { id, kind, preset, stated }, tried.loaded)));
  const others = tried.loaded.diagnostics.flatMap(({ code, params }) =>
    code === 'mixed-currencies' && 'other' in params ? [String(params.other)] : [],
  );
  const currency = others[0];
  if (stated.length > 0 || currency !== undefined)
    tried = await attempt(bytes, path, { id, kind, preset, stated, currency });
  const { catalog, loaded, source } = tried;
  if (source === undefined || loaded.failed.length > 0) return undefined;
  const { sections, shown } = knownFunnel(id, kind, source, preset);
  return {
    kind,
    source: sourceLines(path, { kind, preset, stated }),
    sections,
    shown,
    currency,
    rows: source.length,
    preview: previewOf(catalog, source, preset),
  };
}

interface Attempt {
  readonly catalog: Catalog;
  readonly loaded: Loaded;
  readonly source: LoadedSource | undefined;
}

interface Entry {
  readonly id: string;
  readonly kind: SourceKind;
  readonly preset: string;
  readonly stated: readonly string[];
  readonly currency?: string | undefined;
}

async function attempt(bytes: Uint8Array, path: string, entry: Entry): Promise<Attempt> {
  const lines = sourceLines(path, entry).map((line) => `    ${line}`);
  const money = entry.currency === undefined ? [] : [`currency: ${entry.currency}`];
  const text = ['sluice: 1', ...money, 'sources:', `  ${entry.id}:`, ...lines, ''].join('\n');
  const { catalog } = compile(text);
  const loaded = await load(catalog, { read: async () => bytes });
  return { catalog, loaded, source: loaded.sources[entry.id] };
}

function sourceLines(path: string, { kind, preset, stated }: Pick<Entry, 'kind' | 'preset' | 'stated'>): string[] {
  return [`kind: ${kind}`, `from: ${yamlText(path)}`, `preset: ${preset}`, ...stated];
}

/** The decimal sign under which fewer cells cannot be read; where that is alike, what goes with the delimiter. */
async function decimalOf(bytes: Uint8Array, path: string, entry: Entry, { quality }: Loaded): Promise<string[]> {
  const [dot, comma] = ['numbers: {decimal: "."}', 'numbers: {decimal: ","}'] as const;
  const unread = async (numbers: string): Promise<number> =>
    (await attempt(bytes, path, { ...entry, stated: [...entry.stated, numbers] })).loaded.quality.sources[0]
      ?.unparsedCount ?? 0;
  const [dots, commas] = [await unread(dot), await unread(comma)];
  if (dots !== commas) return [`${dots < commas ? dot : comma}          # as its other columns show`];
  const isComma = quality.sources[0]?.sniffed['delimiter'] === ';';
  return [`${isComma ? comma : dot}          # or "${isComma ? '.' : ','}": the file does not show which`];
}

/** The order of day and month under which fewer cells cannot be read, and that it was a guess. */
async function datesOf(bytes: Uint8Array, path: string, entry: Entry): Promise<string[]> {
  const [us, eu] = ['dates: MM/dd/yyyy', 'dates: dd/MM/yyyy'] as const;
  const unread = async (dates: string): Promise<number> =>
    (await attempt(bytes, path, { ...entry, stated: [dates] })).loaded.quality.sources[0]?.unparsedCount ?? 0;
  const [first, second] = (await unread(us)) <= (await unread(eu)) ? [us, eu] : [eu, us];
  return [first, `# or ${second}: some of its dates fit both`];
}
