import { readTable } from '../../csv/read-table.ts';
import { isPlainText } from '../../encoding/is-plain-text.ts';
import type { PresetFiles } from '../../preset/preset-files.ts';
import { hashOf } from '../../quality/hash.ts';
import type { SourceNotes } from '../../quality/source-notes.ts';
import type { FileContent, FileReading } from '../../raw/file-reading.ts';
import { TextPools } from '../../raw/text-pools.ts';
import type { LoadOptions } from '../options.ts';

/** What the files of a source share. */
interface ReadContext {
  readonly pools?: TextPools;
  readonly preset?: PresetFiles | undefined;
}

type Reader = (file: FileContent) => FileReading | Promise<FileReading>;

/** What reads other than plain text is loaded for the first file of its kind. */
const csv: Reader = async (file) => {
  const isPlain = file.notes.source.encoding === undefined && isPlainText(file.bytes);
  return isPlain ? readTable(file.bytes, file) : (await import('../../csv/read-csv.ts')).readCsv(file);
};
const json: Reader = async (file) => (await import('../../json/read-json.ts')).readJson(file);
const ndjson: Reader = async (file) => (await import('../../json/read-ndjson.ts')).readNdjson(file);
const parquet: Reader = async (file) => (await import('../../parquet/read-parquet.ts')).readParquet(file);

const readers: Readonly<Record<string, Reader>> = {
  csv,
  tsv: csv,
  txt: csv,
  json,
  ndjson,
  jsonl: ndjson,
  parquet,
};

/** The rows of one file, told by the end of its name; null where it cannot be read, which is reported and fails the source. */
export async function readFile(
  path: string,
  notes: SourceNotes,
  options: LoadOptions,
  { pools = new TextPools(), preset }: ReadContext = {},
): Promise<FileReading | null> {
  const name = path.replace(/\.gz$/i, '');
  const format = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const reader = Object.hasOwn(readers, format) ? readers[format] : undefined;
  const source = notes.source.id;
  if (reader === undefined) {
    const known = ['csv', 'tsv', 'json', 'ndjson', 'parquet'];
    notes.fail('unsupported-format', { source, path, format: format === '' ? name : format, known });
    return null;
  }
  const bytes = await bytesOf(path, notes, options);
  if (bytes === null) return null;
  const hash = hashOf(bytes);
  const content = name === path ? bytes : await unpack(bytes, path, notes);
  if (content === null) return null;
  const scan = content === bytes ? options.scanParquet : undefined;
  const file = { path, name, bytes: content, notes, pools, scan, row: preset?.row };
  const reading = await (preset === undefined ? reader(file) : readKnown(file, reader, preset));
  if (reading === null) return null;
  notes.rowsRead += reading.read;
  notes.files.push({ path, bytes: bytes.length, rows: reading.rows, hash: await hash });
  return reading;
}

async function readKnown(file: FileContent, reader: Reader, preset: PresetFiles): Promise<FileReading | null> {
  if (reader === csv) return preset.readCsv(file);
  const reading = await reader(file);
  return { ...preset.shaped(reading, file.path), read: reading.read };
}

async function bytesOf(path: string, notes: SourceNotes, options: LoadOptions): Promise<Uint8Array | null> {
  try {
    return await options.read(path);
  } catch (cause) {
    const source = notes.source.id;
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (isMissing(cause)) notes.fail('file-not-found', { source, path });
    else notes.fail('file-not-readable', { source, path, reason });
    return null;
  }
}

async function unpack(bytes: Uint8Array, path: string, notes: SourceNotes): Promise<Uint8Array | null> {
  const { gunzip } = await import('../../gzip/gunzip.ts');
  const unpacked = await gunzip(bytes);
  if ('bytes' in unpacked) return unpacked.bytes;
  const source = notes.source.id;
  if (unpacked.problem === 'damaged')
    notes.fail('damaged-file', { source, path, format: 'gzip', reason: unpacked.reason });
  else notes.fail('unpacks-too-large', { source, path, megabytes: Math.floor(unpacked.most / 1e6) });
  return null;
}

function isMissing(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';
}
