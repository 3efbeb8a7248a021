import type { Table } from '@sluice/core/table';
import { drawColumns } from './draw/draw-columns.ts';
import { drawGrouped } from './draw/draw-grouped.ts';
import { drawRows, type Scene } from './draw/draw-rows.ts';
import { frameOf } from './draw/frame.ts';
import { funnelData } from './funnel-data.ts';
import { funnelMarks } from './funnel-marks.ts';
import { funnelNote } from './funnel-note.ts';
import { funnelSummary } from './funnel-summary.ts';
import { biggestLeak } from './leak.ts';
import type { FunnelFigure, FunnelOptions, FunnelStage } from './model.ts';
import { type FunnelModel, readFunnel } from './read-funnel.ts';
import { largest, scaled } from './scale-bars.ts';
import { targetCounts } from './target-counts.ts';

/**
 * A funnel answer as a drawing: stages as bars on one linear scale, what was lost between them, groups within each
 * stage, the other period as an outline. Never throws: a table that is no funnel gives an empty figure.
 */
export function funnelFigure(table: Table, options: FunnelOptions): FunnelFigure {
  const model = readFunnel(table, options);
  const frame = frameOf(model, options);
  const targets = targetCounts(model, options);
  const shown = frame.kind === 'grouped' ? model.byGroup.flat() : model.total;
  const max = Math.max(largest(shown), ...(frame.kind === 'grouped' ? [] : targets.values()));
  const stages = withLengths(model, max, frame.room);
  const scene: Scene = { frame, options, max, targets };
  const drawn =
    frame.kind === 'grouped'
      ? drawGrouped(stages, model.groups, scene)
      : frame.kind === 'columns'
        ? drawColumns(stages, scene)
        : drawRows(stages, scene);
  const data = funnelData(stages, model.groups, options);
  return {
    kind: 'funnel',
    layout: frame.kind === 'columns' ? 'columns' : 'rows',
    drawing: { width: frame.width, height: frame.height, shapes: drawn.shapes },
    stages,
    groups: model.groups,
    marks: funnelMarks(stages, model.groups, { boxes: drawn.boxes, data }, options),
    summary: funnelSummary(stages, model.groups, options),
    note: funnelNote(table, stages, options),
    // made anew when it is asked for: fifty figures in a page would keep fifty tables that nobody looks at
    get data() {
      return funnelData(stages, model.groups, options);
    },
    empty: stages.every((stage) => stage.count === 0 && !stage.withheld),
  };
}

function withLengths(model: FunnelModel, max: number, room: number): FunnelStage[] {
  const leak = biggestLeak(model.total, model.stages);
  const total = scaled(model.total, max, room);
  const groups = model.byGroup.map((bars) => scaled(bars, max, room));
  return model.stages.flatMap((words, k) => {
    const bar = total[k];
    if (!bar) return [];
    const bars = groups.flatMap((group) => group[k] ?? []);
    return [
      { ...bar, id: words.id, label: words.label, optional: words.optional ?? false, biggestLeak: k === leak, bars },
    ];
  });
}
