import type { Dialect } from './dialect.ts';
import { duckdbFunctions } from './duckdb.table.ts';
import { reserved } from './reserved.table.ts';

/** DuckDB 1.5. Times are BIGINT microseconds and INTEGER days, money BIGINT or HUGEINT of 10⁻⁶. */
export const duckdbDialect: Dialect = {
  name: 'duckdb',
  functions: duckdbFunctions,
  aggregates: {
    count: 'count',
    sum: 'sum',
    min: 'min',
    max: 'max',
    arg_min: 'arg_min',
    list: 'list',
    bool_or: 'bool_or',
    first: 'first',
    median: 'median',
    precise_sum: 'fsum',
  },
  types: {
    text: 'VARCHAR',
    integer: 'INTEGER',
    bigint: 'BIGINT',
    hugeint: 'HUGEINT',
    double: 'DOUBLE',
    boolean: 'BOOLEAN',
    text_list: 'VARCHAR[]',
  },
  nulls: 'last',
  quote: (identifier) =>
    /^[a-z_][a-z0-9_]*$/.test(identifier) && !reserved.has(identifier)
      ? identifier
      : `"${identifier.replaceAll('"', '""')}"`,
  parameter: (n) => `$${n}`,
  keep: { always: 'MATERIALIZED ', never: 'NOT MATERIALIZED ', default: '' },
};
