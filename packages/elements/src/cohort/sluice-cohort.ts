import { type FigureOptions, mirrored } from '@sluice/charts';
import { type CohortFigure, cohortHeight, cohortTexts } from '@sluice/charts/cohort';
import type { Catalog, Widget } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import { ChartWidget } from '../base/chart-widget.ts';
import type { WidgetData } from '../context/widget-data.ts';
import type { Styles } from '../theme/css.ts';
import { heatStyles } from './heat.styles.ts';
import { namedWidget } from './named-widget.ts';
import { shownCohort } from './shown-cohort.ts';

/** Rows there is room for before the answer says how many there are. */
const EXPECTED_ROWS = 12;

/**
 * Conversion of those who entered together: rows by when they entered, columns by how long after, each cell the share
 * that had reached the stage by then; cells in which some have not had that long yet are hatched.
 *
 * @summary Cohorts of entry by the time after it.
 * @slot - Shown until the first answer, and without JavaScript.
 * @slot title - In place of the title.
 * @slot actions - Buttons beside the title.
 * @slot empty - In place of the words for no rows.
 * @slot error - In place of the words for a failure.
 * @event sluice-ready - The first answer is shown.
 * @event sluice-data - New numbers are shown.
 * @event sluice-select - A reader chose a group.
 * @event sluice-filter - The reader asks for another period or other filters.
 * @event sluice-error - There are no numbers, and why.
 * @csspart card - The whole card.
 * @csspart title - Its heading.
 * @csspart summary - The sentence under it.
 * @csspart chart - The SVG.
 * @csspart table - The numbers as a table.
 * @csspart tip - The card beside a mark.
 * @csspart note - The line under the figure.
 * @csspart info - The info panel.
 * @cssproperty --sluice-accent - Colour of the cells.
 */
export class SluiceCohort extends ChartWidget<CohortFigure> {
  static override styles: Styles = [ChartWidget.styles, heatStyles];

  protected override readonly summaryLength = 640;
  protected override readonly noteLength = 640;

  protected override widgetOf({ dashboards }: Catalog): Widget | null {
    const found = namedWidget(dashboards, 'cohort', this.name);
    if (!found || !this.by) return found;
    const { grain: _, ...groups } = found;
    return { ...groups, by: this.by };
  }

  protected override chartKind({ setting }: WidgetData): string {
    return cohortTexts(setting.locale).kind;
  }

  protected override noteOf({ note }: CohortFigure): string {
    return note;
  }

  protected override figureOf(table: Table, data: WidgetData, options: FigureOptions): CohortFigure {
    const figure = shownCohort(table, data, options);
    return this.matches(':dir(rtl)') ? mirrored(figure) : figure;
  }

  protected override heightOf(_data: WidgetData | null): number {
    return cohortHeight(this.figure?.rows.length ?? EXPECTED_ROWS);
  }
}
