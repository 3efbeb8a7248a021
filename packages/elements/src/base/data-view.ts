import type { DataTable, Texts } from '@sluice/charts';
import { html, type TemplateResult } from 'lit/html.js';

/** The numbers of a figure as a real table, one key away. */
export function dataView({ columns, rows }: DataTable, label: string, texts: Texts): TemplateResult {
  const side = (align: 'start' | 'end' | undefined) => (align === 'start' ? 'start' : '');
  return html`<div class="scroll" part="table" role="region" aria-label=${texts.view.tableOf(label)} tabindex="0"><table>
    <caption class="vh">${label}</caption>
    <thead><tr>${columns.map((c) => html`<th scope="col" class=${side(c.align)}>${c.label}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (row) =>
        html`<tr class=${row.total ? 'total' : ''}>${row.cells.map((cell, i) =>
          i === 0
            ? html`<th scope="row" class=${side(columns[i]?.align)}>${cell.text}</th>`
            : html`<td class=${side(columns[i]?.align)}>${cell.text}</td>`,
        )}</tr>`,
    )}</tbody></table></div>`;
}
