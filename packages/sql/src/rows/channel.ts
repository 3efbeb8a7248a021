import type { ChannelColumn } from '@sluice/core/plan';
import { all, binary, call, choose, col, isNull, nothingOf, word } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Query } from '../ast/query.ts';
import { type Columns, left, select, stored } from '../ast/select.ts';
import { SOURCES } from '../scope/scope.ts';
import { columnOf, type DerivedColumn, type Rows } from './rows.ts';
import { textOf } from './text-of.ts';

/**
 * The table the channels of touches are looked up in: one row a distinct combination of the four fields, and the channel
 * the rules of the file give it. The engine fills it.
 */
export const TOUCH_CHANNELS = 'touch channels';

export const touchFields = ['source', 'medium', 'campaign', 'referrer'] as const;

/** The stated channel, else what the rules say of the touch. */
export function channelExpr(of: ChannelColumn, input: Rows, alias: string): DerivedColumn {
  const declared = of.declared === null ? null : columnOf(input, of.declared, alias);
  const isTouch = touchFields.some((field) => of[field] !== null && input.typeOf(of[field]) !== null);
  const stated = declared && textOf(declared);
  if (!isTouch) return { expr: stated ?? nothingOf('text'), joins: [] };
  const touch = { ...stored(SOURCES, TOUCH_CHANNELS), as: 'touch' };
  const on = all(
    ...touchFields.map((field) =>
      binary('IS NOT DISTINCT FROM', col(field, 'touch'), touchText(of, input, field, alias)),
    ),
  );
  const said = col('channel', 'touch');
  const found = of.isSpend ? spendChannel(said, (field) => touchText(of, input, field, alias)) : said;
  return { expr: stated ? call('coalesce', stated, found) : found, joins: [left(touch, on)] };
}

/** Costs that say neither source nor medium are no direct visits (see `spendChannelOf` in core). */
function spendChannel(said: Expr, textAt: (field: 'source' | 'medium') => Expr): Expr {
  const isBare = all(binary('=', said, word('direct')), isNull(textAt('source')), isNull(textAt('medium')));
  return choose([[isBare, word('unassigned')]], said);
}

function touchText(of: ChannelColumn, input: Rows, field: (typeof touchFields)[number], alias: string): Expr {
  const name = of[field];
  const column = name === null ? null : columnOf(input, name, alias);
  return column ? textOf(column) : nothingOf('text');
}

/** The distinct touches of some rows, for the engine to ask the rules about. */
export function touchesQuery(of: ChannelColumn, rows: Rows): Query {
  const columns: Columns = Object.fromEntries(touchFields.map((f) => [f, touchText(of, rows, f, rows.name)]));
  return select(rows.name, columns, { distinct: true });
}
