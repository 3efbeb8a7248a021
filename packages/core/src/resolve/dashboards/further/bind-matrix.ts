import type { Text } from '../../../catalog/index.ts';
import { contentFields, contentSources, eventSources, usualValue } from '../../../segments/index.ts';
import type { ContentAxes, GridAxes } from '../../../spec/index.ts';
import { useDimension } from '../../dimensions/resolve-dimensions.ts';
import type { Context } from '../../shared/context.ts';
import { crossed } from '../../shared/crossed.ts';
import type { Place } from '../../shared/place.ts';
import type { Common } from '../common.ts';
import type { BinderBooks, FurtherBinder } from './binder.ts';
import { channelName, contentTitle } from './grid-titles.ts';

/** A widget of a grid: of scores, a label, two dimensions, or content; null where a diagnostic says why there is none. */
export const bindMatrix: FurtherBinder = (context, written, common, place, bound, books) => {
  if (!('matrix' in written)) return null;
  const at = place.at('matrix');
  const { matrix: asked } = written;
  if (typeof asked !== 'string')
    return 'content' in asked
      ? bindContent(context, asked, common, at)
      : bindDimensions(context, asked, common, at, books);
  const { matrix, labels = {} } = bound;
  if (asked === 'content') return bindContent(context, { content: {} }, common, at);
  if (Object.hasOwn(labels, asked))
    return { ...common, title: common.title ?? labels[asked]?.label, kind: 'matrix', matrix: asked };
  if (asked !== 'scores') {
    if (context.absent('dimension', asked) !== null) return null;
    const known = [
      ...(matrix ? ['scores'] : []),
      ...(contentSources(context).length > 0 ? ['content'] : []),
      ...Object.keys(labels),
    ];
    context.report('unknown-grid', { grid: asked, known, nearest: context.nearest(asked, known) }, at);
    return null;
  }
  if (matrix === undefined) {
    context.report('no-matrix', { key: 'matrix' }, at);
    return null;
  }
  return { ...common, title: common.title ?? matrix.label, kind: 'matrix', matrix: 'scores' };
};

function bindDimensions(context: Context, asked: GridAxes, common: Common, place: Place, books: BinderBooks) {
  const isRead = (['rows', 'columns'] as const).map((side) =>
    useDimension(context, asked[side], place.at(side), books.dimensions),
  );
  const usual = asked.value === undefined ? usualValue(context) : asked.value;
  if (usual === null) {
    context.report('grid-needs-value', { sources: eventSources(context) }, place);
    return null;
  }
  const value = books.metrics.idOf(usual, asked.value === undefined ? place : place.at('value'));
  if (isRead.includes(false) || value === null) return null;
  const { rows, columns } = asked;
  const labelOf = (name: string): Text =>
    (name === 'channel' ? channelName : context.dimensions[name]?.label) ?? { default: name };
  const title = common.title ?? crossed(labelOf(rows), labelOf(columns));
  return { ...common, title, kind: 'matrix' as const, matrix: { rows, columns, value } };
}

function bindContent(context: Context, { content }: ContentAxes, common: Common, place: Place) {
  const sources = contentSources(context);
  if (sources.length === 0) {
    context.report('no-content', {}, place);
    return null;
  }
  const { rows, columns } = contentFields({ content });
  const known = sources.map((source) => context.fieldsOf(source));
  const lacks = [...rows, columns].find((field) => known.every((fields) => fields !== null && !fields.has(field)));
  if (lacks !== undefined) {
    context.report('content-without-field', { field: lacks, sources: sources.map(({ id }) => id) }, place);
    return null;
  }
  return {
    ...common,
    title: common.title ?? contentTitle(context.settings.locale),
    kind: 'matrix' as const,
    matrix: { content },
  };
}
