/** What lowerings may call; how it is spelled is the dialect's. */
export type FunctionName =
  | 'abs'
  | 'add_months'
  | 'character'
  | 'coalesce'
  | 'concat'
  | 'contains'
  | 'day_text'
  | 'email_like'
  | 'extract_item'
  | 'floor'
  | 'format_double'
  | 'greatest'
  | 'instant_text'
  | 'least'
  | 'like_folded'
  | 'list_append_sorted'
  | 'list_has'
  | 'list_has_any'
  | 'list_of'
  | 'lower'
  | 'after_last'
  | 'lpad'
  | 'record'
  | 'rtrim'
  | 'series'
  | 'sign'
  | 'to_number'
  | 'trim_of'
  | 'bit_and'
  | 'bit_count'
  | 'list_any_like';

export type AggregateName = 'count' | 'sum' | 'min' | 'max' | 'arg_min' | 'list' | 'bool_or' | 'first';

export type SqlType = 'text' | 'integer' | 'bigint' | 'hugeint' | 'double' | 'boolean' | 'text_list';
