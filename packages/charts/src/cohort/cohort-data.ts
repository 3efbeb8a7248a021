import type { UndefinedReason } from '@sluice/core/table';
import type { DataTable } from '../figure/data-table.ts';
import type { Mark } from '../figure/figure.ts';
import { sentenceOf } from '../figure/sentence.ts';
import { px } from '../scale/linear.ts';
import { markBox } from './draw-cohort.ts';
import type { CohortLayout } from './layout.ts';
import type { CohortCell, CohortOptions, CohortRow, Lag } from './model.ts';
import type { CohortModel } from './read-cohort.ts';

/** One row a cohort, one column a lag; all of them. */
export function cohortData({ lags, rows }: CohortModel, { words, formats, texts, by }: CohortOptions): DataTable {
  const rate = (cell: CohortCell | undefined) => {
    if (!cell || cell.state === 'ahead') return { text: words.ahead, raw: null };
    const shown = formats.value(cell.rate, 'ratio');
    return { text: cell.state === 'open' ? shown + texts.separator + words.openMark : shown, raw: cell.rate };
  };
  return {
    columns: [
      { label: by ? by.label : words.cohort, align: 'start', unit: null },
      { label: words.entered, align: 'end', unit: 'count' },
      ...lags.map(({ n, unit }) => ({ label: words.within(n, unit), align: 'end' as const, unit: 'ratio' as const })),
    ],
    rows: rows.map(({ label, entered, cells }) => ({
      cells: [
        { text: label, raw: label },
        { text: formats.count(entered), raw: entered },
        ...lags.map((_, k) => rate(cells[k])),
      ],
    })),
  };
}

/** One mark a cell that is shown: ←→ lags, ↑↓ cohorts. */
export function cohortMarks({ lags, rows }: CohortModel, layout: CohortLayout, options: CohortOptions): Mark[] {
  return layout.rows.flatMap((index, series) => {
    const row = rows[index];
    return layout.lags.flatMap((at, i): Mark[] => {
      const [cell, lag] = [row?.cells[at], lags[at]];
      if (!row || !cell || !lag) return [];
      const lines = cellLines(row, cell, lag, options);
      const { x, y, width, height } = markBox(layout, i, series);
      return [
        {
          id: `${row.key}:${at}`,
          label: sentenceOf(lines, options.texts),
          lines,
          x: px(x),
          y: px(y),
          width: px(width),
          height: px(height),
          series,
          index: i,
          ...(row.select ? { select: row.select } : {}),
        },
      ];
    });
  });
}

function cellLines(row: CohortRow, cell: CohortCell, { n, unit }: Lag, options: CohortOptions): string[] {
  const { words, formats, texts, to } = options;
  const within = words.within(n, unit);
  if (cell.state === 'ahead') return [row.label, within, words.ahead];
  if (cell.state === 'none') return [row.label, within, reasonText(cell.reason, options)];
  const counts = words.reached(formats.count(cell.reached), formats.count(row.entered), to, within);
  const isOpen = cell.state === 'open';
  return [
    row.label,
    words.rate(formats.value(cell.rate, 'ratio')),
    counts,
    isOpen ? words.open(formats.count(cell.maturing)) : '',
    isOpen && cell.closedRate !== null ? words.closedRate(formats.value(cell.closedRate, 'ratio')) : '',
  ].filter((line) => line !== '' && line !== texts.separator);
}

function reasonText(reason: string, { texts }: CohortOptions): string {
  if (reason === 'withheld') return texts.state.withheld;
  return texts.state.undefinedReason((reason || 'no-rows') as UndefinedReason);
}
