import type { BoundName, Catalog, Condition, FieldRef, Scalar } from '@sluice/core/catalog';
import { type Diagnostic, nearest, report } from '@sluice/core/diagnostic';
import type { Column, LoadedSource } from '@sluice/core/table';
import type { Loaded } from '@sluice/sources';

/** What a definition looks for in a field of the rows, and where the definition stands. */
interface ValueUse {
  readonly kind: BoundName['kind'];
  readonly id: string;
  readonly field: string;
  readonly values: readonly Scalar[];
  readonly sources: readonly string[];
  /** No row with it is no surprise: only what is nearly another value is a slip. */
  readonly mayBeNone?: boolean;
}

/** Events and values that definitions look for and no loaded row has: counted 0 times, most often by a slip of the pen. */
export function unknownValues(catalog: Catalog, loaded: Loaded): Diagnostic[] {
  const found = valueUses(catalog).flatMap((use) => {
    const columns = columnsOf(use, loaded);
    return columns === null ? [] : missingValues(catalog, use, columns);
  });
  return [...new Map(found.map((d) => [JSON.stringify([d.params, d.from]), d])).values()];
}

/** The columns a value may stand in; null where a source could not be read, or has rows but not the field. */
function columnsOf({ field, sources }: ValueUse, { sources: all, failed }: Loaded): Column[] | null {
  const columns = sources.map((id) => (failed.includes(id) ? undefined : columnOf(all[id], field)));
  return columns.length > 0 && columns.every((column) => column !== undefined) ? columns : null;
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
    if (onlySlips && near === undefined) return [];
    const params = { field: use.field, value: String(value), of: use.sources.join(', '), known, type, isText };
    return report(
      'value-not-in-data',
      near === undefined ? params : { ...params, nearest: near },
      rangeOf(catalog, use),
    );
  });
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

function rangeOf(catalog: Catalog, { kind, id }: ValueUse): { from: number; to: number } {
  const name = catalog.names?.find((one) => one.kind === kind && one.id === id);
  const [from = 0, to = 0] = name?.definition ?? name?.uses[0] ?? [];
  return { from, to };
}

type At = Omit<ValueUse, 'field' | 'values'>;

function valueUses(catalog: Catalog): ValueUse[] {
  const leads = Object.values(catalog.sources).flatMap((source) => (source.kind === 'leads' ? [source.id] : []));
  const events = (at: At, values: readonly string[] | 'any'): ValueUse[] =>
    values === 'any' || at.sources.length === 0 ? [] : [{ ...at, field: 'event', values }];
  const where = (at: At, condition: Condition | undefined): ValueUse[] =>
    equals(condition).map(({ field, values }) => ({
      ...at,
      sources: field.of === 'lead' ? leads : at.sources,
      field: field.name,
      values,
    }));
  const stages = Object.values(catalog.funnels).flatMap((funnel) =>
    funnel.stages.flatMap(({ id, reach, where: condition }) => {
      const sources = 'sources' in reach ? reach.sources : reach.kind === 'counts' ? [] : [reach.source];
      const at = { kind: 'stage', id: `${funnel.id}.${id}`, sources } as const;
      return [...events(at, reach.kind === 'event' ? reach.events : 'any'), ...where(at, condition)];
    }),
  );
  const rules = Object.values(catalog.scores ?? {}).flatMap((score) =>
    score.groups.flatMap((group) =>
      group.rules.flatMap((rule): ValueUse[] => {
        if (rule.kind === 'inactive') return [];
        // of a rule that no row met the scores tell
        const at = { kind: 'score', id: `${score.id}.${rule.id}`, sources: rule.sources, mayBeNone: true } as const;
        return [...events(at, rule.kind === 'event' ? rule.events : 'any'), ...where(at, rule.where)];
      }),
    ),
  );
  // the states of a known format are those of all its users
  const deals = Object.values(catalog.sources).flatMap(({ id, preset, won, lost }) => {
    const at = { kind: 'source', id, sources: [id] } as const;
    return preset === undefined ? [...where(at, won), ...where({ ...at, mayBeNone: true }, lost)] : [];
  });
  return [...stages, ...rules, ...deals];
}

/** The values a condition must meet: what stands under `not` may well be nowhere. */
function equals(condition: Condition | undefined): { field: FieldRef; values: readonly Scalar[] }[] {
  if (condition?.kind === 'in') return [condition];
  return condition?.kind === 'all' || condition?.kind === 'any' ? condition.of.flatMap(equals) : [];
}
