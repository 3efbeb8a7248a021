import type { Table } from '@sluice/core/table';
import type { FunnelOptions, FunnelStage } from './model.ts';

/** What the numbers are of: denominator, window, hatching, outline, and what was left out. */
export function funnelNote(table: Table, stages: readonly FunnelStage[], options: FunnelOptions): string {
  const { formats, texts, window } = options;
  const words = texts.funnel;
  const { basis, byDay, neverEntered } = table.info;
  const subjects = texts.subject(options.subject ?? 'lead');
  const maturing = stages.some((stage) => stage.maturing > 0);
  const denominator =
    basis === 'counts'
      ? words.noteCounts
      : basis === 'activity'
        ? words.noteActivity(subjects)
        : words.noteOf(subjects);
  const parts = [
    denominator,
    window === undefined ? '' : window === null ? words.noteNoWindow : words.noteWindow(window),
    maturing ? words.noteHatched : '',
    maturing && stages.some((s) => s.closedFirst !== null && s.closedFirst !== s.rateFirst) ? words.noteRates : '',
    stages.some((stage) => stage.compareCount !== null) ? words.noteOutline : '',
    byDay ? words.noteByDay : '',
    neverEntered ? words.noteNever(formats.count(neverEntered)) : '',
    stages.some((stage) => (stage.lost ?? 0) < 0) ? words.noteMoreThanBefore : '',
  ];
  return parts.filter(Boolean).join(texts.separator);
}
