import type { Value } from '@sluice/core/table';

type Options = Intl.NumberFormatOptions;

/** What axis labels are written by. */
export interface AxisTools {
  readonly format: (value: Value, options: Options) => string;
  readonly percentage: (value: Value, fraction: number) => string;
  readonly compact: (value: Value, options?: Options) => string;
  readonly currency: (_: '') => Options;
}

/** The compact unit is found by what the top tick is written as: 200,000 as "200K" is a scale of 1,000. */
export function axisLabels(top: number, unit: string | null, tools: AxisTools): (tick: number) => string {
  const size = Math.abs(top);
  const written = Number.parseFloat(tools.compact(size, { numberingSystem: 'latn' }).replace(',', '.'));
  const isLarge = written > 0 && size / written >= 10;
  const scale = unit === 'ratio' ? 0.01 : isLarge ? 10 ** Math.round(Math.log10(size / written)) : 1;
  const money = () => {
    const { minimumFractionDigits, maximumFractionDigits, ...rest } = tools.currency('');
    return rest;
  };
  const full = () =>
    unit === 'ratio' ? tools.percentage(top, 2) : tools.compact(top, unit === 'currency' ? money() : {});
  return (tick) => (tick === top ? full() : tools.format(tick / scale, { maximumFractionDigits: 2 }));
}
