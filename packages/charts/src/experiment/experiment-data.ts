import type { Table } from '@sluice/core/table';
import type { DataCell, DataTable } from '../figure/data-table.ts';
import { chanceText, type ExperimentTold, sureText } from './experiment-words.ts';
import { readArms, type Spanned } from './read-arms.ts';

/** One row an arm, the control first, with all its numbers. */
export function experimentData(table: Table, { words, formats }: ExperimentTold): DataTable {
  const arms = readArms(table);
  const width = formats.ratio(1 - (table.info.experiment?.alpha ?? 0.05));
  const isSeveral = arms.length > 2;
  const spanText = ({ low, high }: Spanned, format: (value: number | null) => string): string =>
    low === null ? formats.none : words.range(format(low), format(high));
  const counted = (raw: number | null): DataCell => ({ text: formats.count(raw), raw });
  const rated = (raw: number | null): DataCell => ({ text: formats.ratio(raw), raw });
  const pointed = (raw: number | null): DataCell => ({ text: raw === null ? formats.none : formats.points(raw), raw });
  const tested = (raw: number | null): DataCell => ({ text: chanceText(raw, formats), raw });
  const spanned = (span: Spanned, format: (value: number | null) => string): DataCell => {
    const text = spanText(span, format);
    return { text, raw: text };
  };
  const end = (label: string, unit: 'count' | 'ratio' | null) => ({ label, align: 'end' as const, unit });
  return {
    columns: [
      { label: words.arm, align: 'start', unit: null },
      end(words.count, 'count'),
      end(words.conversions, 'count'),
      end(words.rate, 'ratio'),
      end(words.interval(width), null),
      end(words.difference, 'ratio'),
      end(words.differenceInterval(width), null),
      end(words.p, null),
      ...(isSeveral ? [end(words.adjusted, null)] : []),
      end(words.chance, 'ratio'),
      end(words.needed, 'count'),
    ],
    rows: arms.map((arm) => ({
      cells: [
        { text: arm.id === 'control' ? words.control : arm.id, raw: arm.id },
        counted(arm.count),
        counted(arm.conversions),
        rated(arm.rate.value),
        spanned(arm.rate, formats.ratio),
        pointed(arm.difference.value),
        spanned(arm.difference, formats.points),
        tested(arm.p),
        ...(isSeveral ? [tested(arm.adjusted)] : []),
        { text: sureText(arm.chance, formats), raw: arm.chance },
        counted(arm.needed),
      ],
    })),
  };
}
