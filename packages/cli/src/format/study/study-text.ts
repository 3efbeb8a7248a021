import { labelOf, type TargetStatus } from '@sluice/charts';
import { experimentData, experimentTexts, experimentWords } from '@sluice/charts/experiment';
import { planData, planTexts, planWords, targetsData, targetTexts } from '@sluice/charts/plan';
import type { Catalog, Text } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import { oneLine } from '../../console/shown.ts';
import { gridText } from './grid-text.ts';
import type { Manner } from './manner.ts';
import { rowsOf } from './rows-of.ts';

/** An experiment, a plan or a grid for people: what comes of it in a sentence, its rows, and what else to know; null for other answers. */
export function studyText(
  catalog: Catalog,
  asked: { readonly name: string; readonly table: Table },
  manner: Manner,
): string | null {
  const { experiment, plan, grid } = asked.table.info;
  if (grid !== undefined) return gridText(catalog, grid, asked, manner);
  if (experiment !== undefined) return experimentText(catalog, asked.name, asked.table, manner);
  if (asked.table.info.kind === 'targets') return targetsText(catalog, asked.table, manner);
  return plan === undefined ? null : planText(catalog, plan.plan, asked.table, manner);
}

function experimentText(catalog: Catalog, id: string, table: Table, { language, formats, bold }: Manner): string {
  const told = { words: experimentTexts(language.locale), formats };
  const { verdict, warning, left } = experimentWords(table, told);
  const width = formats.ratio(1 - (table.info.experiment?.alpha ?? 0.05));
  const lines = [
    headOf(id, catalog.experiments?.[id]?.label, language.locale, bold),
    verdict,
    ...(warning === '' ? [] : [warning]),
    rowsOf(experimentData(table, told), bold),
    [...left, told.words.test(width)].join(' · '),
  ];
  return lines.join('\n');
}

function planText(catalog: Catalog, id: string, table: Table, { language, formats, bold }: Manner): string {
  const plan = catalog.plans?.[id];
  const stages = catalog.funnels[plan?.funnel ?? '']?.stages ?? [];
  const label = (stage: string) => {
    const found = stages.find((each) => each.id === stage);
    return found === undefined ? stage : labelOf(found.label, language.locale);
  };
  const words = planTexts(language.locale);
  const told = { words, formats, label };
  const { result, more } = planWords(table, told);
  const hasIntervals = planHasIntervals(table);
  const lines = [
    headOf(id, plan?.label, language.locale, bold),
    result,
    ...more,
    rowsOf(planData(table, told), bold),
    [words.note, ...(hasIntervals ? [words.intervals] : [])].join(' · '),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function targetsText(catalog: Catalog, table: Table, { language, formats, bold }: Manner): string {
  const words = targetTexts(language.locale);
  const labelOfMetric = (id: string) => {
    const metric = catalog.metrics[id];
    return metric === undefined ? id : labelOf(metric.label, language.locale);
  };
  const status = (each: TargetStatus) => language.words.diff.status[each];
  const unit = (id: string) => catalog.metrics[id]?.unit ?? null;
  return rowsOf(targetsData(table, { words, formats, label: labelOfMetric, unit, status }), bold);
}

function planHasIntervals(table: Table): boolean {
  return table.columns.some(({ name, values }) => name === 'rate_low' && values.some((value) => value !== null));
}

function headOf(id: string, label: Text | undefined, locale: string, bold: (text: string) => string): string {
  const said = label === undefined ? id : labelOf(label, locale);
  return bold(oneLine(said === id ? id : `${said} (${id})`));
}
