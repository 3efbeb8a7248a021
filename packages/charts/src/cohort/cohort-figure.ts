import type { Table } from '@sluice/core/table';
import { extremesOf } from '../read/extremes.ts';
import { cohortData, cohortMarks } from './cohort-data.ts';
import { drawCohort } from './draw-cohort.ts';
import { type CohortLayout, cohortLayout } from './layout.ts';
import type { CohortFigure, CohortOptions } from './model.ts';
import { type CohortModel, readCohort } from './read-cohort.ts';

/**
 * A cohort's answer as a table of cells: those who entered together down, how long after across, the rate in each on as
 * much colour as it is large. Never throws: a table that is no cohort's gives an empty figure.
 */
export function cohortFigure(table: Table, options: CohortOptions): CohortFigure {
  const model = readCohort(table, options);
  const layout = cohortLayout(model, options);
  return {
    kind: 'cohort',
    drawing: { width: layout.width, height: layout.height, shapes: drawCohort(model, layout, options) },
    lags: model.lags,
    rows: model.rows,
    marks: cohortMarks(model, layout, options),
    summary: cohortSummary(model, options),
    note: cohortNote(table, model, layout, options),
    data: cohortData(model, options),
    empty: model.rows.every(({ entered, cells }) => entered === 0 || cells.every(({ reason }) => reason === 'no-rows')),
  };
}

/** The least and the greatest of the longest lag that some cohorts have had whole. */
function cohortSummary(
  { lags, rows }: CohortModel,
  { words, formats, texts, subject = 'lead', to }: CohortOptions,
): string {
  if (rows.every(({ entered }) => !entered)) return words.none(texts.subject(subject));
  const wholes = lags.map((lag, k) => ({
    lag,
    rows: rows.flatMap(({ label, cells }) => {
      const cell = cells[k];
      return cell?.state === 'whole' && cell.rate !== null ? [{ label, rate: cell.rate }] : [];
    }),
  }));
  const most = Math.max(...wholes.map((each) => each.rows.length));
  const chosen = wholes.findLast((each) => each.rows.length * 2 > most);
  const found = chosen && extremesOf(chosen.rows, ({ rate }) => rate);
  const open = rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'open')).length;
  const openWords = open > 0 ? words.openCells(open) : '';
  if (!chosen || !found) return texts.join([words.noneWhole, openWords]);
  const within = words.within(chosen.lag.n, chosen.lag.unit);
  const show = (rate: number) => formats.value(rate, 'ratio');
  const { low, high } = found;
  const sentence =
    low.rate === high.rate
      ? words.same(show(low.rate), to, within)
      : words.between(show(low.rate), low.label, show(high.rate), high.label, to, within);
  return texts.join([sentence, openWords]);
}

function cohortNote(
  { info }: Table,
  { lags, rows }: CohortModel,
  layout: CohortLayout,
  { words, texts, from, by, subject = 'lead' }: CohortOptions,
): string {
  const subjects = texts.subject(subject);
  const parts = [
    by && !info.grain ? words.noteOfGroups(subjects, from) : words.noteOf(subjects, from),
    words.noteNotPeriod,
    rows.some(({ cells }) => cells.some(({ state }) => state === 'open')) ? words.noteHatched : '',
    info.byDay ? words.noteByDay : '',
    layout.lags.length < lags.length ? words.noteFewer(lags.length - layout.lags.length) : '',
    layout.rows.length < rows.length ? (by ? words.noteOthers : words.noteOlder)(rows.length - layout.rows.length) : '',
  ];
  return parts.filter(Boolean).join(texts.separator);
}
