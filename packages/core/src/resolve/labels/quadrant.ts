import type { LabelCut, LabelKind } from '../../catalog/index.ts';
import type { Cuts, Quadrant } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { ordersSource } from './orders-source.ts';

/** Leads by the price and the number of their orders. */
export function resolveQuadrant(context: Context, written: Quadrant, place: Place): LabelKind | null {
  const source = ordersSource(context, written.rows, place.at('rows'));
  const price = cutOf(context, written.price, place.at('price'));
  const frequency = cutOf(context, written.frequency, place.at('frequency'));
  if (source === null || price === null || frequency === null) return null;
  return { kind: 'quadrant', source: source.id, price, frequency, c: written.c ?? 'frequent_and_cheap' };
}

/** One cut: each side of a quadrant has two halves. */
function cutOf(context: Context, written: Cuts = 'median', place: Place): LabelCut | null {
  if (written === 'mean' || written === 'median') return written;
  const [only, another] = typeof written === 'string' ? [] : written;
  if (only !== undefined && another === undefined) return only;
  const found = typeof written === 'string' ? written : written.join(', ');
  context.report('cut-not-single', { found }, place);
  return null;
}
