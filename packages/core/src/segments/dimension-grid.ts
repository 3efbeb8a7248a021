import type { Catalog, DimensionGrid } from '../catalog/index.ts';
import type { MetricQuery } from '../query/index.ts';
import { createTable, type Table, type TableColumn, type Value } from '../table/index.ts';
import { inOrder, stagesAmong } from './buying-stages.ts';

/** What stands in the cells where the grid does not say: the rows of the only events source; null where there is not one. */
export function usualValue(catalog: Pick<Catalog, 'sources'>): string | null {
  const [only, another] = eventSources(catalog);
  return only !== undefined && another === undefined ? `rows(${only})` : null;
}

/** The names of the events sources. */
export function eventSources({ sources }: Pick<Catalog, 'sources'>): string[] {
  return Object.values(sources).flatMap(({ id, kind }) => (kind === 'events' ? [id] : []));
}

/** A grid of two dimensions as a question for its metric; the answer is the same on every engine. */
export function gridQuestion(grid: DimensionGrid, value: string, asked: MetricQuery): MetricQuery {
  const { matrix: _, grain: __, by = [], ...rest } = asked;
  return { ...rest, metrics: [value], by: [...by, grid.rows, grid.columns] };
}

/** Every value of one dimension by every value of the other; what nobody counted is 0, what nobody paid is not defined. */
export function gridTable(catalog: Catalog, grid: DimensionGrid, value: string, answer: Table): Table {
  const sides = [grid.rows, grid.columns];
  const keys = answer.columns.filter(({ role }) => role === 'dimension');
  const groups = keys.filter(({ name }) => !sides.includes(name));
  const [rows, columns] = sides.map((name) => keys.find((key) => key.name === name));
  const all = [...groups, ...[rows, columns].filter((key) => key !== undefined)];
  const at = (of: readonly TableColumn[], row: number) => of.map(({ values }) => values[row] ?? null);
  const indexes = Array.from({ length: answer.length }, (_, row) => row);
  const places = new Map(indexes.map((row) => [JSON.stringify(at(all, row)), row]));
  const heads = new Map(indexes.map((row) => [JSON.stringify(at(groups, row)), at(groups, row)]));
  const [down = [], along = []] = [rows, columns].map((key) => (key ? ordered(catalog, key) : []));
  const cells = [...heads.values()].flatMap((head) =>
    down.flatMap((row) => along.map((column): readonly Value[] => [...head, row, column])),
  );
  const found = cells.map((cell) => places.get(JSON.stringify(cell)));
  const key = (name: string, i: number): TableColumn => ({
    name,
    role: i < groups.length ? 'dimension' : 'stage',
    unit: null,
    values: cells.map((cell) => cell[i] ?? null),
  });
  const heading = [...groups.map(({ name }) => name), ...sides].map(key);
  return createTable(cells.length, [...heading, measureAt(answer, value, found)], {
    ...answer.info,
    kind: 'matrix',
    grid: { of: 'dimensions', rows: [grid.rows], columns: grid.columns, name: value },
  });
}

/** The measure of an answer at some of its rows. */
function measureAt(answer: Table, value: string, found: readonly (number | undefined)[]): TableColumn {
  const measure = answer.columns.find(({ role }) => role === 'measure');
  const none: Value = measure?.unit === 'count' ? 0 : null;
  const notes = found.flatMap((place, i) => {
    const note = place === undefined ? undefined : measure?.notes?.[place];
    return note ? [[i, note] as const] : [];
  });
  return {
    name: measure?.name ?? value,
    role: 'measure',
    unit: measure?.unit ?? null,
    values: found.map((place) => (place === undefined ? none : (measure?.values[place] ?? null))),
    ...(notes.length > 0 ? { notes: Object.fromEntries(notes) } : {}),
  };
}

/** In the order of the bands or of the map of the dimension, else by their text; all buying stages where they are such. */
function ordered({ dimensions }: Catalog, { name, values }: TableColumn): (string | null)[] {
  const dimension = Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
  const texts = values.map((value) => (value === null ? null : String(value)));
  const stated = dimension?.bands?.map((band) => band.name) ?? Object.values(dimension?.map ?? {});
  if (stated.length > 0) return inOrder(texts, stated);
  const stages = texts.some((value) => value !== null) ? stagesAmong(texts) : [];
  return inOrder([...stages, ...texts], stages);
}
