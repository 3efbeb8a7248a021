import type { Breakdown } from '@sluice/charts';
import type { Dashboard } from '@sluice/core/catalog';
import { type DashboardState, offeredPeriods } from '@sluice/core/query';
import { html, svg, type TemplateResult } from 'lit/html.js';
import { takeIcon } from '../base/tools.ts';
import type { Setting } from '../context/source.ts';
import { periodLabel } from '../words/period-words.ts';
import { valueLabel } from '../words/value-label.ts';
import { type QualityHost, qualityBadge } from './quality.ts';

/** A dimension of the filter bar with the values to choose from. */
export interface FilterChoice {
  readonly by: Breakdown;
  readonly values: readonly (string | null)[];
}

export interface BarProps {
  readonly setting: Setting;
  readonly dashboard: Dashboard;
  readonly state: DashboardState;
  readonly choices: readonly FilterChoice[];
  /** Given the state at the time of the change, which may be newer than `state`. */
  readonly change: (next: (state: DashboardState) => DashboardState) => void;
  readonly takeAway: (event: Event) => void;
  readonly host: QualityHost;
}

const ALL = '*';
const SEVERAL = '+';
/** A value of a group, told apart from the words of the bar. */
const coded = (value: string | null) => (value === null ? '-' : `=${value}`);

/** What the file lists under `filters`; on a phone in a sheet that one button opens: period and comparison, a picker for each dimension. What is filtered has the accent and can be cleared. */
export function filterBar(props: BarProps): TemplateResult {
  const { texts } = props.setting;
  const hasPeriod = props.dashboard.filters.includes('period');
  const count = Object.keys(props.state.filters ?? {}).length;
  return html`<button class="pill sheet" popovertarget="bar">${texts.filter.bar}${count > 0 ? html`<b>${props.setting.formats.count(count)}</b>` : ''}</button>
    <div class="bar" id="bar" popover role="group" aria-label=${texts.filter.bar} part="filters">${hasPeriod ? periodPill(props) : ''}${props.choices.map(
      (choice) => dimensionPill(choice, props),
    )}${hasPeriod ? comparePill(props) : ''}${
      count > 0
        ? html`<button class="clear" @click=${() => props.change((now) => ({ ...now, filters: {} }))}>${texts.filter.clear}</button>`
        : ''
    }${qualityBadge(props.setting, props.host)}<button class="pill take" title=${texts.view.takeAway} aria-label=${texts.view.takeAway} aria-haspopup="menu" aria-expanded="false" @click=${props.takeAway}>${takeIcon}<span>${texts.view.takeAway}</span></button><button class="btn done" popovertarget="bar">${texts.filter.done}</button></div>`;
}

/** The periods a picker offers: the usual ones an engine can answer, and the one in use. */
export function periodsOffered(dashboard: Dashboard, { description }: Setting, current: string): string[] {
  const { periods } = description;
  const usual = offeredPeriods(dashboard).filter((words) => periods === null || periods.includes(words));
  return usual.includes(current) ? usual : [current, ...usual];
}

function periodPill({ setting, dashboard, state, change }: BarProps): TemplateResult {
  const current = state.period ?? dashboard.period;
  const options = periodsOffered(dashboard, setting, current).map((words) => ({
    value: words,
    label: periodLabel(words, setting),
  }));
  return pill(setting.texts.filter.period, options, current, false, (period) => change((now) => ({ ...now, period })));
}

function comparePill({ setting, dashboard, state, change }: BarProps): TemplateResult {
  const { filter } = setting.texts;
  const isOn = state.compare ?? Boolean(dashboard.compare);
  const options = [
    { value: 'none', label: filter.compareNone },
    { value: 'previous', label: filter.comparePrevious },
  ];
  return pill(filter.compare, options, isOn ? 'previous' : 'none', false, (value) =>
    change((now) => ({ ...now, compare: value === 'previous' })),
  );
}

function dimensionPill({ by, values }: FilterChoice, { setting, state, change }: BarProps): TemplateResult {
  const { filter } = setting.texts;
  const chosen = chosenValues(state, by.name);
  const shown = chosen === null ? values : [...new Set([...values, ...chosen])];
  const options = [
    { value: ALL, label: filter.all },
    ...(chosen && chosen.length > 1 ? [{ value: SEVERAL, label: filter.several(chosen.length) }] : []),
    ...shown.map((value) => ({ value: coded(value), label: valueLabel(by, value) })),
  ];
  const current = chosen === null ? ALL : chosen.length > 1 ? SEVERAL : coded(chosen[0] ?? null);
  return pill(by.label, options, current, chosen !== null, (picked) => {
    if (picked === SEVERAL) return;
    change((now) => {
      const { [by.name]: _, ...others } = now.filters ?? {};
      return {
        ...now,
        filters: picked === ALL ? others : { ...others, [by.name]: picked === '-' ? null : picked.slice(1) },
      };
    });
  });
}

/** The values a filter keeps; null where the dimension is not filtered. */
export function chosenValues({ filters }: DashboardState, name: string): (string | null)[] | null {
  const value = filters?.[name];
  if (value === undefined) return null;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((each) => (each === null ? null : String(each)));
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function pill(
  label: string,
  options: readonly Option[],
  current: string,
  isOn: boolean,
  pick: (value: string) => void,
): TemplateResult {
  const onChange = ({ target }: Event) => target instanceof HTMLSelectElement && pick(target.value);
  return html`<label class=${isOn ? 'pill on' : 'pill'}><span>${label}</span><select .value=${current} @change=${onChange}>${options.map(
    ({ value, label: text }) => html`<option value=${value} ?selected=${value === current}>${text}</option>`,
  )}</select><svg width="10" height="10" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">${svg`<path d="M2 3.5 5 6.5 8 3.5"></path>`}</svg></label>`;
}
