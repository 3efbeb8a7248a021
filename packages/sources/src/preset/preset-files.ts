import { BugError } from '@sluice/core/internal';
import { knownPresets, layoutOf, type Preset, type PresetLayout } from '@sluice/core/presets';
import type { SourceNotes } from '../quality/source-notes.ts';
import type { FileContent, FileReading } from '../raw/file-reading.ts';
import type { RawTable } from '../raw/raw-column.ts';
import { decimalOfTable } from '../type/number/other-decimal.ts';
import { checkStates } from './check-states.ts';
import { readDays } from './days/read-days.ts';
import { type HeaderMatch, HeaderMatcher } from './header-match.ts';
import { checkHeader } from './preset-check.ts';
import { presetSource } from './preset-source.ts';
import { readCombinations, readPairs } from './read-pairs.ts';
import { readPresetCsv } from './read-preset-csv.ts';
import { rowWithParams } from './row-params.ts';
import { shapeTable } from './shape-table.ts';
import { stageChanges } from './stage-changes.ts';

const readers = { table: readPresetCsv, days: readDays, pairs: readPairs, combinations: readCombinations } as const;

/** Reads the files of one source in its known format, and then says at which columns the keys of the source are. */
export class PresetFiles {
  private readonly notes: SourceNotes;
  private readonly preset: Preset;
  private readonly layout: PresetLayout;
  private readonly matcher: HeaderMatcher;
  private readonly shown = new Map<string, string>();

  constructor(notes: SourceNotes) {
    const name = notes.source.preset ?? '';
    const [preset, layout] = [knownPresets[name], layoutOf(name)];
    if (preset === undefined || layout === undefined) throw new BugError(`no preset ${name}`);
    this.notes = notes;
    this.preset = preset;
    this.layout = layout;
    this.matcher = new HeaderMatcher(layout);
    if (preset.evidence === 'K') notes.find('provisional-preset', 1, name);
  }

  /** A JSON row with its nested parameters beside its other fields. */
  get row(): ((row: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>) | undefined {
    const { params } = this.layout;
    return params === undefined ? undefined : (row) => rowWithParams(row, params);
  }

  /** The rows of a csv; null where it has no header of the format, which is reported and fails the source. */
  readCsv(file: FileContent): FileReading | null {
    const table = readers[this.layout.form ?? 'table'](file, this.matcher);
    return table === null ? null : { ...this.shaped(table.reading, file.path, table.above), read: table.reading.read };
  }

  /** A table of any other origin in the words of the format. */
  shaped(table: RawTable, path: string, above: readonly string[] = []): RawTable {
    const { notes, preset, layout, shown } = this;
    if (table.columns.size === 0) return table;
    const headers = [...table.columns.keys()];
    const match = this.withStated(this.matcher.match(headers), headers);
    checkHeader(notes, { preset, layout, match, headers, path });
    return shapeTable({ table, above, path, layout, match, notes, shown });
  }

  /** The rows of all files; the source's keys are at their columns from here on. */
  finish(table: RawTable): RawTable {
    const { notes, layout, preset, shown } = this;
    const whole = layout.changes ? stageChanges(table, shown, notes) : table;
    checkStates(whole, shown, layout, notes);
    notes.source = presetSource(notes.source, preset, shown, new Set(whole.columns.keys()));
    notes.unclear = unclearOf(layout, whole);
    return whole;
  }

  /** `fields: {became_mql_on: MQL since}` names the header of a field of the format. */
  private withStated(match: HeaderMatch, headers: readonly string[]): HeaderMatch {
    const stated = Object.entries(this.notes.source.fields).filter(
      ([name, header]) => headers.includes(header) && this.layout.columns.some((column) => column.name === name),
    );
    if (stated.length === 0) return match;
    const known = new Set([...match.known, ...stated.map(([, header]) => header)]);
    return { ...match, fields: new Map([...match.fields, ...stated]), known };
  }
}

/** What the format means where a column fits two readings; of decimal signs the other columns say more. */
function unclearOf({ unclear = {} }: PresetLayout, table: RawTable): SourceNotes['unclear'] {
  const { decimal } = unclear;
  if (decimal === undefined) return unclear;
  return {
    ...unclear,
    get decimal() {
      return decimalOfTable(table) ?? decimal;
    },
  };
}
