/**
 * Typed columns of loaded rows. A column has one value a row, in the order of the file
 * (files in name order). Missing is its own value in each type and never 0 or ''.
 */
export type Column = TextColumn | ListColumn | NumberColumn | MoneyColumn | BooleanColumn | InstantColumn | DayColumn;

export type ColumnType = Column['type'];

/** Text by dictionary: `codes[row]` indexes `dictionary`, −1 is missing. Dictionary entries are unique. */
export interface TextColumn {
  readonly type: 'text';
  readonly dictionary: readonly string[];
  /** How many entries there are, where the dictionary is only made once it is read. */
  readonly entries?: number;
  readonly codes: Int32Array;
}

/** A cell with several values (a JSON array): `codes[row]` indexes `dictionary`, −1 is missing. */
export interface ListColumn {
  readonly type: 'list';
  readonly dictionary: readonly (readonly string[])[];
  readonly codes: Int32Array;
}

/** Plain numbers; NaN is missing. */
export interface NumberColumn {
  readonly type: 'number';
  readonly values: Float64Array;
}

/**
 * Exact money in 10⁻⁶ of the unit (rule M1), already in the file's currency; NaN is missing.
 * Cells beyond 2⁵³ micro-units stand in `big` by row, with the nearest double in `values`.
 */
export interface MoneyColumn {
  readonly type: 'money';
  readonly values: Float64Array;
  readonly big?: ReadonlyMap<number, bigint>;
}

/** 1 true, 0 false, −1 missing. */
export interface BooleanColumn {
  readonly type: 'boolean';
  readonly values: Int8Array;
}

/** UTC microseconds as integer doubles; NaN is missing (rule T1). */
export interface InstantColumn {
  readonly type: 'instant';
  readonly values: Float64Array;
}

/** Date-only stamps as days since 1970-01-01 of the local calendar; NaN is missing (rule T3). */
export interface DayColumn {
  readonly type: 'day';
  readonly values: Float64Array;
}

/** One source as loaded: `fields` holds keys, aliases and every column by its field name; a column hidden by a key stands under `column(name)`. */
export interface LoadedSource {
  readonly id: string;
  readonly kind: string;
  readonly length: number;
  readonly fields: Readonly<Record<string, Column>>;
  /** counts: the grain of `period`, stated or told by how the file writes it; `fields.period` holds first days. */
  readonly grain?: string;
}
