import { BugError } from '@sluice/core/internal';
import type { Column, ColumnType, LoadedSource } from '@sluice/core/table';
import type { FileField } from './field-of-column.ts';

/** Says what a text column has, where somebody asks. */
export type TextsOf = (field: string) => readonly string[];

/** A source whose rows stand in its file: it has its fields, their types and its length, and no cell of any. */
export function standIn(
  id: string,
  kind: string,
  length: number,
  fields: ReadonlyMap<string, Pick<FileField, 'type'>>,
  textsOf: TextsOf = notHere,
): LoadedSource {
  const columns: Record<string, Column> = Object.create(null);
  for (const [name, { type }] of fields) columns[name] = column(type, name, textsOf);
  return { id, kind, length, fields: Object.freeze(columns) };
}

function column(type: ColumnType, name: string, textsOf: TextsOf): Column {
  const values = (): never => notHere(name);
  if (type !== 'text') return Object.defineProperty({ type }, 'values', { get: values, enumerable: true }) as Column;
  return {
    type,
    get dictionary() {
      return textsOf(name);
    },
    get codes() {
      return values();
    },
  };
}

function notHere(name: string): never {
  throw new BugError(`the rows of ${name} stand in a file`);
}
