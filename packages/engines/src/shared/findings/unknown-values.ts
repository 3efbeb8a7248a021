import type { Catalog, Scalar } from '@sluice/core/catalog';
import { type Diagnostic, nearest, report } from '@sluice/core/diagnostic';
import type { Column, LoadedSource } from '@sluice/core/table';
import type { Loaded } from '@sluice/sources';
import { placeOf } from './place-of.ts';
import { type ValueUse, valueUses } from './value-uses.ts';

/** Events and values that definitions look for and no loaded row has: counted 0 times, most often by a slip of the pen. */
export function unknownValues(catalog: Catalog, loaded: Loaded): Diagnostic[] {
  const found = valueUses(catalog).flatMap((use) => {
    const columns = columnsOf(use, loaded);
    return columns === null ? [] : missingValues(catalog, use, columns);
  });
  return [...new Map(found.map((d) => [JSON.stringify([d.params, d.from]), d])).values()];
}

/** The columns a value may stand in; null where a source could not be read, or has rows but not the field. */
function columnsOf({ field, sources, ofSome, known }: ValueUse, { sources: all, failed }: Loaded): Column[] | null {
  if (known !== undefined) return [{ type: 'text', codes: new Int32Array(), dictionary: known }];
  const columns = sources.map((id) => (failed.includes(id) ? undefined : columnOf(all[id], field)));
  const found = columns.filter((column) => column !== undefined);
  return found.length > 0 && (ofSome || found.length === columns.length) ? found : null;
}

function columnOf(source: LoadedSource | undefined, field: string): Column | undefined {
  return source !== undefined && source.length > 0 && Object.hasOwn(source.fields, field)
    ? source.fields[field]
    : undefined;
}

/** What no row has. Where another value of the list is there, or none need be, only what is nearly one that is: a slip. */
function missingValues(catalog: Catalog, use: ValueUse, columns: readonly Column[]): Diagnostic[] {
  const gone = use.values.filter((value) => !columns.some((column) => mayHold(column, value)));
  const onlySlips = use.mayBeNone || gone.length < use.values.length;
  const known = [...new Set(columns.flatMap(firstTexts))];
  const [type = 'text'] = columns.map(typeWord);
  return gone.flatMap((value) => {
    const isText = typeof value === 'string';
    const near = isText ? nearest(value, known) : undefined;
    if (onlySlips && !isSlip(String(value), near)) return [];
    const params = { field: use.field, value: String(value), of: use.sources.join(', '), known, type, isText };
    return report(
      'value-not-in-data',
      near === undefined ? params : { ...params, nearest: near },
      ...placeOf(catalog, use.kind, use.id),
    );
  });
}

/** Codes of two or three letters lie near each other by nature: of them only the case can be a slip. */
function isSlip(value: string, near: string | undefined): boolean {
  return near !== undefined && (value.length > 3 || near.toLowerCase() === value.toLowerCase());
}

function firstTexts(column: Column): readonly string[] {
  if (column.type === 'list') return column.dictionary.slice(0, 2_000).flat();
  return column.type === 'text' ? column.dictionary.slice(0, 2_000) : [];
}

/** Whether some row can have the value; numbers and dates are compared by type alone. */
function mayHold(column: Column, value: Scalar): boolean {
  if (column.type === 'list') return column.dictionary.some((texts) => texts.some((text) => text === value));
  if (column.type === 'text') return column.dictionary.some((text) => text === value);
  if (column.type === 'boolean') return typeof value === 'boolean';
  if (column.type === 'day' || column.type === 'instant') return typeof value === 'string';
  return typeof value === 'number';
}

function typeWord(column: Column): 'text' | 'number' | 'boolean' | 'date' {
  if (column.type === 'text' || column.type === 'list') return 'text';
  if (column.type === 'boolean') return 'boolean';
  return column.type === 'day' || column.type === 'instant' ? 'date' : 'number';
}
