import type { KeyType, Source, SourceKey } from '@sluice/core/catalog';
import { nearest } from '@sluice/core/diagnostic';
import type { Column } from '@sluice/core/table';
import type { RawColumn } from '../raw/raw-column.ts';
import type { TypingContext } from '../type/column-request.ts';
import type { Readers } from '../type/readers-for.ts';
import { sniffColumn } from '../type/sniff-column.ts';
import { loaded, typeColumn } from '../type/type-column.ts';
import type { WantedColumn } from './wanted-columns.ts';

/** A leads source without ids counts each row as a lead, so an id column that is named must be there. */
function isIdentity(source: Source, name: string, key: SourceKey): boolean {
  return source.kind === 'leads' && name === 'lead' && key.stated;
}

/** Costs need days, by one key or two. */
function isNeeded(source: Source, name: string, key: SourceKey): boolean {
  return key.required || (source.kind === 'spend' && name === 'at');
}

type FieldReaders = Pick<Readers, 'constants' | 'periods'>;

/** Puts the typed columns of a source under their field names: keys first, then other names, then each column's own. */
export class SourceFields {
  /** counts: the grain of the period. */
  grain: string | undefined;
  private readonly fields = new Map<string, Column>();
  /** Columns as typed for a key or a stage, by column and type; null after an error. */
  private readonly typed = new Map<string, Column | null>();
  private readonly byColumn = new Map<string, Column>();
  /** Columns that are not there: each is said once, of the first that reads it. */
  private readonly missed = new Set<string>();
  private readonly context: TypingContext;
  private readonly readers: FieldReaders;

  constructor(context: TypingContext, readers: FieldReaders) {
    this.context = context;
    this.readers = readers;
  }

  /** What a stage reads is needed, also where a key reads it. */
  addKeys(wanted: readonly WantedColumn[]): void {
    const { source } = this.context.notes;
    for (const [name, key] of Object.entries(source.keys)) {
      const by = wanted.find(({ column, as }) => column === key.column && as === key.type)?.by;
      const column = this.keyColumn(name, key, isNeeded(source, name, key) ? name : by);
      if (column !== null) this.fields.set(name, column);
      else if (this.hasColumns && (key.required || isIdentity(source, name, key))) this.context.notes.failed = true;
    }
    if (source.kind === 'spend' && this.hasColumns) this.needDays();
    if (source.kind === 'counts' && this.hasColumns) this.addPeriod();
  }

  addWanted(wanted: readonly WantedColumn[]): void {
    for (const { column, as, by } of wanted) {
      if (!this.context.table.columns.has(column)) this.missing(column, by);
      else this.typedAs(column, as, by);
    }
  }

  /** Every column under its own name, or as `column(name)` where a key or another name has it, or a stage cannot read it. */
  addColumns(): void {
    const { notes, table } = this.context;
    const { fields, stages, measures } = notes.source;
    const columns = new Map<string, Column>();
    for (const [name, raw] of table.columns) columns.set(name, this.byColumn.get(name) ?? this.sniffed(name, raw));
    for (const [name, column] of Object.entries(fields)) {
      const found = columns.get(column);
      if (found === undefined) this.missing(column, `fields.${name}`);
      else if (!this.fields.has(name)) this.fields.set(name, found);
    }
    for (const [name, column] of columns) {
      const own = this.fields.get(name) ?? this.inWords(name);
      if (own === undefined && !this.isBroken(name)) this.fields.set(name, column);
      else if (own !== column) this.fields.set(`column(${name})`, column);
    }
    for (const [id, column] of Object.entries({ ...measures, ...stages })) {
      const found = columns.get(column);
      if (found !== undefined && !this.fields.has(id)) this.fields.set(id, found);
    }
  }

  /** The field of a known format that a header like `Email` differs from in case only. */
  private inWords(header: string): Column | undefined {
    return this.context.notes.source.preset === undefined ? undefined : this.fields.get(header.toLowerCase());
  }

  finish(): Map<string, Column> {
    return this.fields;
  }

  /** A table without any column says nothing about what is missing. */
  private get hasColumns(): boolean {
    return this.context.table.columns.size > 0;
  }

  private keyColumn(name: string, key: SourceKey, requiredBy: string | undefined): Column | null {
    const { notes, table } = this.context;
    if (notes.source.kind === 'counts' && name === 'period') return null;
    if (key.constant !== undefined)
      return loaded(this.readers.constants).constantColumn(key.constant, key.type, table.rows, name, this.context);
    if (table.columns.has(key.column)) return this.typedAs(key.column, key.type, requiredBy);
    if ((key.stated || key.required) && this.hasColumns) this.missing(key.column, name);
    return null;
  }

  private typedAs(column: string, as: KeyType, requiredBy?: string): Column | null {
    const id = `${as} ${column}`;
    const known = this.typed.get(id);
    if (known !== undefined) return known;
    const raw = this.context.table.columns.get(column);
    const typed =
      raw === undefined ? null : typeColumn(raw, { column, as, isNamed: true, requiredBy, context: this.context });
    this.typed.set(id, typed);
    if (typed !== null && !this.byColumn.has(column)) this.byColumn.set(column, typed);
    return typed;
  }

  /** Columns of counts that are no number of the source are dimensions, whatever they look like. */
  private sniffed(column: string, raw: RawColumn): Column {
    const request = { column, as: 'text', isNamed: false, context: this.context } as const;
    const isText = this.isBroken(column) || this.context.notes.source.kind === 'counts';
    const text = isText && raw.kind === 'text' ? typeColumn(raw, request) : null;
    return text ?? sniffColumn(raw, request);
  }

  /** A column that could not be read as what a key or a stage needs: under its own name it would count as empty. */
  private isBroken(column: string): boolean {
    if (this.byColumn.has(column)) return false;
    return [...this.typed].some(([id, typed]) => typed === null && id.slice(id.indexOf(' ') + 1) === column);
  }

  private addPeriod(): void {
    const { notes, table } = this.context;
    const key = notes.source.keys['period'];
    if (key === undefined) return;
    const raw = table.columns.get(key.column);
    if (raw === undefined) {
      if (key.stated) this.missing(key.column, 'period');
      return;
    }
    const periods = loaded(this.readers.periods).typePeriods(raw, {
      column: key.column,
      as: 'day',
      isNamed: true,
      requiredBy: 'period',
      context: this.context,
    });
    if (periods === null) {
      notes.failed = true;
      return;
    }
    this.fields.set('period', periods.column);
    this.byColumn.set(key.column, periods.column);
    this.grain = notes.source.grain ?? periods.grain;
  }

  private needDays(): void {
    const { fields, context } = this;
    if (fields.has('at') || (fields.has('from_day') && fields.has('to_day'))) return;
    const { keys, id } = context.notes.source;
    const days = ['at', 'from_day', 'to_day'].flatMap((name) => keys[name] ?? []);
    const isReported = days.some((key) => key.stated || (key.column === 'at' && context.table.columns.has('at')));
    if (!isReported) context.notes.report('no-days', { source: id, known: [...context.table.columns.keys()] });
    context.notes.failed = true;
  }

  private missing(column: string, key: string): void {
    const { notes, table } = this.context;
    const known = [...table.columns.keys()];
    if (known.length === 0 || this.missed.has(column)) return;
    this.missed.add(column);
    const near = nearest(column, known);
    const params = { source: notes.source.id, column, key, known };
    notes.report('missing-column', near === undefined ? params : { ...params, nearest: near });
  }
}
