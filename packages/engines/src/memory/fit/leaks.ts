import { toTextColumn } from '../rows/text-column.ts';
import type { Observed } from './observe.ts';

/** By event, of the rows of leads that converted, how many fall at or after the conversion. */
export function sharesAfter(
  { items, converted }: Observed,
  calendarDay: (micros: number) => number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, { rows: number; after: number }>();
  const texts = items.parts.map((rows) => {
    const column = rows.column('event');
    return column && toTextColumn(column);
  });
  items.names.forEach((name, subject) => {
    const at = name === null ? undefined : converted.get(name);
    if (at === undefined || Number.isNaN(at)) return;
    const end = items.starts[subject + 1] as number;
    for (let i = items.starts[subject] as number; i < end; i++) {
      const text = texts[items.part?.[i] ?? 0];
      const event = text?.dictionary[text.codes[items.row[i] as number] as number];
      if (event === undefined) continue;
      const count = counts.get(event) ?? { rows: 0, after: 0 };
      const isAfter = (items.times[i] as number) >= (items.byDay ? calendarDay(at) : at);
      counts.set(event, { rows: count.rows + 1, after: count.after + (isAfter ? 1 : 0) });
    }
  });
  return new Map([...counts].map(([event, { rows, after }]) => [event, after / rows]));
}
