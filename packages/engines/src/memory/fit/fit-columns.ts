import { auc } from '@sluice/core/internal';
import type { FitColumn, FitQuality } from '@sluice/core/query';
import type { Store } from '../store/store.ts';
import { type SampleColumn, sampleColumns } from './columns.ts';
import { encoderOf, orderOf } from './encode.ts';
import { sharesAfter } from './leaks.ts';
import type { Observed } from './observe.ts';
import { qualityOf } from './quality.ts';
import type { Sample } from './sample.ts';

const mostAfter = 0.5;
const tooGood = 0.98;

/** Each field and event alone, and all together without those that leak or are left out. */
export function fitColumns(
  store: Store,
  final: Observed,
  taught: Sample,
  heldOut: Sample,
  left: ReadonlySet<string>,
  excluded: ReadonlySet<string>,
): { readonly columns: readonly FitColumn[]; readonly together: FitQuality } {
  const shown = new Set([...left].filter((name) => !excluded.has(name)));
  const ours = sampleColumns(store, taught, shown);
  const theirs = new Map(sampleColumns(store, heldOut, shown).map((column) => [column.name, column]));
  const after = sharesAfter(final, (micros) => store.calendar.dayOf(micros));
  const columns = ours.map((column): FitColumn => {
    const alone = aloneOf(column, theirs.get(column.name), taught.labels, heldOut.labels);
    const leak = leakOf(column, alone.auc, after);
    const common = { name: column.name, kind: column.kind, ...alone, excluded: excluded.has(column.name) };
    return leak === null ? common : { ...common, leak };
  });
  const used = ours.filter((column) => {
    const told = columns.find(({ name }) => name === column.name);
    return told?.leak === undefined && told?.excluded === false;
  });
  return {
    columns: [...columns.toSorted(byAuc), ...onlyAfter(after, columns, shown)],
    together: together(used, theirs, taught, heldOut),
  };
}

/** Events nobody has before converting, so that no lead of either part has them. */
function onlyAfter(
  after: ReadonlyMap<string, number>,
  columns: readonly FitColumn[],
  left: ReadonlySet<string>,
): FitColumn[] {
  const known = new Set(columns.map(({ name }) => name));
  const found = [...after].filter(([name, share]) => share > mostAfter && !known.has(name) && !left.has(name));
  return found.map(([name, share]) => {
    const leak = { why: 'after-conversion', share } as const;
    return { name, kind: 'event', auc: null, heldOutAuc: null, leak, excluded: false };
  });
}

function byAuc(a: FitColumn, b: FitColumn): number {
  return (b.heldOutAuc ?? 0) - (a.heldOutAuc ?? 0) || (a.name < b.name ? -1 : 1);
}

/** How well a column alone tells who converts, whichever way it points. */
function aloneOf(
  ours: SampleColumn,
  theirs: SampleColumn | undefined,
  taught: Uint8Array,
  heldOut: Uint8Array,
): Pick<FitColumn, 'auc' | 'heldOutAuc'> {
  const order = orderOf(ours, taught);
  const first = order(ours);
  const second = theirs === undefined ? new Float64Array(heldOut.length) : order(theirs);
  const all = auc(joined(first, second), Uint8Array.from([...taught, ...heldOut]));
  const isTurned = (auc(first, taught) ?? 0.5) < 0.5;
  const turn = (value: number | null): number | null => (value === null || !isTurned ? value : 1 - value);
  return { auc: all === null ? null : Math.max(all, 1 - all), heldOutAuc: turn(auc(second, heldOut)) };
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function leakOf(
  column: SampleColumn,
  alone: number | null,
  after: ReadonlyMap<string, number>,
): FitColumn['leak'] | null {
  const share = column.kind === 'event' ? (after.get(column.name) ?? 0) : 0;
  if (share > mostAfter) return { why: 'after-conversion', share };
  return alone !== null && alone > tooGood ? { why: 'too-good', share: alone } : null;
}

function together(
  ours: readonly SampleColumn[],
  theirs: ReadonlyMap<string, SampleColumn>,
  taught: Sample,
  heldOut: Sample,
): FitQuality {
  const encoders = ours.map((column) => ({ column, encode: encoderOf(column) }));
  const features = encoders.flatMap(({ column, encode }) => encode(column, taught.labels.length));
  const held = encoders.flatMap(({ column, encode }) => encode(theirs.get(column.name), heldOut.labels.length));
  const { chances: _, ...quality } = qualityOf({
    taught: { features, labels: taught.labels },
    heldOut: { features: held, labels: heldOut.labels },
  });
  return quality;
}
