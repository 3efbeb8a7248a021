import type { SourceKind } from '../catalog/index.ts';
import type { Condition } from '../spec/index.ts';

/** How well a format is known: `V` seen in a primary source, `T` from several independent programs, `K` recalled. */
export type Evidence = 'V' | 'T' | 'K';

/** What a `preset:` means to the file that uses it; how its bytes are read stands in a `PresetLayout` of the same name. */
export interface Preset {
  readonly kind: SourceKind;
  /** The product and its report, as its maker names them. */
  readonly title: string;
  readonly evidence: Evidence;
  /** Key → field of the layout. */
  readonly keys: Readonly<Record<string, string>>;
  /** Keys that many exports of this format have no column for. */
  readonly maybe?: readonly string[];
  /** Keys that all its rows have the same text for: where an ad network sends its visitors from. */
  readonly constants?: Readonly<Record<string, string>>;
  /** leads, counts: stage id → field. */
  readonly stages?: Readonly<Record<string, string>>;
  /** counts: measure id → field. */
  readonly measures?: Readonly<Record<string, string>>;
  /** deals. */
  readonly won?: Condition;
  readonly lost?: Condition;
  /** Zone its stamps are written in; else that of the file. */
  readonly timezone?: string;
}

/** One field of a known format and the headers it stands under. */
export interface PresetColumn {
  readonly name: string;
  /** Best first: where a file has several, the first one counts. Letters and digits are compared, without case. */
  readonly headers: readonly string[];
  /** Where it differs from that of the format. */
  readonly evidence?: Evidence;
  /** Spellings of one value, in lower case → the value. */
  readonly values?: Readonly<Record<string, string>>;
  /** `bounds`: cells such as `< 10%`. `email`: the address in `Name (address)`. `count`: the number before ` (5 %)`. */
  readonly read?: 'bounds' | 'email' | 'count';
}

/** Headers with a part that the user chose. */
export interface ColumnFamily {
  /** Over the header without quotes. Its first group becomes the name behind `prefix`, the second tells equal names apart. */
  readonly form: RegExp;
  readonly prefix: string;
  readonly example: string;
  readonly evidence?: Evidence;
}

/** Rows of an export that are no rows of data. */
export interface NoRows {
  /** Texts that start the first cell that is not empty, or the cell of one of the fields `at`. */
  readonly starts?: readonly string[];
  readonly at?: readonly string[];
  /** Texts one of the cells is. */
  readonly cells?: readonly string[];
  /** Headers: a row in which all those the file has are empty. */
  readonly empty?: readonly string[];
}

/** How the files of a known format are read. */
export interface PresetLayout {
  readonly preset: string;
  /** Where the format was seen, for people. */
  readonly seen: string;
  readonly columns: readonly PresetColumn[];
  readonly families?: readonly ColumnFamily[];
  /** Headers of which a file has one where it is recognised as this format without being told. */
  readonly signs?: readonly string[];
  /** Fields without which a file is not of this format: of each list one. */
  readonly needs: readonly (readonly string[])[];
  /** What it needs besides where a file has this header. */
  readonly needsWith?: readonly { readonly header: string; readonly needs: readonly (readonly string[])[] }[];
  /** Fields of keys and stages that many exports of this format lack. */
  readonly optional?: readonly string[];
  /** `table`: one header and its rows. `days`: tables by `Nth day`, joined. `pairs`: a name and its value a line. */
  readonly form?: 'table' | 'days' | 'pairs' | 'combinations';
  readonly totals?: NoRows;
  readonly footer?: NoRows;
  /** Where the text above the header says a stretch of days. */
  readonly range?: 'comment' | 'line';
  /** Headers start with one of these now and then. */
  readonly headerPrefix?: RegExp;
  /** The group of a header that is its currency. */
  readonly currency?: RegExp;
  /** Nested lists of `{key, value}` whose keys become columns. */
  readonly params?: string;
  /** Rows are changes: those that do not change the stage are left out. */
  readonly changes?: boolean;
  /** A field that the name of the file says. */
  readonly fromName?: { readonly name: string; readonly form: RegExp };
  /** The reading of a column whose dates or numbers fit two. */
  readonly unclear?: { readonly dates?: 'MDY' | 'DMY'; readonly decimal?: '.' | ',' };
  /** The fields that say for certain that a deal was won and that it is closed, and the one that says both where its values are known. */
  readonly states?: {
    readonly sure: readonly [won: string, closed: string];
    readonly stage: string;
    readonly known: readonly string[];
  };
}
