import type { FileMetaData, SchemaElement } from 'hyparquet';

type Library = typeof import('hyparquet');
type Options = Parameters<Library['parquetRead']>[0];
export type Parsers = NonNullable<Options['parsers']>;

/** `wall`: times written without a zone. `nested`: whatever else a file may hold. */
export type ParquetKind = 'string' | 'number' | 'decimal' | 'boolean' | 'day' | 'instant' | 'wall' | 'nested';

export interface ParquetColumn {
  readonly name: string;
  readonly kind: ParquetKind;
}

export interface ParquetTable {
  readonly rows: number;
  readonly columns: readonly ParquetColumn[];
  /** Reads one column, group by group; `take` gets stretches of values and the row they start at, in order. */
  read(name: string, parsers: Parsers, take: (values: ArrayLike<unknown>, row: number) => void): Promise<void>;
}

/** Opens the bytes of a parquet file; rejects where they are none. */
export async function openParquet(bytes: Uint8Array): Promise<ParquetTable> {
  const [{ parquetMetadataAsync, parquetRead, parquetSchema }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  const file = {
    byteLength: bytes.byteLength,
    // A Buffer's own slice would not copy.
    slice: (from: number, to?: number): ArrayBuffer => new Uint8Array(bytes.subarray(from, to)).buffer,
  };
  const metadata = await parquetMetadataAsync(file, { geoparquet: false });
  const columns = parquetSchema(metadata).children.map(({ element, children }) => ({
    name: element.name,
    kind: children.length > 0 ? ('nested' as const) : kindOf(element),
  }));
  const groups = groupBounds(metadata);
  return {
    rows: Number(metadata.num_rows),
    columns,
    async read(name, parsers, take) {
      for (const [rowStart, rowEnd] of groups) {
        const onChunk = (chunk: { columnData: ArrayLike<unknown>; rowStart: number }): void =>
          take(chunk.columnData, chunk.rowStart);
        await parquetRead({
          file,
          metadata,
          columns: [name],
          rowStart,
          rowEnd,
          compressors,
          parsers,
          geoparquet: false,
          onChunk,
        });
      }
    },
  };
}

function groupBounds(metadata: FileMetaData): [number, number][] {
  let start = 0;
  return metadata.row_groups.map((group) => {
    const end = start + Number(group.num_rows);
    const bounds: [number, number] = [start, end];
    start = end;
    return bounds;
  });
}

function kindOf(element: SchemaElement): ParquetKind {
  const { type, converted_type: converted, logical_type: logical, repetition_type: repetition } = element;
  if (repetition === 'REPEATED' || converted === 'INTERVAL' || converted === 'BSON') return 'nested';
  if (logical?.type === 'TIMESTAMP') return logical.isAdjustedToUTC ? 'instant' : 'wall';
  if (type === 'INT96' || converted === 'TIMESTAMP_MILLIS' || converted === 'TIMESTAMP_MICROS') return 'instant';
  if (converted === 'DATE' || logical?.type === 'DATE') return 'day';
  if (type === 'BOOLEAN') return 'boolean';
  if (logical?.type === 'UUID' || logical?.type === 'TIME') return 'nested';
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return 'decimal';
  if (logical?.type === 'FLOAT16') return 'number';
  if (type === 'BYTE_ARRAY') return 'string';
  return type === 'FIXED_LEN_BYTE_ARRAY' ? 'nested' : 'number';
}
