import { escapeXml } from '@sluice/charts/picture';
import { stateText } from '../context/filter-text.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { type Dashboardly, dashboardAround } from './around.ts';

type Attributes = Readonly<Record<string, string | null | undefined>>;

/**
 * The tags that put a widget, as it is shown, on another page: the script and the element with its source, name, period
 * and filters. null where its data has no address, or where attributes cannot say what it shows.
 */
export function widgetTag(element: HTMLElement, { widget, period, state, isCompared }: WidgetData): string | null {
  if (widget.where || widget.kind === 'text') return null;
  const src = addressOf(element) ?? addressOf(dashboardAround(element));
  const name = 'metric' in widget ? widget.metric : widget.kind === 'funnel' ? widget.funnel : null;
  const metrics = widget.kind === 'table' ? widget.metrics.join(',') : null;
  const compare = isCompared ? 'previous_period' : 'none';
  return tagsOf(element, src, {
    name: name ?? (widget.kind === 'table' ? null : widget.id),
    metrics,
    by: widget.by,
    period,
    compare,
    where: stateText({ filters: state.filters ?? {} }),
  });
}

/** The same of a whole dashboard. */
export function dashboardTag(element: Dashboardly): string | null {
  const { period, compare, filters = {} } = element.getState();
  const compared = compare === undefined ? null : compare ? 'previous_period' : 'none';
  const name = element.getAttribute('name');
  return tagsOf(element, addressOf(element), { name, period, compare: compared, where: stateText({ filters }) });
}

function tagsOf(element: HTMLElement, src: string | null, attributes: Attributes): string | null {
  if (src === null) return null;
  const kept = { src, ...attributes, locale: element.getAttribute('locale'), theme: element.getAttribute('theme') };
  const words = Object.entries(kept).flatMap(([name, value]) => (value ? [`${name}="${escapeXml(value)}"`] : []));
  const tag = `<${element.localName} ${words.join(' ')}></${element.localName}>`;
  const script: unknown = Reflect.get(element.constructor, 'script');
  const load = typeof script === 'string' ? `<script type="module" src="${escapeXml(script)}"></script>\n` : '';
  return load + tag;
}

/** The whole address an element reads; null for data that stands in the page or comes from its script. */
function addressOf(element: HTMLElement | null): string | null {
  const src = element?.getAttribute('src');
  if (!src || src.startsWith('#') || Reflect.get(element ?? {}, 'engine')) return null;
  const { href, protocol } = new URL(src, document.baseURI);
  return /^https?:$/.test(protocol) ? href : null;
}
