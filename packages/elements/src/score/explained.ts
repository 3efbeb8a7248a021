import { labelOf } from '@sluice/charts';
import { scoreTexts } from '@sluice/charts/score';
import type { ScoredSubject } from '@sluice/core/query';
import { html, type TemplateResult } from 'lit/html.js';
import type { WidgetData } from '../context/widget-data.ts';

/** Below it the event stands under its rule. */
const WIDE = 440;

/** What gave a lead its points: each row with its points as given and what limits and decay have left of them. */
export function explained(
  { subject, value, grade, reasons = [] }: ScoredSubject,
  data: WidgetData,
  width: number,
): TemplateResult {
  const { formats, locale } = data.setting;
  const words = scoreTexts(locale);
  const points = formats.decimal(value);
  const title = words.explained(subject, points);
  const labels = ruleLabels(data);
  const isWide = width >= WIDE;
  const names = [words.rule, ...(isWide ? [words.event] : []), words.at];
  return html`<div class="why" part="explanation" role="region" aria-label=${title} tabindex="0">
    <h4>${title}${grade === undefined ? '' : ` · ${words.gradeOf(grade)}`}</h4>
    <table><thead><tr>${names.map((name) => html`<th scope="col" class="text">${name}</th>`)}<th scope="col">${words.given}</th><th scope="col">${words.after}</th></tr></thead>
    <tbody>${reasons.map(
      ({ rule, event = '', at, points: given, after }) =>
        html`<tr><th scope="row" class="text">${labels[rule] ?? rule}${isWide || event === '' ? '' : html` <small>${event}</small>`}</th>${isWide ? html`<td class="text">${event}</td>` : ''}<td class="text day">${at === undefined ? '' : formats.day(formats.localDay(at))}</td><td>${formats.signed(given)}</td><td>${formats.signed(after)}</td></tr>`,
    )}</tbody>
    <tfoot><tr><th scope="row" class="text">${words.sum}</th>${isWide ? html`<td></td>` : ''}<td></td><td></td><td>${points}</td></tr></tfoot></table></div>`;
}

/** What the file calls its rules, by their ids. */
function ruleLabels({ widget, setting }: WidgetData): Readonly<Record<string, string>> {
  const score = widget.kind === 'score' ? setting.description.catalog.scores?.[widget.score] : undefined;
  const rules = score?.groups.flatMap((group) => group.rules) ?? [];
  return Object.fromEntries(rules.flatMap(({ id, label }) => (label ? [[id, labelOf(label, setting.locale)]] : [])));
}
