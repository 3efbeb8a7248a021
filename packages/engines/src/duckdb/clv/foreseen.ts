import { loadSpecial } from '@sluice/core/clv';
import type { CellColumn } from '@sluice/core/compute';
import type { Diagnostic } from '@sluice/core/diagnostic';
import type { CellMeasure, GroupNode, Plan } from '@sluice/core/plan';
import { purchasesSql, type SqlContext } from '@sluice/sql';
import type { CellBlock } from '../../shared/cell-block.ts';
import type { History } from '../../shared/clv/histories.ts';
import { type Look, Looks } from '../../shared/clv/predictions.ts';
import { refusalOf } from '../../shared/clv/refusal.ts';
import { Combinations } from '../attribution/combinations.ts';
import type { Database } from '../database/open-database.ts';
import { type ReadColumns, readColumns } from '../database/read-columns.ts';

type Foreseen = Exclude<Extract<CellMeasure, { kind: 'customers' }>, { of: 'top_share' }>;

/** Cells of what customers will do; or, where no model could be had for any span, why not. */
export interface ForeseenCells {
  readonly cells: CellBlock;
  readonly refusal: Diagnostic | null;
}

/** Customers as the rows of `purchasesSql` tell of them. */
interface Bought {
  readonly histories: readonly History[];
  /** By customer its group, −1 where the condition leaves it out. */
  readonly group: readonly number[];
  readonly groups: readonly (readonly (string | null)[])[];
}

/** The measures of a group over customers that look ahead; none of others. */
export function foreseenOf({ measures }: GroupNode): Foreseen[] {
  return measures.flatMap((m) => (m.kind === 'customers' && m.of !== 'top_share' ? [m] : []));
}

/** What customers bought is found in SQL, the models of them are core's, as on every engine. */
export async function foreseenCells(
  plan: Plan,
  id: string,
  node: GroupNode,
  database: Database,
  context: SqlContext,
): Promise<ForeseenCells> {
  const days = node.dated.kind === 'customers' ? node.dated.days : [];
  const bought = readBought(node, await readColumns(database, purchasesSql(plan, id, context)));
  const looks = new Looks(bought.histories, await loadSpecial());
  const perSpan = days.map((day) => looks.at(day));
  const cells = cellsOf(bought, perSpan);
  const columns = foreseenOf(node).map((measure) => [measure.key, meansOf(measure, looks, perSpan, cells)]);
  const keys = node.by.map(({ dimension }, d) => {
    const values = [...new Set(bought.groups.flatMap((texts) => texts[d] ?? []))];
    const codeOf = (text: string | null) => (text === null ? -1 : values.indexOf(text));
    return { dimension, values, codes: cells.map(({ group }) => codeOf(bought.groups[group]?.[d] ?? null)) };
  });
  return {
    cells: {
      length: cells.length,
      keys,
      span: cells.map(({ span }) => span),
      columns: Object.fromEntries(columns),
    },
    refusal: refusalOf(perSpan),
  };
}

function readBought(node: GroupNode, { length, columns }: ReadColumns): Bought {
  const [customers = [], shown = []] = columns;
  const texts = node.by.map((_, d) => columns[2 + d] ?? []);
  const [days = [], amounts = []] = columns.slice(2 + texts.length);
  const groups = new Combinations();
  const found = new Map<unknown, { readonly group: number; readonly byDay: Map<number, number> }>();
  for (let row = 0; row < length; row++) {
    const group = shown[row] === true ? groups.codeOf(texts, row) : -1;
    const known = found.get(customers[row]) ?? { group, byDay: new Map<number, number>() };
    found.set(customers[row], known);
    const day = Number(days[row]);
    known.byDay.set(day, (known.byDay.get(day) ?? 0) + Number(amounts[row]));
  }
  const histories = [...found.values()].map(({ byDay }, row): History => {
    const own = [...byDay].sort(([a], [b]) => a - b);
    return { row, days: own.map(([day]) => day), amounts: own.map(([, amount]) => amount) };
  });
  return { histories, group: [...found.values()].map(({ group }) => group), groups: groups.all };
}

interface Cell {
  readonly group: number;
  readonly span: number;
  readonly known: Look['known'];
}

/** One cell a group and span in which a customer is known, where there is a model. */
function cellsOf({ group, groups }: Bought, perSpan: readonly Look[]): Cell[] {
  return perSpan.flatMap(({ fit, known }, span) =>
    fit.kind !== 'fitted'
      ? []
      : groups.flatMap((_, at) => {
          const own = known.filter(({ row }) => group[row] === at);
          return own.length === 0 ? [] : [{ group: at, span, known: own }];
        }),
  );
}

/** The mean over the customers of each cell. */
function meansOf(measure: Foreseen, looks: Looks, perSpan: readonly Look[], cells: readonly Cell[]): CellColumn {
  const sums = cells.map(({ span, known }) => {
    const fit = perSpan[span]?.fit;
    if (fit?.kind !== 'fitted') return 0;
    const foresee = looks.foresight(measure, fit);
    return known.reduce((sum, { customer }) => sum + foresee(customer), 0);
  });
  return { kind: 'mean', money: false, sums, counts: cells.map(({ known }) => known.length) };
}
