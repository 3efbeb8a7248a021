import { labelOf, toCsv } from '@sluice/charts';
import { actionsFor } from '@sluice/charts/actions';
import { type CardFigure, toLongCsv, widgetPicture } from '@sluice/charts/picture';
import type { WidgetData } from '../context/widget-data.ts';
import { unspaced } from '../drawing/spaced.ts';
import { titleOf } from '../words/widget-words.ts';
import { type Dashboardly, dashboardAround, linkTo } from './around.ts';
import { cardOf } from './cards.ts';
import { dashboardTag, widgetTag } from './embed-tag.ts';
import { widgetFacts } from './facts.ts';
import { pictureOfDashboard, type ShownDashboard, tablesOf } from './pictures.ts';
import { firstNumber, type Taken } from './taken.ts';

/** A widget as it is shown: its figure keeps its width, order and direction. */
export function takeWidget(element: HTMLElement, data: WidgetData, figure: CardFigure | null, width: number): Taken {
  return {
    element,
    locale: data.setting.locale,
    title: titleOf(data.widget, data.setting),
    picture: () => widgetPicture(cardOf(data, unspaced(figure), widgetFacts(data)), width),
    csv: () => (figure ? toCsv(figure.data) : ''),
    numbers: figure?.data ?? null,
    number: figure?.kind === 'kpi' ? firstNumber(figure.data) : null,
    link: linkTo(dashboardAround(element)),
    tag: widgetTag(element, data),
    canPrint: false,
  };
}

/** A dashboard with all its widgets, drawn anew. */
export function takeDashboard(element: Dashboardly, shown: ShownDashboard): Taken {
  const { locale } = shown.setting;
  const hosted = hostedRows(element);
  const whole = hosted.length > 0 ? { ...shown, rows: hosted } : shown;
  return {
    element,
    locale,
    title: labelOf(shown.dashboard.title, locale),
    picture: () => pictureOfDashboard(whole),
    csv: () => toLongCsv(tablesOf(whole), actionsFor(locale).csv),
    numbers: null,
    number: null,
    link: linkTo(element),
    tag: dashboardTag(element),
    canPrint: true,
  };
}

/** Widgets of the page that stand in the dashboard, one below the other. */
function hostedRows(element: Element): WidgetData[][] {
  return [...element.querySelectorAll('*')].flatMap((inner) => {
    const data: unknown = Reflect.get(inner, 'current');
    return isWidgetData(data) ? [[data]] : [];
  });
}

function isWidgetData(data: unknown): data is WidgetData {
  return typeof data === 'object' && data !== null && 'widget' in data && 'setting' in data;
}

export { openMenu } from './menu.ts';
export { pngOf, svgOf } from './taken.ts';
