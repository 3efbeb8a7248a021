import { binary, call, cast, choose, isNull, literal, nothing, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { TypedExpr } from './rows.ts';

/** The text of a value as group keys spell it: numbers as JavaScript does, times as ISO, of a list the first. */
export function textOf({ expr, type }: TypedExpr): Expr {
  switch (type) {
    case 'text':
      return expr;
    case 'list':
      return call('extract_item', expr, literal(1));
    case 'boolean':
      return choose([
        [expr, word('true')],
        [{ kind: 'not', of: expr }, word('false')],
      ]);
    case 'number':
      return numberText(expr);
    case 'money':
      return moneyText(expr);
    case 'day':
      return call('day_text', expr);
    case 'instant':
      return call('instant_text', expr);
  }
}

const exact = 1e15;

function numberText(value: Expr): Expr {
  const whole = cast(cast(value, 'hugeint'), 'text');
  const isWhole = {
    kind: 'all',
    of: [binary('<', call('abs', value), literal(exact)), binary('=', value, call('floor', value))],
  } as const;
  return choose(
    [
      [isNull(value), nothing],
      [isWhole, whole],
    ],
    call('format_double', value),
  );
}

/** Exact decimals without needless zeros. */
function moneyText(micro: Expr): Expr {
  const size = call('abs', micro);
  const sign = choose([[binary('<', micro, literal(0)), word('-')]], word(''));
  const whole = cast(binary('//', size, literal(1_000_000)), 'text');
  const digits = call('lpad', cast(binary('%', size, literal(1_000_000)), 'text'), literal(6), word('0'));
  const fraction = call('rtrim', digits, word('0'));
  return choose(
    [[binary('=', binary('%', micro, literal(1_000_000)), literal(0)), call('concat', sign, whole)]],
    call('concat', sign, whole, word('.'), fraction),
  );
}

/** Number(text) where it is one. */
export function numberOf({ expr, type }: TypedExpr): Expr | null {
  switch (type) {
    case 'number':
      return expr;
    case 'money':
      return binary('/', cast(expr, 'double'), literal(1_000_000));
    case 'text':
      return call('to_number', expr);
    default:
      return null;
  }
}
