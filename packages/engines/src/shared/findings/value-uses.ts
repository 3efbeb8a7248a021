import type { BoundName, Catalog, Condition, Dimension, FieldRef, Scalar, Source } from '@sluice/core/catalog';

/** What a definition looks for in a field of the rows, and where the definition stands. */
export interface ValueUse {
  readonly kind: BoundName['kind'];
  readonly id: string;
  readonly field: string;
  readonly values: readonly Scalar[];
  readonly sources: readonly string[];
  /** No row with it is no surprise: only what is nearly another value is a slip. */
  readonly mayBeNone?: boolean;
  /** Of the sources those that have the field. */
  readonly ofSome?: boolean;
  /** The values there are, where no column has them. */
  readonly known?: readonly string[];
}

type At = Omit<ValueUse, 'field' | 'values'>;

/** Rows that a definition picks by their events and by a condition. */
interface RowRule {
  readonly events?: readonly string[] | 'any';
  readonly where?: Condition | undefined;
}

/** Every value that definitions look for: of stages, `without`, touches, rules of scores, labels, arms, maps and states of deals. */
export function valueUses(catalog: Catalog): ValueUse[] {
  const leads = Object.values(catalog.sources).flatMap((source) => (source.kind === 'leads' ? [source.id] : []));
  const rows = (at: At, { events = 'any', where }: RowRule): ValueUse[] => {
    const named = events === 'any' || at.sources.length === 0 ? [] : [{ ...at, field: 'event', values: events }];
    const met = equals(where).map(({ field, values }) => {
      return { ...at, sources: field.of === 'lead' ? leads : at.sources, field: field.name, values };
    });
    return [...named, ...met];
  };
  return [
    ...funnelUses(catalog, rows),
    ...(catalog.attribution?.touches ?? []).flatMap((touch, i) =>
      rows({ kind: 'key', id: `attribution.touches.${i}`, sources: touch.sources }, touch),
    ),
    ...scoreUses(catalog, rows),
    ...labelUses(catalog, rows),
    ...Object.values(catalog.experiments ?? {}).flatMap(({ id, arm, arms }) =>
      arms.map(({ value }): ValueUse => {
        return { kind: 'experiment', id, sources: [arm.source], field: arm.field, values: [value] };
      }),
    ),
    ...Object.values(catalog.dimensions).flatMap(({ id, from, map = {} }) => {
      const fields = [...new Set(from.map(({ field }) => field))];
      return fields.map((field): ValueUse => {
        const sources = from.flatMap((each) => (each.field === field ? [each.source] : []));
        return { kind: 'dimension', id, sources, field, values: Object.keys(map), mayBeNone: true };
      });
    }),
    ...Object.values(catalog.sources).flatMap((source) => dealUses(source, rows)),
    ...filterUses(catalog),
  ];
}

type Rows = (at: At, rule: RowRule) => ValueUse[];

function funnelUses({ funnels }: Catalog, rows: Rows): ValueUse[] {
  return Object.values(funnels).flatMap((funnel) => [
    ...funnel.stages.flatMap(({ id, reach, where }) => {
      const sources = 'sources' in reach ? reach.sources : reach.kind === 'counts' ? [] : [reach.source];
      const events = reach.kind === 'event' ? reach.events : 'any';
      return rows({ kind: 'stage', id: `${funnel.id}.${id}`, sources }, { events, where });
    }),
    ...funnel.without.flatMap((rule, i) =>
      rows({ kind: 'key', id: `${funnel.id}.without.${i}`, sources: rule.sources, mayBeNone: true }, rule),
    ),
  ]);
}

/** Of a rule that no row met the scores tell: only slips here. */
function scoreUses({ scores = {} }: Catalog, rows: Rows): ValueUse[] {
  return Object.values(scores).flatMap((score) =>
    score.groups.flatMap(({ rules }) =>
      rules.flatMap((rule) => {
        if (rule.kind === 'inactive') return [];
        const at = { kind: 'score', id: `${score.id}.${rule.id}`, sources: rule.sources, mayBeNone: true } as const;
        return rows(at, rule.kind === 'event' ? rule : { where: rule.where });
      }),
    ),
  );
}

/** What weighs something in an interest may not have happened yet. */
function labelUses({ labels = {} }: Catalog, rows: Rows): ValueUse[] {
  return Object.values(labels).flatMap((label): ValueUse[] => {
    const at = { kind: 'dimension', id: label.id } as const;
    if (label.kind === 'fact') return rows({ ...at, sources: label.sources }, label);
    if (label.kind !== 'interest') return [];
    const weighed = { place: label.places, event: label.actions };
    return Object.entries(weighed).map(([field, weights]) => {
      return { ...at, sources: label.sources, field, values: Object.keys(weights), mayBeNone: true };
    });
  });
}

/** The filters of metrics and widgets: by channels, and by columns that are a dimension as they are. */
function filterUses({ metrics, dashboards, dimensions, channels, sources: all }: Catalog): ValueUse[] {
  const filters = [
    ...Object.values(metrics).map(({ id, where }) => ({ kind: 'metric' as const, id, where })),
    ...Object.values(dashboards).flatMap(({ id, rows }) =>
      rows.flat().map(({ where }) => ({ kind: 'dashboard' as const, id, where })),
    ),
  ];
  return filters.flatMap(({ kind, id, where }) =>
    equals(where).flatMap(({ field: { name }, values }): ValueUse[] => {
      const dimension = Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
      if (dimension?.map || dimension?.bands || dimension?.standing || dimension?.experiment || dimension?.ofLabel)
        return [];
      const use = { kind, id, field: name, values, sources: Object.keys(all), ofSome: true };
      if (name === 'channel') return [{ ...use, known: Object.keys(channels.labels) }];
      return dimension?.declared ? declaredUses(dimension, use) : [use];
    }),
  );
}

/** A value need be in one of the columns a dimension is made of: only where these have one name it can be told. */
function declaredUses({ from }: Dimension, use: ValueUse): ValueUse[] {
  const [first] = from;
  if (!first || from.some(({ field }) => field !== first.field)) return [];
  return [{ ...use, field: first.field, sources: from.map(({ source }) => source) }];
}

/** The states of a known format are those of all its users. */
function dealUses({ id, preset, won, lost }: Source, rows: Rows): ValueUse[] {
  if (preset !== undefined) return [];
  const states = { won, lost };
  return Object.entries(states).flatMap(([state, where]) =>
    rows({ kind: 'key', id: `${id}.${state}`, sources: [id], mayBeNone: state === 'lost' }, { where }),
  );
}

/** The values a condition must meet: what stands under `not` may well be nowhere. */
function equals(condition: Condition | undefined): { field: FieldRef; values: readonly Scalar[] }[] {
  if (condition?.kind === 'in') return [condition];
  return condition?.kind === 'all' || condition?.kind === 'any' ? condition.of.flatMap(equals) : [];
}
