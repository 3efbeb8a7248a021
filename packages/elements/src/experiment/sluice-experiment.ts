import type { FigureOptions } from '@sluice/charts';
import { type ExperimentFigure, experimentHeight, experimentTexts, mirroredWhole } from '@sluice/charts/experiment';
import type { Catalog, Widget } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import { ChartWidget } from '../base/chart-widget.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { shownExperiment } from './shown-experiment.ts';

/**
 * The arms of an experiment: each with its rate and the interval of it, the difference from the control, the verdict in a
 * sentence, and how many leads are still needed before there is one.
 *
 * @summary Arms of an experiment, and the verdict.
 * @slot - Shown until the first answer, and without JavaScript.
 * @slot title - In place of the title.
 * @slot actions - Buttons beside the title.
 * @slot empty - In place of the words for no rows.
 * @slot error - In place of the words for a failure.
 * @event sluice-ready - The first answer is shown.
 * @event sluice-data - New numbers are shown.
 * @event sluice-filter - The reader asks for another period or other filters.
 * @event sluice-error - There are no numbers, and why.
 * @csspart card - The whole card.
 * @csspart title - Its heading.
 * @csspart summary - The verdict under it.
 * @csspart chart - The SVG.
 * @csspart table - The numbers as a table.
 * @csspart tip - The card beside a mark.
 * @csspart note - The line under the figure.
 * @csspart info - The info panel.
 */
export class SluiceExperiment extends ChartWidget<ExperimentFigure> {
  protected override readonly summaryLength = 640;
  protected override readonly noteLength = 640;

  protected override widgetOf({ dashboards, experiments = {} }: Catalog): Widget | null {
    const widgets = Object.values(dashboards).flatMap(({ rows }) => rows.flat());
    const found = widgets.find(
      (widget) => widget.kind === 'experiment' && [widget.id, widget.experiment].includes(this.name ?? widget.id),
    );
    const [id] = Object.keys(experiments).filter((each) => (this.name ?? each) === each);
    return (
      found ??
      (id === undefined ? null : { id, kind: 'experiment', experiment: id, title: experiments[id]?.label, span: 1 })
    );
  }

  protected override chartKind({ setting }: WidgetData): string {
    return experimentTexts(setting.locale).kind;
  }

  protected override noteOf({ note }: ExperimentFigure): string {
    return note;
  }

  protected override figureOf(table: Table, data: WidgetData, options: FigureOptions): ExperimentFigure {
    const figure = shownExperiment(table, data, options);
    return this.matches(':dir(rtl)') ? mirroredWhole(figure) : figure;
  }

  protected override heightOf(data: WidgetData | null): number {
    const { widget, setting } = data ?? {};
    const id = widget?.kind === 'experiment' ? widget.experiment : '';
    return experimentHeight(setting?.description.catalog.experiments?.[id]?.arms.length ?? 2);
  }
}
