import type { Metric } from '../../catalog/index.ts';
import type { MeasureBasis } from '../../formula/scope.ts';

/** Rules F11 and F12: what the periods of a metric's measures refer to, and whether open windows may be in them. */
export function basisOf(bases: ReadonlySet<MeasureBasis>): Pick<Metric, 'basis' | 'matures'> {
  const isMixed = bases.has('entries') && bases.has('activity');
  const basis = isMixed ? 'mixed' : bases.has('entries') ? 'entries' : 'activity';
  return bases.has('maturing') ? { basis, matures: true } : { basis };
}
