import type { Catalog, KeyType, Source } from '@sluice/core/catalog';
import { wantedColumns } from '@sluice/sources';
import { type FileField, fieldOfColumn } from './field-of-column.ts';
import type { FileColumn } from './parquet-file.ts';

/**
 * The fields of a source over the columns of its files, under the names the loader gives them. null: some column is read
 * otherwise by DuckDB, or the loader has something to say that only it can.
 */
export function fileFields(
  catalog: Catalog,
  source: Source,
  columns: readonly FileColumn[],
): ReadonlyMap<string, FileField> | null {
  const found = new Fields(source, columns);
  for (const [name, key] of Object.entries(source.keys)) found.addKey(name, key);
  for (const { column, as } of wantedColumns(catalog, source)) found.typedAs(column, as);
  found.addColumns();
  const { fields, isRefused } = found;
  const isMoney = [...fields.values()].some(({ type }) => type === 'money');
  if (isRefused || (isMoney && !isOneCurrency(catalog, source, columns))) return null;
  return fields.has('lead') ? fields : null;
}

const currencyName = /^currency(?:[ _]?code)?$/i;

function isOneCurrency(catalog: Catalog, source: Source, columns: readonly FileColumn[]): boolean {
  const isStated = Object.hasOwn(source.fields, 'currency') || columns.some(({ name }) => currencyName.test(name));
  return source.currency === catalog.currency && !isStated;
}

/** As the loader does it: keys first, then other names, then each column's own. */
class Fields {
  readonly fields = new Map<string, FileField>();
  isRefused = false;
  readonly #source: Source;
  readonly #columns: ReadonlyMap<string, FileColumn>;
  readonly #typed = new Map<string, FileField | null>();
  readonly #byColumn = new Map<string, FileField>();

  constructor(source: Source, columns: readonly FileColumn[]) {
    this.#source = source;
    this.#columns = new Map(columns.map((column) => [column.name, column]));
  }

  addKey(name: string, { column, type, stated, required, constant }: Source['keys'][string]): void {
    if (constant !== undefined) this.isRefused = true;
    else if (this.#columns.has(column)) this.#set(name, this.typedAs(column, type));
    else if (stated || required) this.isRefused = true;
  }

  /** A column that is not there is the loader's to report. */
  typedAs(name: string, as: KeyType | null): FileField | null {
    const id = `${as} ${name}`;
    const known = this.#typed.get(id);
    if (known !== undefined) return known;
    const column = this.#columns.get(name);
    const typed = column === undefined ? null : fieldOfColumn(column, as, this.#source.timezone);
    this.#typed.set(id, typed);
    if (typed === null) this.isRefused = true;
    else if (!this.#byColumn.has(name)) this.#byColumn.set(name, typed);
    return typed;
  }

  addColumns(): void {
    const { fields, measures, stages } = this.#source;
    const own = new Map([...this.#columns.keys()].map((name) => [name, this.#byColumn.get(name)]));
    for (const [name, typed] of own) own.set(name, typed ?? this.typedAs(name, null) ?? undefined);
    for (const [name, column] of Object.entries(fields)) {
      if (!own.has(column)) this.isRefused = true;
      else if (!this.fields.has(name)) this.#set(name, own.get(column) ?? null);
    }
    for (const [name, typed] of own) {
      const known = this.fields.get(name);
      if (known === undefined) this.#set(name, typed ?? null);
      else if (known !== typed) this.#set(`column(${name})`, typed ?? null);
    }
    for (const [id, column] of Object.entries({ ...measures, ...stages }))
      if (!this.fields.has(id)) this.#set(id, own.get(column) ?? null);
  }

  #set(name: string, field: FileField | null): void {
    if (field !== null) this.fields.set(name, field);
  }
}
