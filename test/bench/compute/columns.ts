import type { InstantColumn, MoneyColumn, TextColumn } from '@sluice/core/table';
import { CHANNELS, EVENTS, type Log, leadId, START } from './log.ts';

/** The log as typed columns: what a host gives to `memory(catalog, {rows})` and what the floor reads. */
export interface LogColumns {
  readonly lead_id: TextColumn;
  readonly ts: InstantColumn;
  readonly event: TextColumn;
  readonly channel: TextColumn;
  readonly revenue: MoneyColumn;
}

export function columnsOf(log: Log): LogColumns {
  return {
    lead_id: {
      type: 'text',
      dictionary: Array.from({ length: log.leads }, (_, lead) => leadId(lead)),
      codes: log.lead,
    },
    ts: { type: 'instant', values: doubles(log.seconds, (second) => (START + second) * 1e6) },
    event: { type: 'text', dictionary: EVENTS, codes: Int32Array.from(log.event) },
    channel: { type: 'text', dictionary: CHANNELS, codes: Int32Array.from(log.channel) },
    revenue: { type: 'money', values: doubles(log.euros, (euros) => (euros === 0 ? Number.NaN : euros * 1e6)) },
  };
}

function doubles(values: Uint32Array | Uint16Array, of: (value: number) => number): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = of(values[i] ?? 0);
  return out;
}
