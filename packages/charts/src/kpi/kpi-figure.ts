import type { Unit } from '@sluice/core/catalog';
import type { Table } from '@sluice/core/table';
import type { Cell } from '../figure/figure.ts';
import { measureOf } from '../read/measure.ts';
import { readerOf, toNumber } from '../read/reader.ts';
import { shownValue } from '../read/shown-value.ts';
import { type TargetGoal, targetStatus } from '../target/target-status.ts';
import { kpiChange } from './kpi-change.ts';
import { kpiData } from './kpi-data.ts';
import type { KpiFigure, KpiOptions, KpiTarget } from './model.ts';
import { sparkline, sparkPoints } from './sparkline.ts';

const SHAPES = { on_track: 'circle', at_risk: 'diamond', off_target: 'square', not_defined: 'none' } as const;

/** One number with its change, target and sparkline. Never throws: a table without the measure shows "—". */
export function kpiFigure(table: Table, options: KpiOptions): KpiFigure {
  const { formats, texts, label } = options;
  const unit = measureOf(table, options.metric)?.unit ?? null;
  const cell = firstCell(table, options.metric);
  const { value, remark, state } = shownValue(cell, texts);
  const before = options.compare ? firstCell(options.compare, options.metric).value : null;
  const judged = options.closed ? firstCell(options.closed, options.metric).value : value;
  const change = kpiChange(judged, options.compare ? before : null, unit, options);
  const target = options.target ? kpiTarget(toNumber(judged), options.target, unit, options) : null;
  const points = options.series ? sparkPoints(options.series, options.metric, formats) : [];
  const headline = formats.headline(unit === 'ratio' ? toNumber(value) : value, unit);
  const exact = unit === 'days' && value !== null ? texts.days(formats.decimal(value)) : formats.value(value, unit);
  const isEstimated = cell.note?.kind === 'estimated';
  const shown = state === 'withheld' ? texts.state.withheld : exact;
  return {
    kind: 'kpi',
    label,
    number: state === 'withheld' ? texts.state.withheld : isEstimated ? texts.estimated(headline.text) : headline.text,
    unit: unit === 'days' && value !== null ? texts.days('') : headline.unit,
    exact: shown,
    metricUnit: unit,
    remark,
    state,
    change,
    target,
    sparkline: sparkline(points),
    summary: summary(state === 'undefined' ? remark.replace(/[.。]$/, '') : shown, change, target, options),
    marks: [
      {
        id: 'value',
        label: texts.kpi.summary(label, shown),
        lines: [label, shown],
        x: 0,
        y: 0,
        width: 0,
        height: 0,
        series: 0,
        index: 0,
      },
    ],
    data: kpiData({ cell, unit, closed: options.closed && judged, before, change, points, target }, options),
    empty: value === null && state === 'value',
  };
}

function firstCell(table: Table, metric: string | undefined): Cell {
  return readerOf(table).cell(measureOf(table, metric)?.name ?? '', 0);
}

function kpiTarget(
  actual: number | null,
  goal: TargetGoal,
  unit: Unit | null,
  { formats, texts }: KpiOptions,
): KpiTarget {
  const status = targetStatus(actual, goal);
  const value = formats.short(goal.value, unit);
  const rule = texts.status.rule;
  return {
    status,
    statusText: texts.status[status],
    text: goal.rule === 'at_most' ? texts.targetAtMost(value) : texts.targetOf(value),
    rule: goal.rule === 'at_least' && goal.value === 0 ? rule.zero : rule[goal.rule](value),
    shape: SHAPES[status],
  };
}

function summary(
  shown: string,
  change: KpiFigure['change'],
  target: KpiTarget | null,
  { label, texts }: KpiOptions,
): string {
  const words = texts.kpi;
  const changed =
    change === null
      ? ''
      : change.direction === 'same'
        ? words.same
        : words.changed(change.direction, change.text.replace(/^[▲▼]\s*/u, ''));
  return texts.join([
    words.summary(label, shown),
    changed,
    target && target.status !== 'not_defined' ? words.target(target.statusText, target.text) : '',
  ]);
}
