import type { Source, SourceKey, SourceKind } from '../../catalog/index.ts';
import { noCurrency } from '../../money/no-currency.ts';
import type { ContentSource, DealsSource, Source as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import { maybeCondition } from '../shared/maybe-condition.ts';
import type { Place } from '../shared/place.ts';
import { checkTimezone } from '../shared/timezone.ts';
import { type KeyShape, sourceKeys, spendTypes } from './source-keys.table.ts';

export type ReadySource = Written;

/** A source with every key of its kind; null where a diagnostic says why there is none. */
export function resolveSource(
  context: Context,
  id: string,
  written: Written,
  place: Place,
  channelIds: ReadonlySet<string>,
): Source | null {
  const isRead = [
    hasRate(context, written, place),
    checkTimezone(context, written.timezone, place.at('timezone')),
  ].every((isRight) => isRight);
  const source = plainSource(context, id, written, place, channelIds);
  const where = maybeCondition(context, written.where, place.at('where'), context.fieldsOf(source));
  const states = written.kind === 'deals' ? dealStates(context, written, place, source) : {};
  return isRead && where !== null && states !== null ? { ...source, where, ...states } : null;
}

function plainSource(
  context: Context,
  id: string,
  written: Written,
  place: Place,
  channelIds: ReadonlySet<string>,
): Source {
  return {
    id,
    kind: written.kind,
    from: pathsOf(written.from, place),
    rows: written.rows,
    keys: keysOf(context, { ...written }, channelIds),
    fields: written.fields ?? {},
    stages: written.kind === 'leads' || written.kind === 'counts' ? (written.stages ?? {}) : {},
    measures: written.kind === 'counts' ? (written.measures ?? {}) : {},
    also: written.kind === 'leads' ? (written.also ?? []) : [],
    timezone: written.timezone ?? context.settings.timezone,
    grain: written.kind === 'counts' ? written.grain : undefined,
    dates: written.dates,
    numbers: written.numbers,
    encoding: written.encoding,
    delimiter: written.delimiter,
    currency: written.currency ?? context.settings.currency,
    preset: written.preset,
    ...(written.kind === 'content' ? contentKeys(written) : {}),
  };
}

/** What there should be content for, and which events use a piece. */
function contentKeys({ covers, used }: ContentSource): Pick<Source, 'covers' | 'used'> {
  const stated = Object.entries(covers ?? {}).filter((entry): entry is [string, string[]] => entry[1] !== undefined);
  return {
    ...(stated.length > 0 ? { covers: Object.fromEntries(stated) } : {}),
    ...(used ? { used: { events: [used.event].flat(), field: used.field } } : {}),
  };
}

/** Paths are relative to the file they stand in, in the catalog to the file being compiled. */
function pathsOf(from: string | readonly string[] | undefined, place: Place): readonly string[] {
  const paths = from === undefined ? [] : typeof from === 'string' ? [from] : from;
  const folder = place.file.path?.split('/').slice(0, -1).join('/') ?? '';
  return folder === '' ? paths : paths.map((path) => `${folder}/${path}`);
}

function keysOf(
  context: Context,
  written: Readonly<Record<string, unknown>> & { readonly kind: SourceKind },
  channelIds: ReadonlySet<string>,
): Record<string, SourceKey> {
  const { kind } = written;
  const keys = Object.entries(sourceKeys[kind] ?? context.rareKinds[kind] ?? {}).map(
    ([name, shape]): [string, SourceKey] => {
      const column = written[name];
      return [
        name,
        typeof column === 'string'
          ? statedKey(kind, name, column, shape, channelIds)
          : unstatedKey(written, name, shape),
      ];
    },
  );
  return Object.fromEntries(keys);
}

function statedKey(
  kind: SourceKind,
  name: string,
  column: string,
  shape: KeyShape,
  channelIds: ReadonlySet<string>,
): SourceKey {
  const isType = kind === 'spend' && name === 'type' && spendTypes.includes(column);
  const isProfile = kind === 'social' && name === 'profile' && (column === 'brand' || column === 'employee');
  const isChannel = kind === 'spend' && name === 'channel' && channelIds.has(column);
  const key: SourceKey = { column, type: shape.type, required: shape.required, stated: true };
  return isType || isChannel || isProfile ? { ...key, required: false, constant: column } : key;
}

function unstatedKey(written: Readonly<Record<string, unknown>>, name: string, shape: KeyShape): SourceKey {
  const hasVisitor = name === 'lead' && written['kind'] === 'events' && written['visitor'] !== undefined;
  return { column: name, type: shape.type, required: shape.required && !hasVisitor, stated: false };
}

function hasRate(context: Context, written: Written, place: Place): boolean {
  const { currency, rates } = context.settings;
  const own = written.currency;
  if (own === undefined || own === currency || Object.hasOwn(rates, own)) return true;
  const file = currency === noCurrency ? {} : { file: currency };
  context.report('no-exchange-rate', { currency: own, ...file }, place.at('currency'));
  return false;
}

function dealStates(
  context: Context,
  written: DealsSource,
  place: Place,
  source: Source,
): Pick<Source, 'won' | 'lost'> | null {
  const known = context.fieldsOf(source);
  const won = maybeCondition(context, written.won, place.at('won'), known);
  const lost = maybeCondition(context, written.lost, place.at('lost'), known);
  const missing =
    written.preset === undefined ? (['won', 'lost'] as const).filter((key) => written[key] === undefined) : [];
  for (const key of missing) {
    const example = key === 'won' ? '{deal_stage: Won}' : '{deal_stage: Lost}';
    context.report('missing-key', { key, of: 'deals source', example }, place, { range: place.key });
  }
  return won === null || lost === null || missing.length > 0 ? null : { won, lost };
}
