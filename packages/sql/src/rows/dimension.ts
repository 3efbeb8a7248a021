import type { DimensionColumn } from '@sluice/core/plan';
import { all, binary, choose, isNull, literal, nothingOf, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { TypedExpr } from './rows.ts';
import { numberOf, textOf } from './text-of.ts';

/** The key of a dimension: bands, then the map, then what is said of other values. */
export function dimensionExpr(of: DimensionColumn, column: TypedExpr): Expr {
  const text = of.bands ? bandOf(of.bands, column) : textOf(column);
  const { map, otherwise } = of;
  const other = 'other' in otherwise && !of.bands ? otherwise.other : null;
  if (!map && !('other' in otherwise)) return column.type === 'text' || of.bands ? text : filled(text);
  const mapped = Object.entries(map ?? {}).map(
    ([from, to]) => [binary('=', text, literal(from)), to === '' ? nothingOf('text') : literal(to)] as const,
  );
  const rest = other === null ? filled(text) : other === '' ? nothingOf('text') : literal(other);
  return choose([[isNull(text), nothingOf('text')], ...mapped], rest);
}

/** An empty text is missing. */
function filled(text: Expr): Expr {
  return choose([[binary('<>', text, word('')), text]]);
}

function bandOf(bands: NonNullable<DimensionColumn['bands']>, column: TypedExpr): Expr {
  const value = numberOf(column);
  if (value === null) return nothingOf('text');
  return choose(
    bands.map(({ name, from, to }) => [
      all(
        from === null ? null : binary('>=', value, literal(from)),
        to === null ? null : binary('<', value, literal(to)),
        from === null && to === null ? binary('=', value, value) : null,
      ),
      literal(name),
    ]),
  );
}
