import { zone } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { LoadedSource, SourceQuality } from '@sluice/core/table';
import { doubtfulRows } from '../quality/doubtful-rows.ts';
import { keyPlaces } from '../quality/key-places.ts';
import { SourceNotes } from '../quality/source-notes.ts';
import { sourceQuality } from '../quality/source-quality.ts';
import { gatherRows } from './gather-rows.ts';
import type { Loaded } from './loaded.ts';
import type { LoadOptions } from './options.ts';
import { emptySource, toLoadedSource } from './to-loaded-source.ts';

/** Reads every source of a catalog. */
export async function loadSources(catalog: Catalog, options: LoadOptions): Promise<Loaded> {
  const sources: Record<string, LoadedSource> = Object.create(null);
  const qualities: SourceQuality[] = [];
  const diagnostics: Diagnostic[] = [];
  const failed: string[] = [];
  for (const source of Object.values(catalog.sources)) {
    if (options.only !== undefined && !options.only.includes(source.id)) continue;
    const places = keyPlaces(catalog, source.id);
    const notes = new SourceNotes(source, places);
    const loaded = await loadSource(catalog, notes, options);
    sources[source.id] = loaded;
    if (notes.failed) failed.push(source.id);
    diagnostics.push(...notes.diagnostics);
    if (loaded.kind === 'spend')
      diagnostics.push(
        ...(await import('../quality/spend-findings.ts')).spendFindings(catalog, source, loaded, places),
      );
    const quality = sourceQuality(loaded, notes, asOfMicros(catalog, options.asOf));
    diagnostics.push(...doubtfulRows(source, loaded, quality, places, options.asOf));
    qualities.push(quality);
  }
  const joins = qualities.length > 1 ? (await import('../quality/joins.ts')).joinsOf(catalog, sources) : [];
  return { sources, quality: { sources: qualities, joins }, diagnostics, failed };
}

async function loadSource(catalog: Catalog, notes: SourceNotes, options: LoadOptions): Promise<LoadedSource> {
  const table = await gatherRows(notes, options);
  const loaded = table === null ? null : await toLoadedSource(catalog, table, notes);
  if (loaded !== null && !notes.failed) return loaded;
  notes.failed = true;
  return emptySource(notes.source);
}

function asOfMicros(catalog: Catalog, asOf: string | undefined): number | null {
  if (asOf === undefined) return null;
  const micros = Date.parse(asOf) * 1000;
  if (Number.isNaN(micros)) return null;
  const day = micros / 86_400e6;
  return /^\d{4}-\d\d-\d\d$/.test(asOf) ? zone(catalog.timezone).startOfDay(day + 1) - 1 : micros;
}
