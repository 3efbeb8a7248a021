import type { FigureOptions } from '@sluice/charts';
import { type MatrixFigure, matrixHeight, matrixTexts, mirroredWhole } from '@sluice/charts/matrix';
import type { Catalog, Widget } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import { ChartWidget } from '../base/chart-widget.ts';
import type { PropertyDeclarations, PropertyValues } from '../base/light-element.ts';
import { heatStyles } from '../cohort/heat.styles.ts';
import { namedWidget } from '../cohort/named-widget.ts';
import { tableOf } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import type { Styles } from '../theme/css.ts';
import type { GridPart } from './grid-part.ts';
import { shownScores } from './shown-scores.ts';

/**
 * One thing by another as a grid of cells, each with its count, its share and where the leads in it go.
 *
 * @summary Fit by engagement with counts and routes.
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
 * @csspart summary - The sentence under it.
 * @csspart chart - The SVG.
 * @csspart table - The numbers as a table.
 * @csspart tip - The card beside a mark.
 * @csspart note - The line under the figure.
 * @csspart info - The info panel.
 * @cssproperty --sluice-accent - Colour of the cells.
 */
export class SluiceMatrix extends ChartWidget<MatrixFigure> {
  static override styles: Styles = [ChartWidget.styles, heatStyles];
  static override properties: PropertyDeclarations = { grid: { state: true } };

  /** What draws all but scores; loaded for the first answer that needs it. */
  declare protected grid: GridPart | null;
  /** What is shown while it is loaded. */
  #drawable: WidgetData | null = null;

  protected override readonly summaryLength = 560;
  protected override readonly noteLength = 200;

  constructor() {
    super();
    this.grid = null;
  }

  /** An answer that cannot be drawn yet has not come yet: until then all stays as it was. */
  protected override get current(): WidgetData | null {
    const data = super.current;
    return !data || this.#canDraw(data) ? data : (this.#drawable ?? { ...data, answers: null });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const data = super.current;
    if (!data || this.#canDraw(data)) this.#drawable = data;
    else void this.#load(data.setting.locale);
    super.willUpdate(changed);
  }

  #canDraw({ answers, setting }: WidgetData): boolean {
    const isGrid = tableOf(answers, 'main')?.info.grid !== undefined;
    return !isGrid || (this.grid !== null && (this.grid.locale ?? setting.locale) === setting.locale);
  }

  async #load(locale: string): Promise<void> {
    try {
      this.grid = await (await import('./shown-grid.ts')).gridPart(locale);
    } catch (error) {
      const draw = () => {
        throw error;
      };
      this.grid = { locale, draw };
    }
  }

  protected override widgetOf({ dashboards, matrix }: Catalog): Widget | null {
    const found = namedWidget(dashboards, 'matrix', this.name);
    return found ?? (matrix && !this.name ? { id: 'matrix', kind: 'matrix', matrix: 'scores', span: 1 } : null);
  }

  protected override chartKind({ setting }: WidgetData): string {
    return matrixTexts(setting.locale).kind;
  }

  protected override noteOf({ note }: MatrixFigure): string {
    return note;
  }

  protected override figureOf(table: Table, data: WidgetData, options: FigureOptions): MatrixFigure {
    const { grid } = table.info;
    const figure = (grid && this.grid?.draw(table, grid, data, options)) ?? shownScores(table, data, options);
    return this.matches(':dir(rtl)') ? mirroredWhole(figure) : figure;
  }

  protected override heightOf(data: WidgetData | null): number {
    return matrixHeight(data?.setting.description.catalog.matrix?.rows.cuts?.length ?? 4);
  }
}
