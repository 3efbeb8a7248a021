import type { PickNode } from '@sluice/core/plan';
import { agg, binary, call, cast, col, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { ChainShape } from '../chain/shape.ts';
import { fieldOfTexts } from '../rows/field-texts.ts';
import type { Scope } from '../scope/scope.ts';

/** The first text of a dimension on the rows of each subject, of items whose rows stand in time order. */
export interface FirstText {
  /** What is kept of a subject: an aggregate over its items. */
  readonly kept: Expr;
  /** Of subjects `a` what tells the texts apart. */
  readonly key: Expr;
  readonly text: Expr;
}

/** Places of texts are below it. */
const PLACES = 256;

/**
 * Where all texts are known and few, one whole number says which row was the first and what stood there: a least number is
 * cheaper to keep for each subject than a text and its row.
 */
export function firstText(scope: Scope, { stack }: ChainShape, { column }: PickNode, as: string): FirstText {
  const texts = knownTexts(scope, stack.parts[0]?.rows ?? '', column);
  const kept = col(as, 'a');
  if (texts === null) return { kept: agg('arg_min', [col(column), col('row_number')]), key: kept, text: kept };
  const list = call('list_of', ...texts.map(literal));
  const row = binary('*', cast(col('row_number'), 'bigint'), literal(PLACES));
  const key = call('bit_and', kept, literal(PLACES - 1));
  return {
    kept: agg('min', [binary('+', row, call('list_place', list, col(column)))]),
    key,
    text: call('extract_item', list, key),
  };
}

function knownTexts(scope: Scope, rows: string, column: string): readonly string[] | null {
  const { isOverFiles, texts } = scope.context;
  const field = isOverFiles ? fieldOfTexts(scope, rows, column) : null;
  if (field === null) return null;
  const known = texts?.get(field);
  if (known === undefined) scope.wantedTexts.add(field);
  return known && known.length > 0 && known.length < PLACES ? known : null;
}
