import type { Unit } from '@sluice/core/catalog';
import type { Table, Value } from '@sluice/core/table';
import type { DataCell, DataTable } from '../figure/data-table.ts';
import type { Formats } from '../format/formats.ts';
import { readerOf } from '../read/reader.ts';
import { type TargetStatus, targetStatus } from '../target/target-status.ts';
import type { TargetTexts } from './texts/target-texts.ts';

/** What targets are told with. */
export interface TargetsTold {
  readonly words: TargetTexts;
  readonly formats: Formats;
  readonly label: (metric: string) => string;
  readonly unit: (metric: string) => Unit | null;
  readonly status: (status: TargetStatus) => string;
}

/** The status of each target of an answer (rule P1), in its order. */
export function statusesOf(table: Table): TargetStatus[] {
  const reader = readerOf(table);
  return Array.from({ length: table.length }, (_, row) => {
    const goal = reader.number('goal', row);
    const share = reader.number('share', row);
    const rule = reader.key('rule', row) === 'at_least' ? 'at_least' : 'at_most';
    if (goal === null) return 'not_defined';
    return targetStatus(reader.number('actual', row), {
      rule,
      value: goal,
      ...(share === null ? {} : { expected: share }),
    });
  });
}

/** One row a target: the goal, what there is, what is due, the status, and the rule it goes by. */
export function targetsData(table: Table, { words, formats, label, unit, status }: TargetsTold): DataTable {
  const statuses = statusesOf(table);
  const heads = [words.target, words.period, words.goal, words.actual, words.due, words.status, words.rule];
  return {
    columns: heads.map((text, i) => ({ label: text, align: i > 1 && i < 5 ? 'end' : 'start', unit: null })),
    rows: table.rows().map((row, i) => {
      const of = unit(String(row['metric']));
      const shown = (value: Value | undefined): DataCell => ({
        text: formats.value(value ?? null, of),
        raw: value ?? null,
      });
      const said = (text: string): DataCell => ({ text, raw: text });
      const isAtLeast = row['rule'] === 'at_least';
      const goal = formats.value(row['goal'] ?? null, of);
      return {
        cells: [
          said(label(String(row['metric']))),
          said(String(row['period'])),
          said(isAtLeast ? words.atLeast(goal) : words.atMost(goal)),
          shown(row['actual']),
          shown(row['due']),
          said(status(statuses[i] ?? 'not_defined')),
          said(ruleText(row, words, formats)),
        ],
      };
    }),
  };
}

function ruleText(row: Readonly<Record<string, Value>>, words: TargetTexts, { ratio }: Formats): string {
  const { pace, share } = row;
  const by = typeof pace === 'string' ? words.paces[pace] : undefined;
  if (by === undefined || share == null) return words.toDate(row['rule'] === 'at_least');
  return words.paced(by, ratio(share), row['rule'] === 'at_least');
}
