import type { Catalog, Grid } from '@sluice/core/catalog';
import type { MetricQuery } from '@sluice/core/query';
import { createTable, type GridFacts, type Table, type Value } from '@sluice/core/table';
import { memory } from '@sluice/engines/memory';
import { furtherCatalog } from './further-answers.ts';
import { columnsOf, info } from './further-tables.ts';

interface Shape {
  readonly matrix: Grid;
  readonly facts: GridFacts;
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

const label = { rows: ['row'], columns: 'column' } as const;
const stages = ['awareness', 'purchase'] as const;

/** Grids beyond that of two scores, by the names of their widgets. */
export const shapes: Readonly<Record<'octants' | 'quadrants' | 'values' | 'content' | 'crossed', Shape>> = {
  octants: {
    matrix: 'worth',
    facts: { ...label, of: 'octant', name: 'worth', amount: 'cumulative' },
    rows: [
      { row: 'important', column: 'value', cell: 'high_value', count: 12, orders: 40, money: '1200' },
      { row: 'important', column: 'keep', cell: 'important_keep', count: 7, orders: 15, money: '350' },
      { row: 'ordinary', column: 'value', cell: 'ordinary_value', count: 31, orders: 62, money: '620' },
      { row: 'ordinary', column: 'keep', cell: 'ordinary_keep', count: 0, orders: 0, money: '0' },
      { row: null, column: null, cell: null, count: 9, orders: 0, money: '0' },
    ],
  },
  quadrants: {
    matrix: 'price',
    facts: { ...label, of: 'quadrant', name: 'price' },
    rows: [
      { row: '', column: 'none', cell: 'A', count: 103, orders: 0, money: '0' },
      { row: 'dear', column: 'rare', cell: 'D', count: 27, orders: 30, money: '900' },
      { row: 'dear', column: 'frequent', cell: 'E', count: 18, orders: 90, money: '1800' },
      { row: 'cheap', column: 'rare', cell: 'B', count: 48, orders: 50, money: '250' },
      { row: 'cheap', column: 'frequent', cell: 'C', count: 44, orders: 80, money: '400' },
    ],
  },
  values: {
    matrix: 'is_customer',
    facts: { ...label, of: 'value', name: 'is_customer' },
    rows: [
      { row: 'true', column: '', cell: 'true', count: 1204 },
      { row: 'false', column: '', cell: 'false', count: 88 },
    ],
  },
  content: {
    matrix: { content: { rows: ['topic', 'persona'], columns: 'stage' } },
    facts: { of: 'content', rows: ['topic', 'persona'], columns: 'stage' },
    rows: ['Kosten', 'Risiko'].flatMap((topic, i) =>
      ['user', null].flatMap((persona, k) =>
        stages.map((stage, n) => {
          const pieces = (i + n + k) % 2 === 0 ? 2 + i : 0;
          return {
            topic,
            persona,
            stage,
            pieces,
            uses: pieces * 8,
            unused: 0,
            gap: persona !== null && pieces === 0 ? 1 : 0,
          };
        }),
      ),
    ),
  },
  crossed: {
    matrix: { rows: 'channel', columns: 'segment', value: 'count(lead)' },
    facts: { of: 'dimensions', rows: ['channel'], columns: 'segment', name: 'count(lead)' },
    rows: ['email', 'paid', null].flatMap((channel, i) =>
      ['small', 'mid'].map((segment, k) => ({ channel, segment, 'count(lead)': 17 * i + 5 * k + 3 })),
    ),
  },
};

function tableOf({ facts, rows }: Shape): Table {
  const column = columnsOf(rows);
  const isLabel = facts.of !== 'content' && facts.of !== 'dimensions';
  const keys: readonly string[] = isLabel ? ['row', 'column', 'cell'] : [...facts.rows, facts.columns];
  const columns = Object.keys(rows[0] ?? {}).map((name) =>
    keys.includes(name)
      ? column(name, isLabel ? 'stage' : 'dimension', null, (row) => row[name] ?? null)
      : column(name, 'measure', name === 'money' ? 'currency' : 'count', (row) => row[name] ?? null),
  );
  return createTable(rows.length, columns, { ...info, kind: 'matrix', grid: facts });
}

const [like] = Object.values(furtherCatalog.dimensions);
const names = (en: string, cn: string, tw: string) => ({ default: en, byLocale: { 'zh-CN': cn, 'zh-TW': tw } });
const values = {
  high_value: names('High value', '重要价值客户', '重要價值客戶'),
  important_keep: names('Important to keep', '重要保持客户', '重要保持客戶'),
  ordinary_value: names('Ordinary value', '一般价值客户', '一般價值客戶'),
  ordinary_keep: names('Ordinary, keep', '一般保持客户', '一般保持客戶'),
};
const worth = like && { ...like, id: 'worth', label: names('RFM groups', 'RFM 客群', 'RFM 客群'), values };

const gridCatalog: Catalog = {
  ...furtherCatalog,
  dimensions: { ...furtherCatalog.dimensions, ...(worth ? { worth } : {}) },
  dashboards: {
    grids: {
      id: 'grids',
      title: names('Grids', '矩阵', '矩陣'),
      period: 'last 6 months',
      filters: ['period'],
      rows: Object.entries(shapes).map(([id, { matrix }], i) => [
        { id, kind: 'matrix', matrix, title: names(id, `矩阵 ${i + 1}`, `矩陣 ${i + 1}`), span: 1 },
      ]),
    },
  },
};

/** What an engine answers to questions for these grids. */
function grids({ matrix }: MetricQuery): Table | undefined {
  const asked = Object.values(shapes).find((shape) => JSON.stringify(shape.matrix) === JSON.stringify(matrix));
  return asked && tableOf(asked);
}

export const gridOptions = {
  catalog: gridCatalog,
  answer: grids,
  definitions: (await (await memory({ ...furtherCatalog, metrics: {} })).describe()).definitions,
};
