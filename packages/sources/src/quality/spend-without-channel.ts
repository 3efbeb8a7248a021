import type { Catalog, Condition, Source, Widget } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import { conditionFields, measuresOf, spendChannelOf } from '@sluice/core/internal';
import type { Column, LoadedSource } from '@sluice/core/table';
import { type KeyPlace, reportAt } from './key-places.ts';

/** Media costs that nothing gives a channel, where a dashboard shows or filters costs by channel. */
export function spendWithoutChannel(
  catalog: Catalog,
  source: Source,
  loaded: LoadedSource,
  range: KeyPlace,
): Diagnostic[] {
  if (source.kind !== 'spend' || !isByChannel(catalog)) return [];
  const said = ['channel', 'source', 'medium', 'referrer'].map((name) => loaded.fields[name]);
  const [campaigns, types] = [textsOf(loaded.fields['campaign']), textsOf(loaded.fields['type'])];
  const none = { source: null, medium: null, referrer: null };
  const isUnsaid = campaigns.texts.map((campaign) => spendChannelOf(catalog.channels, { ...none, campaign }));
  let rows = 0;
  let first: string | null = null;
  for (let row = 0; row < loaded.length; row++) {
    const type = types.at(row);
    if (said.some((column) => column !== undefined && !isEmpty(column, row))) continue;
    if (type !== null && type !== 'media') continue;
    if (isUnsaid[campaigns.code(row)] !== undefined && isUnsaid[campaigns.code(row)] !== 'unassigned') continue;
    first ??= campaigns.at(row);
    rows++;
  }
  const params = { source: source.id, rows, ...(first === null ? {} : { campaign: first }) };
  return rows === 0 ? [] : [reportAt('spend-without-channel', params, range)];
}

/** Whether a dashboard shows or filters costs by channel. */
function isByChannel(catalog: Catalog): boolean {
  return Object.values(catalog.dashboards).some(({ filters, rows }) =>
    rows.flat().some((widget) => {
      const split = [widget.by === 'channel', filters.includes('channel'), readsChannel(widget.where)];
      return metricsOf(widget).some((id) => {
        const metric = catalog.metrics[id];
        if (!metric || !(split.includes(true) || readsChannel(metric.where))) return false;
        return measuresOf(metric.formula, catalog).some(({ kind }) => kind === 'spend');
      });
    }),
  );
}

function metricsOf(widget: Widget): readonly string[] {
  if (widget.kind === 'table') return widget.metrics;
  return widget.kind === 'kpi' || widget.kind === 'trend' ? [widget.metric] : [];
}

function readsChannel(where: Condition | undefined): boolean {
  return where !== undefined && conditionFields(where).some(({ of, name }) => of === 'row' && name === 'channel');
}

interface Texts {
  readonly texts: readonly string[];
  code(row: number): number;
  at(row: number): string | null;
}

function textsOf(column: Column | undefined): Texts {
  if (column?.type !== 'text') return { texts: [], code: () => -1, at: () => null };
  const { codes, dictionary } = column;
  const code = (row: number): number => codes[row] ?? -1;
  return { texts: dictionary, code, at: (row) => dictionary[code(row)] ?? null };
}

function isEmpty(column: Column, row: number): boolean {
  if (column.type === 'text' || column.type === 'list') return (column.codes[row] ?? -1) < 0;
  return column.type === 'boolean' ? false : Number.isNaN(column.values[row]);
}
