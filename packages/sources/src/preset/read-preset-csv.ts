import { CsvScanner } from '../csv/csv-scanner.ts';
import { headerOf } from '../csv/header.ts';
import { readRecords } from '../csv/read-table.ts';
import { readText } from '../encoding/read-text.ts';
import type { FileContent, FileReading } from '../raw/file-reading.ts';
import { findHeader } from './find-header.ts';
import { type HeaderMatcher, needText } from './header-match.ts';
import { dropReason } from './no-rows.ts';

/** The table of an export, and the lines that stand above it. */
export interface PresetTable {
  readonly reading: FileReading;
  readonly above: readonly string[];
}

/** Reads a csv of a known format: finds its delimiter and its header, and leaves out totals and footers. */
export function readPresetCsv(file: FileContent, matcher: HeaderMatcher): PresetTable | null {
  const bytes = readText(file);
  const { notes, path } = file;
  const stated = notes.source.delimiter;
  const found = findHeader(bytes, matcher, stated === '\\t' || stated === 'tab' ? '\t' : stated);
  if (found === undefined) {
    noHeader(file, matcher);
    return null;
  }
  const { delimiter, records, above } = found;
  if (delimiter !== ',') notes.sniffed['delimiter'] = delimiter === '\t' ? 'tab' : delimiter;
  const scanner = new CsvScanner(bytes, delimiter.charCodeAt(0));
  for (let i = 0; i < records; i++) scanner.next();
  const header = headerOf(found.cells);
  for (const name of header.repeated) {
    notes.report('duplicate-header', { source: notes.source.id, path, column: name });
    notes.find('duplicate-header', 1, name);
  }
  const skip = dropReason(matcher.layout, header.names, matcher.match(header.names));
  return { reading: readRecords(scanner, bytes, header.names, file, skip), above };
}

/** Says that no line of the file is a header of the format. */
export function noHeader({ notes, path }: FileContent, { layout }: HeaderMatcher): void {
  const needs = layout.needs.map((need) => needText(layout, need));
  notes.fail('preset-header-not-found', { source: notes.source.id, preset: layout.preset, path, needs });
}
