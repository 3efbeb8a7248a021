import { scoreTexts } from '@sluice/charts/score';
import type { ScoredSubject } from '@sluice/core/query';
import { html, type TemplateResult } from 'lit/html.js';
import type { WidgetData } from '../context/widget-data.ts';

/** What gave a lead its points: each row with its points as given and what limits and decay have left of them. */
export function explained(
  { subject, value, grade, reasons = [] }: ScoredSubject,
  { setting }: WidgetData,
): TemplateResult {
  const { formats, locale } = setting;
  const words = scoreTexts(locale);
  const points = formats.decimal(value);
  return html`<div class="why" part="explanation" role="region" aria-label=${words.explained(subject, points)} tabindex="0">
    <h4>${words.explained(subject, points)}${grade === undefined ? '' : ` · ${words.gradeOf(grade)}`}</h4>
    <table><thead><tr>${[words.rule, words.event, words.at, words.given, words.after].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${reasons.map(
      ({ rule, event = '', at, points: given, after }) =>
        html`<tr><th scope="row">${rule}</th><td>${event}</td><td>${at === undefined ? '' : formats.day(formats.localDay(at))}</td><td>${formats.signed(given)}</td><td>${formats.signed(after)}</td></tr>`,
    )}</tbody>
    <tfoot><tr><th scope="row">${words.sum}</th><td></td><td></td><td></td><td>${points}</td></tr></tfoot></table></div>`;
}
