import type { FigureOptions } from '@sluice/charts';
import { mirroredWhole, type PlanFigure, planHeight, planTexts } from '@sluice/charts/plan';
import type { Catalog, Widget } from '@sluice/core/catalog';
import { type PlanChanges, rework } from '@sluice/core/plans';
import type { Table } from '@sluice/core/table';
import { html, type TemplateResult } from 'lit/html.js';
import { ChartWidget } from '../base/chart-widget.ts';
import type { PropertyDeclarations } from '../base/light-element.ts';
import { tableOf } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import type { Styles } from '../theme/css.ts';
import { planStyles } from './plan.styles.ts';
import { changeEntries, isPossible, readPlanAddress, withChange, writePlanAddress } from './plan-address.ts';
import { inputsTemplate, planInputs } from './plan-inputs.ts';
import { shownPlan, stageLabels } from './shown-plan.ts';

const WRITE_AFTER_MS = 200;

/**
 * The goal calculator: what a revenue takes at each stage, by when, for how much, and which rate moves it most. Its
 * numbers can be moved; the page's address holds what they were moved to.
 *
 * @summary What a goal takes at each stage.
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
 * @csspart summary - The result under it.
 * @csspart chart - The SVG.
 * @csspart table - The numbers as a table.
 * @csspart tip - The card beside a mark.
 * @csspart note - The line under the figure.
 * @csspart info - The info panel.
 * @cssproperty --sluice-accent - Colour of the bars.
 */
export class SluicePlan extends ChartWidget<PlanFigure> {
  static override styles: Styles = [ChartWidget.styles, planStyles];
  static override properties: PropertyDeclarations = { changes: { state: true } };

  /** What the reader moved. */
  declare protected changes: PlanChanges | null;
  protected override readonly summaryLength = 1280;
  protected override readonly noteLength = 640;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.changes = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override widgetOf({ dashboards, plans = {} }: Catalog): Widget | null {
    const widgets = Object.values(dashboards).flatMap(({ rows }) => rows.flat());
    const found = widgets.find(
      (widget) => widget.kind === 'plan' && [widget.id, widget.plan].includes(this.name ?? widget.id),
    );
    const [id] = Object.keys(plans).filter((each) => (this.name ?? each) === each);
    return found ?? (id === undefined ? null : { id, kind: 'plan', plan: id, title: plans[id]?.label, span: 1 });
  }

  protected override chartKind({ setting }: WidgetData): string {
    return planTexts(setting.locale).kind;
  }

  protected override noteOf({ note }: PlanFigure): string {
    return note;
  }

  protected override figureOf(table: Table, data: WidgetData, options: FigureOptions): PlanFigure {
    const figure = shownPlan(this.#reworked(table), data, options);
    return this.matches(':dir(rtl)') ? mirroredWhole(figure) : figure;
  }

  protected override drawn(figure: PlanFigure, data: WidgetData): TemplateResult {
    const table = tableOf(data.answers, 'main');
    const { formats, locale } = data.setting;
    if (!table || !formats) return super.drawn(figure, data);
    const words = planTexts(locale);
    const inputs = planInputs(this.#reworked(table), words, stageLabels(data));
    if (inputs.length === 0) return super.drawn(figure, data);
    const changed = changeEntries(this.#changesOf(table)).map(([name]) => name);
    const form = inputsTemplate(
      inputs,
      { words, formats, changed },
      { change: (name, value) => this.#change(table, name, value), reset: () => this.#set(table, {}) },
    );
    return html`${super.drawn(figure, data)}${form}`;
  }

  protected override heightOf(data: WidgetData | null): number {
    const { plans = {} } = data?.setting.description.catalog ?? {};
    const plan = data?.widget.kind === 'plan' ? plans[data.widget.plan] : undefined;
    const rates = plan?.rates.length ?? 3;
    return planHeight(rates + 1) + 120;
  }

  #reworked(table: Table): Table {
    const changes = this.#changesOf(table);
    return changeEntries(changes).length > 0 ? rework(table, changes) : table;
  }

  #changesOf({ info }: Table): PlanChanges {
    return this.changes ?? (this.isConnected ? readPlanAddress(info.plan?.plan ?? '') : {});
  }

  #change(table: Table, name: string, value: number): void {
    if (isPossible(name, value)) this.#set(table, withChange(this.#changesOf(table), name, value));
  }

  /** Writing the address is slow, and browsers allow few in a row. */
  #set({ info }: Table, changes: PlanChanges): void {
    this.changes = changes;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => writePlanAddress(info.plan?.plan ?? '', changes), WRITE_AFTER_MS);
  }
}
