/** A parquet file as a table of SQL. */
export function tableOf(path: string): string {
  return `read_parquet(${spelled(path)}, hive_partitioning = false)`;
}

/** A text as SQL spells it. */
export function spelled(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
