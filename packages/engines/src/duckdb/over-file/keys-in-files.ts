import type { Plan } from '@sluice/core/plan';
import { groupSql, type Names, type SqlContext, UnsupportedByDialect } from '@sluice/sql';
import type { Database } from '../database/open-database.ts';
import { createView, type FileSource, rowsOf } from './file-source.ts';
import { readingOfIds } from './known-ids.ts';
import { quoted } from './parquet-file.ts';

/**
 * Ids are taken for normal keys, as nearly all are: to look at each costs as much as a fifth of an answer. Either the answer
 * tells that it met no other, or they are looked at before it is asked.
 */
export class KeysInFiles {
  readonly #database: Database;
  readonly #sources: readonly FileSource[];
  readonly #names: Names;
  #proven: Promise<void> | null = null;

  constructor(database: Database, sources: readonly FileSource[], names: Names) {
    this.#database = database;
    this.#sources = sources;
    this.#names = names;
  }

  /** How a plan is to be asked: so that it tells of keys, or as usual, all of them having been looked at. */
  async contextFor(plan: Plan, context: SqlContext): Promise<SqlContext> {
    const telling = { ...context, tells: 'census and keys' } as const;
    if (this.#proven === null && tellsKeys(plan, telling)) return telling;
    await this.prove();
    return context;
  }

  /** Looks at all keys; where some are not normal the views put them in order. Rejects where SQL cannot. */
  prove(): Promise<void> {
    this.#proven ??= this.#look();
    return this.#proven;
  }

  async #look(): Promise<void> {
    for (const one of this.#sources) {
      const read = new Map<string, string>();
      const columns = new Set([...one.fields.values()].flatMap(({ of, column }) => (of === 'id' ? [column.name] : [])));
      for (const name of columns) {
        const reading = await readingOfIds(this.#database, rowsOf(one.files, [quoted(name)]), name);
        if (reading === null) throw new RangeError(`ids of ${name} are read by the loader alone`);
        if (!reading.isPlain) read.set(name, reading.sql);
      }
      if (read.size === 0) continue;
      const fields = [...one.fields].map(([name, field]) => {
        const sql = field.of === 'id' ? read.get(field.column.name) : undefined;
        return [name, sql === undefined ? field : { ...field, sql }] as const;
      });
      await createView(this.#database, { ...one, fields: new Map(fields) }, this.#names);
    }
  }
}

/** Whether the statement of every group of a plan tells of the keys it meets. */
function tellsKeys({ nodes, ...plan }: Plan, context: SqlContext): boolean {
  const kinds = Object.values(nodes).map(({ kind }) => kind);
  const groups = Object.keys(nodes).filter((id) => nodes[id]?.kind === 'group');
  if (groups.length === 0 || kinds.some((kind) => kind === 'credit' || kind === 'score')) return false;
  try {
    return groups.every((id) => {
      const { results } = groupSql({ nodes, ...plan }, id, context);
      return results.some((result) => result.kind === 'told' && result.what === 'odd_keys');
    });
  } catch (error) {
    if (error instanceof UnsupportedByDialect) return false;
    throw error;
  }
}
