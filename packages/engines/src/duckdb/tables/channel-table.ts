import type { Channels } from '@sluice/core/catalog';
import { channelOf } from '@sluice/core/internal';
import type { Plan } from '@sluice/core/plan';
import { SOURCES, type SqlContext, TOUCH_CHANNELS, touchesSql } from '@sluice/sql';
import type { Database } from '../database/open-database.ts';
import { readColumns } from '../database/read-columns.ts';
import { createTable } from './source-tables.ts';

/** The table that gives each distinct touch its channel; it grows as plans ask for more touches. */
export interface ChannelTable {
  /** Adds the touches a plan reads that are not there yet. */
  fill(plan: Plan, context: SqlContext): Promise<void>;
}

export async function createChannelTable(database: Database, channels: Channels): Promise<ChannelTable> {
  const { VARCHAR } = database.driver;
  const names = ['source', 'medium', 'campaign', 'referrer', 'channel'];
  await createTable(
    database,
    TOUCH_CHANNELS,
    names.map((name) => ({ name, type: VARCHAR })),
  );
  const known = new Set<string>();
  const asked = new Set<string>();
  return {
    fill: async (plan, context) => {
      for (const statement of touchesSql(plan, context)) {
        if (asked.has(statement.text)) continue;
        asked.add(statement.text);
        const { length, columns } = await readColumns(database, statement);
        const touches = Array.from({ length }, (_, row) => columns.map((c) => (c[row] as string | null) ?? null));
        const fresh = touches.filter((t) => !known.has(JSON.stringify(t)));
        for (const touch of fresh) known.add(JSON.stringify(touch));
        await append(
          database,
          fresh.map((t) => [...t, channelAt(channels, t)]),
        );
      }
    },
  };
}

function channelAt(
  channels: Channels,
  [source = null, medium = null, campaign = null, referrer = null]: readonly (string | null)[],
): string {
  return channelOf(channels, { source, medium, campaign, referrer });
}

async function append({ connection }: Database, rows: readonly (readonly (string | null)[])[]): Promise<void> {
  if (rows.length === 0) return;
  const appender = await connection.createAppender(TOUCH_CHANNELS, SOURCES);
  for (const row of rows) {
    for (const text of row) {
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
}
