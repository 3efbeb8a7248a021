import { agg, all, any, binary, col, down, exists, isNull, literal, not, nothingOf, over, up } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Query } from '../ast/query.ts';
import { inner, select, table, union } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { sameColumn, stageColumn } from './items.ts';
import type { ChainShape } from './shape.ts';

/** Per subject and stage the earliest row it is reached at over all chains (rule F11): `subject`, `stage`, `ord`, `t`. */
export function addArrivals(
  scope: Scope,
  shape: ChainShape,
  line: string,
  states: readonly string[],
  undated: string | null,
): string {
  const dated = scope.add('first_arrivals', 'the earliest row at each stage, over all chains', () =>
    union(states.map((name, k) => (shape.way === 'any' ? firstOfTime(scope, shape, line, name, k) : first(name, k)))),
  );
  if (undated === null) return dated;
  return scope.add('arrivals', 'with those that have no time and no chain', () =>
    union([select(dated, columnsOf()), bare(scope, shape, undated, dated)]),
  );
}

const columnsOf = () => Object.fromEntries(['subject', 'stage', 'ord', 't'].map((n) => [n, col(n)]));

function first(name: string, k: number): Query {
  return select(
    name,
    { subject: col('subject'), stage: literal(k), ord: agg('min', [col('ord')]), t: agg('min', [col('t')]) },
    {
      groupBy: [col('subject')],
    },
  );
}

/** A position is reached at a time; the first row of that time stands for it. */
function firstOfTime(scope: Scope, shape: ChainShape, line: string, name: string, c: number): Query {
  const earliest = scope.add(`earliest_${c + 1}`, `when position ${c + 1} is first reached`, () =>
    select(name, { subject: col('subject'), t: agg('min', [col('t')]) }, { groupBy: [col('subject')] }),
  );
  const matches = any(...shape.node.stages.map((_, k) => col(stageColumn(k), 'e')));
  const isSame = shape.node.same.map((_, f) =>
    any(
      isNull(col(sameColumn(f), 'e')),
      isNull(col(sameColumn(f), 'p')),
      binary('=', col(sameColumn(f), 'e'), col(sameColumn(f), 'p')),
    ),
  );
  const ofTime = (alias: string): Expr =>
    all(binary('=', col('subject', alias), col('subject', 'f')), binary('=', col('t', alias), col('t', 'f')));
  return select(
    table(earliest, 'f'),
    { subject: col('subject', 'f'), stage: literal(c), ord: agg('min', [col('ord', 'e')]), t: col('t', 'f') },
    {
      joins: [inner(table(name, 'p'), ofTime('p')), inner(table(line, 'e'), all(ofTime('e'), matches, ...isSame))],
      groupBy: [col('subject', 'f'), col('t', 'f')],
    },
  );
}

/** The furthest row without a time of subjects without any chain. */
function bare(scope: Scope, shape: ChainShape, undated: string, dated: string): Query {
  const only = scope.add('bare', 'subjects that have nothing but rows without a time', () =>
    select(
      undated,
      { subject: col('subject'), depth: col('depth'), entry: col('entry') },
      {
        where: not(exists(dated, binary('=', col('subject', dated), col('subject', undated)))),
        qualify: binary(
          '=',
          over('row_number', [], { partitionBy: [col('subject')], orderBy: [down(col('depth')), up(col('entry'))] }),
          literal(1),
        ),
      },
    ),
  );
  return select(only, { subject: col('subject'), stage: col('depth'), ord: col('entry'), t: nothingOf('bigint') });
}
