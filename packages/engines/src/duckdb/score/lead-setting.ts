import { report } from '@sluice/core/diagnostic';
import { EngineError } from '@sluice/core/query';
import { type SqlContext, UnsupportedByDialect } from '@sluice/sql';
import type { LoadedRows } from '../../shared/load-rows.ts';
import type { Database } from '../database/open-database.ts';

/** What questions about single leads are answered with. */
export interface LeadSetting {
  readonly rows: LoadedRows;
  readonly database: Database;
  readonly context: SqlContext;
}

/** What `make` gives; what SQL has no form for is an `EngineError` that says so. */
export function orRefused<T>({ context }: LeadSetting, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof UnsupportedByDialect)) throw error;
    const refusal = report('not-in-sql', { engine: context.dialect.name, what: error.what }, { from: 0, to: 0 });
    throw new EngineError('This cannot be answered in SQL.', [refusal]);
  }
}

/** Whether a subject has a key of its own; a visitor nobody knows has none. */
export function isNamed(subject: string): boolean {
  return !subject.startsWith('\u001f');
}
