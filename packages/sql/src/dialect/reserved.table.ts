/** Words DuckDB keeps to itself, and those our columns would be confused with. */
export const reserved: ReadonlySet<string> = new Set(
  `all analyse analyze and any anti array as asc asof asymmetric at authorization between both case cast check collate
  collation column columns concurrently constraint create cross current current_date current_time date default deferrable
  desc describe distinct do else end except exists false fetch filter first for foreign freeze from full generated glob
  grant group having ilike in initially inner intersect into is isnull join lambda last lateral leading left like limit
  localtime map natural not notnull null nulls offset on only or order outer over overlaps pivot pivot_longer
  pivot_wider placing positional primary qualify range references returning right row rows select semi show similar
  some span struct summarize symmetric table tablesample text then time timestamp to trailing true try_cast union unique
  unpivot using value values variadic verbose when where window with`.split(/\s+/),
);
