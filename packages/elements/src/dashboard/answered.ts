import type { Definition } from '@sluice/charts';
import type { Dashboard, Widget } from '@sluice/core/catalog';
import type { DashboardState } from '@sluice/core/query';
import type { Failure } from '../base/events.ts';
import { type Answers, askAll, isCompared, questionsOf, tableOf } from '../context/ask.ts';
import type { Setting } from '../context/source.ts';
import { failureOf, type WidgetData } from '../context/widget-data.ts';
import { definitionsOf } from '../words/widget-words.ts';
import { type Orders, valueQueries, withValues } from './values.ts';

/** A dashboard in a state, as it is asked for. */
export interface Asked {
  readonly setting: Setting;
  readonly dashboard: Dashboard;
  readonly state: DashboardState;
}

/** What the widgets of a dashboard were answered last, and the values of its filters. */
export class Answered {
  /** Why the last request failed; the answers from before stay. */
  failure: Failure | null = null;
  orders: Orders = {};
  #answers = new Map<string, Answers>();
  /** The period the values of the filters are of. */
  #valuesOf: string | null = null;

  get isEmpty(): boolean {
    return this.#answers.size === 0;
  }

  /** The values of the filters are asked for again with the next question. */
  renew(): void {
    this.#valuesOf = null;
  }

  /** Asks once for all of `widgets`. False where a newer question has overtaken it: then nothing was taken. */
  async ask({ setting, dashboard, state }: Asked, widgets: readonly Widget[], signal: AbortSignal): Promise<boolean> {
    const period = state.period ?? dashboard.period;
    try {
      await setting.periods.know([period, ...widgets.map((widget) => widget.period)]);
      if (signal.aborted) return false;
      const values = this.#valuesOf === period ? [] : valueQueries(setting, dashboard, state);
      const asked = widgets.map((widget) => questionsOf(setting, dashboard, widget, state));
      const more = values.map(({ query }) => query);
      const found = await askAll(setting, asked, more, signal);
      if (signal.aborted) return false;
      this.#valuesOf = period;
      this.orders = values.reduce(
        (orders, { name }, i) => withValues(orders, name, found.more[i], setting),
        this.orders,
      );
      this.#answers = new Map(widgets.map(({ id }, i) => [id, found.answers[i] ?? {}]));
      this.failure = null;
    } catch (error) {
      const failure = await failureOf(error, setting.locale);
      if (signal.aborted) return false;
      this.failure = failure;
    }
    return true;
  }

  /** Every number of the dashboard in words, each once. */
  definitions(setting: Setting, dashboard: Dashboard): Definition[] {
    const all = dashboard.rows.flat().flatMap((widget) => {
      const info = tableOf(this.#answers.get(widget.id) ?? null, 'main')?.info;
      return info ? definitionsOf(widget, info, setting) : [];
    });
    return [...new Map(all.map((definition) => [definition.title, definition])).values()];
  }

  /** All a widget needs to show itself. */
  dataOf(widget: Widget, { setting, dashboard, state }: Asked): WidgetData {
    return {
      widget,
      setting,
      period: widget.period ?? state.period ?? dashboard.period,
      state,
      isCompared: isCompared(dashboard, widget, state),
      answers: this.#answers.get(widget.id) ?? null,
      failure: this.failure,
      orders: this.orders,
    };
  }
}
