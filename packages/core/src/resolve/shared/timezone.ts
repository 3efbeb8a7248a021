import { isTimezone } from '../../calendar/index.ts';
import type { Context } from './context.ts';
import type { Place } from './place.ts';

/** Whether the zone exists; reports it where it does not. */
export function checkTimezone(context: Context, timezone: string | undefined, place: Place): boolean {
  if (timezone === undefined || isTimezone(timezone)) return true;
  const zones = Intl.supportedValuesOf('timeZone');
  const city = `/${timezone.toLowerCase().replace(/ /g, '_')}`;
  const meant = zones.find((zone) => zone.toLowerCase().endsWith(city)) ?? context.nearest(timezone, zones);
  const fix = meant === undefined ? {} : { fix: { ...place.value, insert: meant } };
  context.report('unknown-timezone', { timezone, nearest: meant }, place, fix);
  return false;
}
