export type { ResultColumn } from './cells/spelled-group.ts';
export type { Dialect } from './dialect/dialect.ts';
export { duckdbDialect } from './dialect/duckdb.ts';
export type { SqlStatement } from './print/print-statement.ts';
export { TOUCH_CHANNELS } from './rows/channel.ts';
export { SOURCES, type SqlContext } from './scope/scope.ts';
export { UnsupportedByDialect } from './scope/unsupported.ts';
export { censusSql, groupSql, toSql } from './to-sql.ts';
export { touchesSql } from './touches-sql.ts';
