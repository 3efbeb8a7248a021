import type { Catalog, KeyType, Source } from '@sluice/core/catalog';

/** A column something other than a key reads, and as what. */
export interface WantedColumn {
  readonly column: string;
  readonly as: KeyType;
  /** What reads it, for messages: `stages.mql`. */
  readonly by: string;
}

/** Columns of a source that its stages, measures and `also`, and the stages of funnels, read. */
export function wantedColumns(catalog: Catalog, source: Source): WantedColumn[] {
  const isCounts = source.kind === 'counts';
  const wanted: WantedColumn[] = [];
  for (const [id, column] of Object.entries(source.stages)) {
    wanted.push({ column, as: isCounts ? 'number' : 'stamp', by: `stages.${id}` });
  }
  for (const [id, column] of Object.entries(source.measures))
    wanted.push({ column, as: 'number', by: `measures.${id}` });
  for (const column of source.also) wanted.push({ column, as: 'id', by: 'also' });
  return wanted.concat(stageColumns(catalog, source));
}

function stageColumns(catalog: Catalog, source: Source): WantedColumn[] {
  const wanted: WantedColumn[] = [];
  for (const funnel of Object.values(catalog.funnels)) {
    for (const { id, reach, value } of funnel.stages) {
      const by = `${funnel.id}.${id}`;
      if (reach.kind === 'date' && reach.source === source.id)
        wanted.push(...columnOf(source, reach.field, 'stamp', by));
      if (reach.kind === 'counts' && reach.source === source.id)
        wanted.push(...columnOf(source, reach.column, 'number', by));
      if (value?.source === source.id) wanted.push(...columnOf(source, value.field, 'money', by));
    }
  }
  return wanted;
}

/** Columns of keys that stages read as dates. */
export function stageKeys(catalog: Catalog, { id, keys }: Source): WantedColumn[] {
  return Object.values(catalog.funnels).flatMap((funnel) =>
    funnel.stages.flatMap((stage) => {
      const key = stage.reach.kind === 'date' && stage.reach.source === id ? keys[stage.reach.field] : undefined;
      return key ? [{ column: key.column, as: key.type, by: `${funnel.id}.${stage.id}` }] : [];
    }),
  );
}

/** A key reads its column by its own type already. */
function columnOf(source: Source, field: string, as: KeyType, by: string): WantedColumn[] {
  if (Object.hasOwn(source.keys, field)) return [];
  const { fields, stages } = source;
  const column = Object.hasOwn(fields, field) ? fields[field] : Object.hasOwn(stages, field) ? stages[field] : field;
  return column === undefined ? [] : [{ column, as, by }];
}
