import type { LabelKind, RfmCuts, RfmSegment, RfmSide, Source, Text } from '../../catalog/index.ts';
import { levelsOf, octantNames, rfmSides } from '../../segments/index.ts';
import type { Cuts, Rfm, RfmSegment as WrittenSegment } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { maybeText } from '../shared/text.ts';
import { ordersSource } from './orders-source.ts';

/** Leads by how recently, how often and for how much they bought (rule G1). */
export function resolveRfm(context: Context, written: Rfm, place: Place): LabelKind | null {
  const source = ordersSource(context, written.rows, place.at('rows'));
  const cuts = { recency: 'mean', frequency: 'mean', money: 'mean' } as Record<RfmSide, RfmCuts>;
  const isRead = rfmSides.map((side) => {
    const at = place.at(written[side] === undefined ? 'cuts' : side);
    cuts[side] = cutsOf(written, side);
    return ascends(context, cuts[side], at);
  });
  const segments = written.segments?.map((each, i) => segmentIn(context, cuts, each, place.at('segments', i)));
  if (source === null || isRead.includes(false) || segments?.includes(null)) return null;
  const isDeals = source.kind === 'deals';
  const at = fieldOf(
    context,
    source,
    written.at ?? (isDeals ? 'closed' : 'at'),
    written.at === undefined,
    place.at('at'),
  );
  const value = moneyOf(context, source, written, place);
  if (at === null || value === null) return null;
  return {
    kind: 'rfm',
    source: source.id,
    at,
    value,
    amount: written.amount ?? 'cumulative',
    cuts,
    shows: showsOf(written),
    segments: segments?.filter((each) => each !== null) ?? [],
  };
}

/** Names of the values of the label, where they have any. */
export function rfmNames(written: Rfm, locale: string): Readonly<Record<string, Text>> | undefined {
  const shows = showsOf(written);
  if (shows === 'octant') return octantNames(locale);
  const named = (written.segments ?? []).flatMap(({ name, label }) => {
    const text = maybeText(label, locale);
    return text === undefined ? [] : [[name, text] as const];
  });
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}

function showsOf(written: Rfm): 'segment' | 'octant' | 'score' {
  if (written.segments !== undefined) return 'segment';
  return rfmSides.every((side) => levelsOf(cutsOf(written, side)) === 2) ? 'octant' : 'score';
}

const cutsOf = (written: Rfm, side: RfmSide): Cuts => written[side] ?? written.cuts ?? 'mean';

function ascends(context: Context, cuts: RfmCuts, place: Place): boolean {
  if (typeof cuts === 'string') return true;
  const at = cuts.findIndex((cut, i) => i > 0 && cut <= (cuts[i - 1] ?? 0));
  if (at < 0) return true;
  context.report('cuts-not-ascending', { cut: cuts[at] ?? 0, before: cuts[at - 1] ?? 0 }, place.at(at));
  return false;
}

function segmentIn(
  context: Context,
  cuts: Readonly<Record<RfmSide, RfmCuts>>,
  written: WrittenSegment,
  place: Place,
): RfmSegment | null {
  const bounds = (side: RfmSide): readonly [number, number] | null => {
    const [least, most] = written[side] ?? [];
    return least === undefined || most === undefined ? null : [least, most];
  };
  const wrong = rfmSides.find((side) => {
    const [least, most] = bounds(side) ?? [1, 1];
    return least > most || most > levelsOf(cuts[side]);
  });
  if (wrong === undefined)
    return { name: written.name, recency: bounds('recency'), frequency: bounds('frequency'), money: bounds('money') };
  const [least = 0, most = 0] = written[wrong] ?? [];
  const params = { segment: written.name, side: wrong, least, most, levels: levelsOf(cuts[wrong]) };
  context.report('segment-bounds', params, place.at(wrong));
  return null;
}

/** The money of an order; a source whose rows are known to have none has no RFM. */
function moneyOf(context: Context, source: Source, written: Rfm, place: Place): string | null {
  const field = written.value ?? (source.kind === 'deals' ? 'amount' : 'value');
  if (written.value !== undefined) return fieldOf(context, source, field, false, place.at('value'));
  const known = context.fieldsOf(source);
  if (known === null || known.has(field)) return field;
  context.report('rfm-without-money', { source: source.id, key: field }, place.at('rows'));
  return null;
}

function fieldOf(context: Context, source: Source, field: string, isUsual: boolean, place: Place): string | null {
  const known = context.fieldsOf(source);
  if (known === null || known.has(field) || isUsual) return field;
  const params = { field, of: source.id, known: [...known], nearest: context.nearest(field, known) };
  context.report('unknown-field', params, place);
  return null;
}
