import type { Formats } from '@sluice/charts';
import type { PlanTexts } from '@sluice/charts/plan';
import { readPlan } from '@sluice/charts/plan';
import type { Table } from '@sluice/core/table';
import { html, type TemplateResult } from 'lit/html.js';

/** One number of a plan that can be moved. */
export interface PlanInput {
  /** As in the address. */
  readonly name: string;
  readonly label: string;
  /** Money and costs as they are, rates in percent. */
  readonly value: number;
  readonly isRate: boolean;
}

/** The numbers of a plan's answer that can be moved, in the order they are worked with. */
export function planInputs(table: Table, words: PlanTexts, label: (stage: string) => string): PlanInput[] {
  const { plan } = table.info;
  if (plan === undefined || plan.reasons.length > 0) return [];
  const money = (name: string, text: string, value: number): PlanInput => ({
    name,
    label: text,
    value: Math.round(value * 100) / 100,
    isRate: false,
  });
  const stages = readPlan(table);
  return [
    money('revenue', words.revenueInput, plan.revenue),
    money('deal_size', words.dealSizeInput, plan.dealSize ?? 0),
    ...stages.flatMap(({ id, rate }): PlanInput[] =>
      rate === null
        ? []
        : [
            {
              name: `rate.${id}`,
              label: words.rateInput(label(id)),
              value: Math.round(rate * 1e4) / 100,
              isRate: true,
            },
          ],
    ),
    ...stages.flatMap(({ id, cost }) => (cost === null ? [] : [money(`cost.${id}`, words.costInput(label(id)), cost)])),
  ];
}

/** The form of the numbers. Called with the name of what is moved, and its value as the plan has it. */
export function inputsTemplate(
  inputs: readonly PlanInput[],
  {
    words,
    formats,
    changed,
  }: { readonly words: PlanTexts; readonly formats: Formats; readonly changed: readonly string[] },
  on: { readonly change: (name: string, value: number) => void; readonly reset: () => void },
): TemplateResult {
  const unit = (isRate: boolean) => (isRate ? '%' : formats.currency);
  const read =
    ({ name, isRate }: PlanInput) =>
    (event: Event): void => {
      const value = event.target instanceof HTMLInputElement ? event.target.valueAsNumber : Number.NaN;
      on.change(name, isRate ? value / 100 : value);
    };
  return html`<fieldset class="inputs"><legend>${words.inputs}</legend>${inputs.map(
    (input) =>
      html`<div class=${changed.includes(input.name) ? 'changed' : ''}><label><span>${input.label}, ${unit(input.isRate)}</span>
        <input type="number" min=${input.isRate ? '0.01' : '0'} max=${input.isRate ? '100' : ''} step="any" inputmode="decimal" .value=${String(input.value)} @input=${read(input)}></input></label>
        ${input.isRate ? html`<input type="range" min="0.5" max="100" step="0.5" aria-label=${input.label} .value=${String(input.value)} @input=${read(input)}></input>` : ''}</div>`,
  )}${changed.length > 0 ? html`<button class="btn" @click=${on.reset}>${words.reset}</button>` : ''}</fieldset>`;
}
