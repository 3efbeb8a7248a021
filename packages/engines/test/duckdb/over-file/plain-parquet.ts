/** A column of a parquet file, byte by byte, for what DuckDB does not write. */
export interface PlainColumn {
  readonly name: string;
  readonly type: keyof typeof physical;
  readonly converted?: keyof typeof converted;
  /** One a row, each as the format keeps it. */
  readonly cells: readonly Uint8Array[];
  readonly range?: readonly [least: Uint8Array, greatest: Uint8Array];
}

const physical = { INT64: 2, INT96: 3, BYTE_ARRAY: 6 } as const;
const converted = { UTF8: 0, TIMESTAMP_MICROS: 10 } as const;

/** A file of one row group, plain and not packed, in which no value is missing. */
export function plainParquet(rows: number, columns: readonly PlainColumn[]): Uint8Array {
  const parts: number[] = [...magic];
  const chunks = columns.map((column) => {
    const data = column.cells.flatMap((cell) => [...cell]);
    const sizes = [i32(2, data.length), i32(3, data.length)];
    const page = struct(i32(1, 0), ...sizes, at(5, 12, struct(i32(1, rows), i32(2, 0), i32(3, 3), i32(4, 3))));
    const offset = parts.length;
    parts.push(...page, ...data);
    return struct(i64(2, offset), at(3, 12, chunkOf(column, rows, page.length + data.length, offset)));
  });
  const root = struct(binary(4, bytesOf('schema')), i32(5, columns.length));
  const schema = columns.map(({ name, type, converted: as }) =>
    struct(
      i32(1, physical[type]),
      i32(3, 0),
      binary(4, bytesOf(name)),
      ...(as === undefined ? [] : [i32(6, converted[as])]),
    ),
  );
  const group = struct(list(1, 12, chunks), i64(2, parts.length), i64(3, rows));
  const footer = struct(i32(1, 1), list(2, 12, [root, ...schema]), i64(3, rows), list(4, 12, [group]));
  const length = new Uint8Array(new Uint32Array([footer.length]).buffer);
  return Uint8Array.from([...parts, ...footer, ...length, ...magic]);
}

/** A text, or any bytes, as a cell of a BYTE_ARRAY. */
export function textCell(text: string | readonly number[]): Uint8Array {
  const bytes = typeof text === 'string' ? [...bytesOf(text)] : text;
  return Uint8Array.from([...new Uint8Array(new Uint32Array([bytes.length]).buffer), ...bytes]);
}

export const longCell = (value: number): Uint8Array => new Uint8Array(new BigInt64Array([BigInt(value)]).buffer);

/** Nanoseconds of a day and its Julian number. */
export function int96Cell(micros: number): Uint8Array {
  const day = Math.floor(micros / 86_400_000_000);
  const nanos = (micros - day * 86_400_000_000) * 1000;
  return Uint8Array.from([...longCell(nanos), ...new Uint8Array(new Uint32Array([day + 2_440_588]).buffer)]);
}

function chunkOf({ name, type, range }: PlainColumn, rows: number, size: number, offset: number): number[] {
  const statistics = range ? [at(12, 12, struct(i64(3, 0), binary(5, range[1]), binary(6, range[0])))] : [];
  return struct(
    i32(1, physical[type]),
    list(2, 5, [varint(0), varint(3 * 2)]),
    list(3, 8, [lengthened(bytesOf(name))]),
    i32(4, 0),
    i64(5, rows),
    i64(6, size),
    i64(7, size),
    i64(9, offset),
    ...statistics,
  );
}

const magic = [...'PAR1'].map((letter) => letter.charCodeAt(0));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A field of Thrift's compact protocol. */
interface Field {
  readonly id: number;
  readonly type: number;
  readonly bytes: readonly number[];
}

const at = (id: number, type: number, bytes: readonly number[]): Field => ({ id, type, bytes });
const i32 = (id: number, value: number): Field => at(id, 5, varint(value * 2));
const i64 = (id: number, value: number): Field => at(id, 6, varint(value * 2));
const binary = (id: number, bytes: Uint8Array): Field => at(id, 8, lengthened(bytes));
const lengthened = (bytes: Uint8Array): number[] => [...varint(bytes.length), ...bytes];

function list(id: number, type: number, items: readonly (readonly number[])[]): Field {
  return at(id, 9, [items.length * 16 + type, ...items.flat()]);
}

function struct(...fields: readonly Field[]): number[] {
  let last = 0;
  const parts = fields.flatMap(({ id, type, bytes }) => {
    const step = id - last;
    last = id;
    return [step * 16 + type, ...bytes];
  });
  return [...parts, 0];
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [128 + (value % 128), ...varint(Math.floor(value / 128))];
}
