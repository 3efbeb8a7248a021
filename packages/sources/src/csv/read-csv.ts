import { readText } from '../encoding/read-text.ts';
import type { FileContent, FileReading } from '../raw/file-reading.ts';
import { readTable } from './read-table.ts';

/** Reads delimited text in whatever encoding the source states or the bytes show. */
export const readCsv = (file: FileContent): FileReading => readTable(readText(file), file);
