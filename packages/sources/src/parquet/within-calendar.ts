/** As far from 1970 as JavaScript has dates, in days. */
const mostDays = 1e8;
const microsPerDay = 86_400_000_000;

/** Stamps that no calendar has, such as `infinity`, are missing, as numbers are that are not finite. Changes `values`. */
export function withinCalendar(values: Float64Array, unit: 'days' | 'micros'): Float64Array {
  const most = unit === 'days' ? mostDays : mostDays * microsPerDay;
  for (let row = 0; row < values.length; row++) if (Math.abs(values[row] as number) > most) values[row] = Number.NaN;
  return values;
}
