import type { DimensionGrid } from '@sluice/core/catalog';
import { report } from '@sluice/core/diagnostic';
import { eventSources, gridQuestion, gridTable, usualValue } from '@sluice/core/internal';
import { isTable, type MetricQuery, type Unanswered } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { answerContent } from './content.ts';
import { refused } from './refused.ts';
import type { StudyDesk } from './studies.ts';

/** The answer to a question for a grid that any engine with rows at hand has: of two dimensions, or of content. */
export function answerGrid(desk: StudyDesk, query: MetricQuery): Promise<Table | Unanswered> {
  const { matrix } = query;
  if (typeof matrix === 'object' && 'rows' in matrix) return answerDimensions(desk, matrix, query);
  return answerContent(desk, typeof matrix === 'object' ? matrix : { content: {} }, query);
}

/** By the engine, laid out by core. */
async function answerDimensions(desk: StudyDesk, grid: DimensionGrid, query: MetricQuery): Promise<Table | Unanswered> {
  const value = grid.value ?? usualValue(desk.catalog);
  if (value === null) {
    const sources = eventSources(desk.catalog);
    return refused(report('grid-needs-value', { sources }, { from: 0, to: 0 }));
  }
  const [answer = { diagnostics: [] }] = await desk.tables([gridQuestion(grid, value, query)]);
  return isTable(answer) ? gridTable(desk.catalog, grid, value, answer) : answer;
}
