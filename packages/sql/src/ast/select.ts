import type { Expr } from './expr.ts';
import type { From, Join, NamedExpr, Query, Select } from './query.ts';

export type Columns = Readonly<Record<string, Expr>>;

/** A query over one table or common table expression; `columns` by the name each is given. */
export function select(
  from: From | string | null,
  columns: Columns,
  more: Partial<Omit<Select, 'kind' | 'columns' | 'from'>> = {},
): Select {
  return {
    kind: 'select',
    distinct: false,
    columns: Object.entries(columns).map(([as, expr]): NamedExpr => ({ expr, as })),
    from: typeof from === 'string' ? table(from) : from,
    joins: [],
    where: null,
    groupBy: [],
    qualify: null,
    orderBy: [],
    ...more,
  };
}

/** A common table expression by name. */
export function table(name: string, as: string = name): From {
  return { schema: null, name, as };
}

/** A table of the database. */
export function stored(schema: string, name: string): From {
  return { schema, name, as: name };
}

export function union(of: readonly Query[]): Query {
  const [only] = of;
  return of.length === 1 && only ? only : { kind: 'union', of };
}

export function inner(to: From | string, on: Expr): Join {
  return { type: 'inner', to: typeof to === 'string' ? table(to) : to, on };
}

export function left(to: From | string, on: Expr): Join {
  return { type: 'left', to: typeof to === 'string' ? table(to) : to, on };
}

export function cross(to: From | string): Join {
  return { type: 'cross', to: typeof to === 'string' ? table(to) : to, on: null };
}
