import type { FunctionName } from '../ast/names.ts';
import type { Spelling } from './dialect.ts';

const named =
  (name: string): Spelling =>
  (...args) =>
    `${name}(${args.join(', ')})`;

/** Days since 1970 to a date and back. */
const toDate = (day: string) => `(DATE '1970-01-01' + CAST(${day} AS INTEGER))`;
const toStamp = (micros: string) => `make_timestamp(${micros})`;

/** A glance shows that a text is its own normal key: no space at its ends, no capitals in what may be an e-mail, ASCII alone. */
function isPlainKey(text: string): string {
  const isTrimmed = `${text} >= '!' AND right(${text}, 1) >= '!'`;
  const isLower = `CASE WHEN contains(${text}, '@') THEN lower(${text}) = ${text} ELSE true END`;
  return `(${isTrimmed} AND length(${text}) = strlen(${text}) AND ${isLower})`;
}

/** A condition on `x` that some item of a list meets. */
const anyItem = (list: string | undefined, condition: string) =>
  `(len(list_filter(${list}, lambda x: ${condition})) > 0)`;

/** How DuckDB spells each function. */
export const duckdbFunctions: Readonly<Record<FunctionName, Spelling>> = {
  abs: named('abs'),
  add_months: (day, months) =>
    `CAST(CAST(${toDate(day ?? '')} + ${months} * INTERVAL 1 MONTH AS DATE) - DATE '1970-01-01' AS INTEGER)`,
  after_last: (text, sign) => `lower(split_part(${text}, ${sign}, -1))`,
  bit_and: (a, b) => `(${a} & ${b})`,
  bit_count: named('bit_count'),
  character: named('chr'),
  coalesce: named('coalesce'),
  concat: (...args) => `(${args.join(' || ')})`,
  contains: named('contains'),
  day_text: (day) => `strftime(${toDate(day ?? '')}, '%Y-%m-%d')`,
  email_like: (text) => `regexp_full_match(${text}, '[^\\s@]+@[^\\s@]+')`,
  extract_item: (list, at) => `${list}[${at}]`,
  floor: named('floor'),
  format_double: (value) => `regexp_replace(CAST(${value} AS VARCHAR), 'e([+-])0', 'e\\1')`,
  greatest: named('greatest'),
  instant_text: (micros) =>
    `regexp_replace(strftime(${toStamp(micros ?? '')}, '%Y-%m-%dT%H:%M:%S.%f'), '(\\.000000|(\\.\\d{3})000)$', '\\2') || 'Z'`,
  items_of: named('unnest'),
  least: named('least'),
  like_folded: (text, pattern) => `(lower(${text}) LIKE lower(${pattern}) ESCAPE '\\')`,
  list_any_domain: (list, sign, ...domains) =>
    anyItem(list, `contains(x, ${sign}) AND lower(split_part(x, ${sign}, -1)) IN (${domains.join(', ')})`),
  list_any_gt: (list, value) => anyItem(list, `x > ${value}`),
  list_any_gte: (list, value) => anyItem(list, `x >= ${value}`),
  list_any_like: (list, pattern) => anyItem(list, `lower(x) LIKE lower(${pattern}) ESCAPE '\\'`),
  list_any_lt: (list, value) => anyItem(list, `x < ${value}`),
  list_any_lte: (list, value) => anyItem(list, `x <= ${value}`),
  list_append_sorted: (list, item) => `list_sort(list_append(${list}, ${item}))`,
  list_has: named('list_contains'),
  list_has_any: named('list_has_any'),
  list_length: named('len'),
  list_of: (...args) => `[${args.join(', ')}]`,
  list_place: named('list_position'),
  lower: named('lower'),
  lpad: named('lpad'),
  months_between: (from, to) => `datediff('month', ${toDate(from ?? '')}, ${toDate(to ?? '')})`,
  plain_key: (text) => isPlainKey(text ?? ''),
  power: named('pow'),
  record: (...args) => `row(${args.join(', ')})`,
  round: named('round'),
  rtrim: named('rtrim'),
  series: (from, to) => `unnest(range(${from}, ${to}))`,
  sign: named('sign'),
  to_number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  trim_of: named('trim'),
};
