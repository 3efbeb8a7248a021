import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateLog, type Log } from './log.ts';

const folder = join(import.meta.dirname, '../../../.cache/bench/compute-2');

interface Head {
  readonly length: number;
  readonly leads: number;
}

/** The path of a file of the log of so many events. */
export function pathOf(events: number, name: string): string {
  const own = join(folder, String(events));
  mkdirSync(own, { recursive: true });
  return join(own, name);
}

/** The log of so many events: generated once, then read from the cache, so that no process pays for both. */
export function logOf(events: number): Log {
  if (!existsSync(pathOf(events, 'head.json'))) write(events, generateLog(events));
  const { length, leads }: Head = JSON.parse(readFileSync(pathOf(events, 'head.json'), 'utf8'));
  const bytes = (name: string): ArrayBuffer => new Uint8Array(readFileSync(pathOf(events, name))).buffer;
  return {
    length,
    leads,
    seconds: new Uint32Array(bytes('seconds.bin')),
    lead: new Int32Array(bytes('lead.bin')),
    event: new Uint8Array(bytes('event.bin')),
    channel: new Int8Array(bytes('channel.bin')),
    euros: new Uint16Array(bytes('euros.bin')),
  };
}

function write(events: number, { length, leads, ...columns }: Log): void {
  for (const [name, values] of Object.entries(columns)) writeFileSync(pathOf(events, `${name}.bin`), values);
  const aside = pathOf(events, 'head.json.part');
  writeFileSync(aside, JSON.stringify({ length, leads }));
  renameSync(aside, pathOf(events, 'head.json'));
}
