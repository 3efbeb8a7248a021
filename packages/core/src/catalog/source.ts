import type { Condition, Scalar } from './condition.ts';

export type SourceKind =
  | 'events'
  | 'leads'
  | 'deals'
  | 'spend'
  | 'counts'
  | 'subscriptions'
  | 'content'
  | 'emails'
  | 'social';

/** What a key's column is read as. */
export type KeyType = 'id' | 'text' | 'stamp' | 'day' | 'money' | 'number';

/** A `sources:` entry with its defaults filled. */
export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  /** Paths or globs, relative to the file; empty where `rows` stand inline. */
  readonly from: readonly string[];
  readonly rows?: readonly Readonly<Record<string, Scalar | null | readonly Scalar[]>>[];
  /** Key → column. Every key of the kind stands here: as written, else the key's own name where a file may have it. `stated` tells the two apart. */
  readonly keys: Readonly<Record<string, SourceKey>>;
  /** Other names for columns: field → column. */
  readonly fields: Readonly<Record<string, string>>;
  /** leads, counts: stage id → column. */
  readonly stages: Readonly<Record<string, string>>;
  /** counts: measure id → column. */
  readonly measures: Readonly<Record<string, string>>;
  /** leads: further columns that hold ids of the same lead. */
  readonly also: readonly string[];
  /** deals: which rows are won and lost; every other row is open. */
  readonly won?: Condition;
  readonly lost?: Condition;
  /** Zone of stamps written without one. */
  readonly timezone: string;
  /** counts: the grain of `period`, where stated. */
  readonly grain?: string;
  readonly dates?: string;
  readonly numbers?: { readonly decimal?: string; readonly group?: string };
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Of money columns without their own; the file's where not given. */
  readonly currency: string;
  readonly where?: Condition;
  /** content: values of topic, persona and stage that there should be a piece for. */
  readonly covers?: Readonly<Record<string, readonly string[]>>;
  /** content: which rows of events use a piece, and the field that holds its item or url. */
  readonly used?: { readonly events: readonly string[]; readonly field: string };
  /** A known export format: its keys stand here by the names of its fields, which loading finds in the files. */
  readonly preset?: string;
}

export interface SourceKey {
  readonly column: string;
  readonly type: KeyType;
  readonly required: boolean;
  readonly stated: boolean;
  /** A constant in place of a column (e.g. spend `type: tools`, `channel: email`). */
  readonly constant?: Scalar;
}
