import type { Catalog } from '../../catalog/index.ts';
import type { AttributionQuery } from '../../query/index.ts';
import { createTable, type Table } from '../../table/index.ts';
import type { Cells } from '../cells.ts';
import { creditKey } from '../further-keys.ts';
import { binary, notDefined, type Quantity } from '../quantity.ts';
import { readCell } from '../read-cell.ts';
import { ColumnBuilder } from './column-builder.ts';
import { type Groups, groupsOf } from './groups.ts';
import { infoOf, keyColumns, type Place, placesOf } from './key-columns.ts';

/**
 * The answer of an attribution query: model by model one row a group and bucket, what no touch gets last (rules A1 to A4).
 * `revenue`, `pipeline`, `spend` and `profit` (revenue less spend) stand where the file has them. Of paths: one row a path.
 */
export function attributionTable(catalog: Catalog, asked: AttributionQuery, cells: Cells): Table {
  const groups = groupsOf(catalog, cells);
  const places = inOrder(groups, placesOf(groups, cells), cells);
  if (typeof asked === 'object' && asked.paths) return pathsTable(groups, places, cells);
  const models = modelsOf(cells);
  const rows = models.flatMap((model) => places.map((place) => ({ model, place })));
  const keys = keyColumns(
    groups,
    cells,
    rows.map(({ place }) => place),
  );
  const model = new ColumnBuilder('model', 'stage', null);
  for (const row of rows) model.push(row.model);
  const isDefined = definedAt(groups, cells);
  const column = (name: string, unit: 'count' | 'currency', read: (model: string, place: Place) => Quantity) => {
    const built = new ColumnBuilder(name, 'measure', unit);
    for (const row of rows) built.put(read(row.model, row.place));
    return built.build();
  };
  const credit = (of: 'conversions' | 'pipeline', key: (model: string) => string) => (m: string, place: Place) =>
    m === 'markov' || m === 'shapley'
      ? definedOr(isDefined[of](place), readCell(cells, key(m), place.row))
      : readCell(cells, key(m), place.row);
  const conversions = credit('conversions', creditKey.conversions);
  const measures = [column('conversions', 'count', conversions)];
  const isPipelineOwn = hasColumn(cells, creditKey.paths('pipeline'));
  const pipeline = credit(isPipelineOwn ? 'pipeline' : 'conversions', (m) => creditKey.money('pipeline', m));
  const revenue = credit('conversions', (m) => creditKey.money('revenue', m));
  const spend = (_: string, { row }: Place) => readCell(cells, creditKey.spend, row);
  const has = (money: 'pipeline' | 'revenue') => models.some((m) => hasColumn(cells, creditKey.money(money, m)));
  if (has('pipeline')) measures.push(column('pipeline', 'currency', pipeline));
  if (has('revenue')) measures.push(column('revenue', 'currency', revenue));
  if (hasColumn(cells, creditKey.spend)) {
    measures.push(column('spend', 'currency', spend));
    if (has('revenue'))
      measures.push(column('profit', 'currency', (m, place) => binary('-', revenue(m, place), spend(m, place))));
  }
  return createTable(rows.length, [...keys, model.build(), ...measures], infoOf(cells));
}

/** Without conversions the chance that removal effects are taken of is 0. */
function definedOr(isDefined: boolean, value: Quantity): Quantity {
  return isDefined || value.kind === 'undefined' ? value : notDefined('division-by-zero');
}

function hasColumn(cells: Cells, key: string): boolean {
  return Object.hasOwn(cells.columns, key);
}

/** In the order they were asked for: that of the columns. */
function modelsOf(cells: Cells): string[] {
  const prefix = creditKey.conversions('');
  return Object.keys(cells.columns).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
}

/** Whether subjects of a place had conversions with a path: what models over all paths need. */
function definedAt(groups: Groups, cells: Cells): Record<'conversions' | 'pipeline', (place: Place) => boolean> {
  const touches = new Set(cells.info.touches ?? []);
  const subjectsOf = (group: number) =>
    JSON.stringify(groups.values[group]?.filter((_, d) => !touches.has(groups.dimensions[d] ?? '')));
  const texts = Array.from({ length: groups.length }, (_, group) => subjectsOf(group));
  const at = (of: 'conversions' | 'pipeline') => {
    const found = new Set<string>();
    const column = cells.columns[creditKey.paths(of)];
    groups.rows.forEach((rows, group) => {
      rows.forEach((row, span) => {
        if (column?.kind === 'sum' && (column.values[row] ?? 0) > 0) found.add(`${span} ${texts[group]}`);
      });
    });
    return ({ group, span }: Place) => found.has(`${span} ${texts[group]}`);
  };
  return { conversions: at('conversions'), pipeline: at('pipeline') };
}

/** What no touch gets stands last. */
function inOrder(groups: Groups, places: readonly Place[], cells: Cells): Place[] {
  const touches = new Set(cells.info.touches ?? []);
  const isNobodys = ({ group }: Place) =>
    groups.values[group]?.some((value, d) => value === 'unattributed' && touches.has(groups.dimensions[d] ?? ''));
  return [...places.filter((place) => !isNobodys(place)), ...places.filter(isNobodys)];
}

/** The most common path first; what is too rare to show last. */
function pathsTable(groups: Groups, places: readonly Place[], cells: Cells): Table {
  const leads = ({ row }: Place) => Number(read(cells, creditKey.leads, row));
  const isShown = ({ group }: Place) => groups.values[group]?.[0] !== null;
  const ranked = [...places].sort(
    (a, b) => Number(isShown(b)) - Number(isShown(a)) || leads(b) - leads(a) || a.group - b.group || a.span - b.span,
  );
  const columns = (
    [
      ['leads', creditKey.leads, 'count'],
      ['conversions', creditKey.gone, 'count'],
      ['value', creditKey.worth, 'currency'],
    ] as const
  ).flatMap(([name, key, unit]) => {
    if (!hasColumn(cells, key)) return [];
    const column = new ColumnBuilder(name, 'measure', unit);
    for (const { row } of ranked) column.put(readCell(cells, key, row));
    return [column.build()];
  });
  return createTable(ranked.length, [...keyColumns(groups, cells, ranked), ...columns], infoOf(cells));
}

function read(cells: Cells, key: string, row: number): number {
  const value = readCell(cells, key, row);
  return value.kind === 'number' ? value.value : 0;
}
