import type { Unit } from '@sluice/core/catalog';
import type { DataCell, DataTable } from '../../figure/data-table.ts';
import type { GridCell, GridModel, GridOptions } from './model.ts';
import { eachOf, isPerOrder } from './second-line.ts';

/** The same numbers as a table, one row a cell; those in no cell last. */
export function gridData(model: GridModel, options: GridOptions): DataTable {
  const { words, head } = options;
  const { of, rows, columns } = model.facts;
  const isLabel = of !== 'content' && of !== 'dimensions';
  const fields = isLabel ? ['cell'] : [...rows, columns];
  const hasMoney = model.cells.some((cell) => eachOf(cell, model) !== null);
  const measures = Object.keys(model.cells[0]?.sums ?? {});
  const outside = isLabel && model.outside > 0 ? [outsideCell(model, options)] : [];
  const number = (label: string, unit: Unit | null) => ({ label, align: 'end' as const, unit });
  return {
    columns: [
      ...fields.map((name) => ({ label: isLabel ? words.cell : head(name), align: 'start' as const, unit: null })),
      ...measures.map((name) => number(headOf(name, options), unitOf(name, model))),
      ...(hasMoney ? [number(isPerOrder(model.facts) ? words.perOrder : words.perLead, 'currency')] : []),
    ],
    rows: [...model.cells, ...outside].map((cell) => ({
      cells: [
        ...(isLabel ? [{ text: cell.name, raw: cell.id }] : keyCells(cell, fields, options)),
        ...measures.map((name) => measureCell(cell, name, model, options)),
        ...(hasMoney ? [eachCell(cell, model, options)] : []),
      ],
    })),
  };
}

function keyCells({ keys }: GridCell, fields: readonly string[], { say }: GridOptions): DataCell[] {
  return keys.map((key, i) => ({ text: say(fields[i] ?? '', key), raw: key }));
}

function measureCell({ sums }: GridCell, name: string, model: GridModel, { formats, words }: GridOptions): DataCell {
  const raw = sums[name] ?? null;
  if (name === 'gap') return { text: raw ? words.gap : '', raw };
  return { text: formats.value(raw, unitOf(name, model)), raw };
}

function eachCell(cell: GridCell, model: GridModel, { formats }: GridOptions): DataCell {
  const raw = eachOf(cell, model);
  return { text: formats.value(raw, 'currency'), raw };
}

function headOf(name: string, { words, head }: GridOptions): string {
  const { leads: count, orders, money, pieces, uses, unused, gapHead: gap } = words;
  const heads: Readonly<Record<string, string>> = { count, orders, money, pieces, uses, unused, gap };
  return Object.hasOwn(heads, name) ? (heads[name] ?? name) : head(name);
}

function unitOf(name: string, { measure, unit }: GridModel): Unit | null {
  return name === 'money' ? 'currency' : name === measure ? unit : 'count';
}

function outsideCell({ facts: { of }, measure, outside }: GridModel, { words }: GridOptions): GridCell {
  const name = ['octant', 'score', 'segment'].includes(of) ? words.noOrder : words.noValue;
  return { id: '', name, row: -1, column: 0, keys: [], sums: { [measure]: outside }, isGap: false };
}
