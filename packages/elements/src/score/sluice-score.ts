import type { FigureOptions } from '@sluice/charts';
import { mirroredWhole, SCORE_HEIGHT, type ScoreFigure, scoreTexts } from '@sluice/charts/score';
import type { Catalog, Widget } from '@sluice/core/catalog';
import type { ScoredSubject } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { html, type TemplateResult } from 'lit/html.js';
import type { PropertyDeclarations } from '../base/light-element.ts';
import { namedWidget } from '../cohort/named-widget.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { FillingWidget } from '../drawing/filling-widget.ts';
import type { Styles } from '../theme/css.ts';
import { explained } from './explained.ts';
import { scoreStyles } from './score.styles.ts';
import { shownScore } from './shown-score.ts';

/**
 * How the points of a score are spread, with its thresholds; and where the page gives a lead, what gave it its points,
 * row by row. No lead stands in a snapshot: the page asks an engine of its own. The distribution fills the height of its row.
 *
 * @summary Score distribution, or one lead explained.
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
 * @csspart explanation - What gave a lead its points.
 * @cssproperty --sluice-accent - Colour of the bars.
 */
export class SluiceScore extends FillingWidget<ScoreFigure> {
  static override styles: Styles = scoreStyles;
  static override properties: PropertyDeclarations = { lead: { attribute: false } };

  /** A lead with its reasons, as `engine.scores({ score, subjects, explain: true })` and `sluice score --explain` give it. */
  declare lead: ScoredSubject | null;

  constructor() {
    super();
    this.lead = null;
  }

  protected override readonly summaryLength = 480;
  protected override readonly noteLength = 200;

  protected override widgetOf({ dashboards, scores = {} }: Catalog): Widget | null {
    const found = namedWidget(dashboards, 'score', this.name);
    if (found) return found;
    const id = this.name ?? Object.keys(scores)[0] ?? '';
    return Object.hasOwn(scores, id) ? { id, kind: 'score', score: id, title: scores[id]?.label, span: 1 } : null;
  }

  protected override chartKind({ setting }: WidgetData): string {
    return scoreTexts(setting.locale).kind;
  }

  protected override noteOf({ note }: ScoreFigure): string {
    return note;
  }

  protected override figureOf(table: Table, data: WidgetData, options: FigureOptions): ScoreFigure {
    const figure = shownScore(table, data, options, this.lead ? 0 : this.filledHeight);
    return this.matches(':dir(rtl)') ? mirroredWhole(figure) : figure;
  }

  protected override drawn(figure: ScoreFigure, data: WidgetData): TemplateResult {
    const drawn = super.drawn(figure, data);
    return this.lead ? html`${drawn}${explained(this.lead, data, this.width)}` : this.filling(drawn);
  }

  protected override heightOf(): number {
    return SCORE_HEIGHT;
  }
}
