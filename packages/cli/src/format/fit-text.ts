import type { FitAnswer, FitColumn, FitQuality } from '@sluice/core/query';
import pc from 'picocolors';
import { type Io, isColored } from '../console/io.ts';
import { type TextColumn, textTable } from './text-table.ts';

const start = (head: string): TextColumn => ({ head, align: 'start' });
const end = (head: string): TextColumn => ({ head, align: 'end' });
const mostColumns = 20;

/** How well points, fields and events tell who converts, for people. `patch` is the change to the file, or nothing. */
export function toFitText(io: Io, answer: FitAnswer, patch: string): string {
  const { bold } = pc.createColors(isColored(io));
  const blocks = [splitText(answer), ...scoreBlocks(answer, bold), ...columnBlocks(answer, bold)];
  if (patch !== '') blocks.push(`${bold('Suggested change')} (nothing is written)\n${patch}`);
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function splitText({ split, conversion }: FitAnswer): string {
  const of = ({ leads, conversions }: FitAnswer['split']['taught']) =>
    `${leads} leads, ${conversions} to ${conversion}`;
  return split.by === 'time'
    ? `Taught by leads as they were on ${day(split.taughtAt)}: ${of(split.taught)}.\nHeld out: leads as they were on ${day(split.heldOutAt)}: ${of(split.heldOut)}.`
    : `Conversions have no time: taught by the first rows (${of(split.taught)}), held out the last (${of(split.heldOut)}).`;
}

function scoreBlocks({ score }: FitAnswer, bold: (text: string) => string): string[] {
  if (score === undefined) return [];
  const qualities = [['as it is', score.now] as const, ['suggested', score.suggested] as const].flatMap(
    ([name, quality]) => (quality === null ? [] : [[name, ...qualityCells(quality)]]),
  );
  const heads = [start('points'), end('AUC'), end('log loss'), end('Brier')];
  const lift = score.lift.map((decile, i) => [
    String(i + 1),
    String(decile.count),
    String(decile.conversions),
    number(decile.lift, 2),
  ]);
  const lines = score.thresholds.map((line) => [
    line.name,
    number(line.threshold, 0),
    String(line.above),
    percent(line.precision),
    percent(line.recall),
  ]);
  const rules = score.rules.map((rule) => [
    rule.rule,
    number(rule.points, 2),
    rule.suggested === null ? 'too few conversions' : number(rule.suggested, 2),
    String(rule.conversions),
  ]);
  return [
    `${bold('On the leads held out')}\n${textTable(heads, qualities, bold)}`,
    lines.length === 0
      ? ''
      : textTable([start('grade'), end('from'), end('leads'), end('precision'), end('recall')], lines, bold),
    textTable([end('decile'), end('leads'), end('conversions'), end('lift')], lift, bold),
    textTable([start('rule'), end('points'), end('suggested'), end('conversions')], rules, bold),
  ];
}

function columnBlocks({ columns, together }: FitAnswer, bold: (text: string) => string): string[] {
  if (columns.length === 0) return [];
  const lines = columns
    .slice(0, mostColumns)
    .map((column) => [column.name, column.kind, number(column.auc, 6), number(column.heldOutAuc, 4), noteOf(column)]);
  const heads = [start('alone'), start('kind'), end('AUC of all'), end('held out'), start('')];
  const whole =
    together === null
      ? ''
      : `\nAll of them together, without those left out or leaking: AUC ${number(together.auc, 4)} on the leads held out.`;
  return [`${textTable(heads, lines, bold)}${whole}`];
}

function noteOf({ leak, excluded }: FitColumn): string {
  if (excluded) return 'left out';
  if (leak === undefined) return '';
  return leak.why === 'after-conversion'
    ? `leaks: ${percent(leak.share)} of its rows fall at or after the conversion`
    : `leaks: its AUC alone is ${number(leak.share, 3)}`;
}

function qualityCells({ auc, logLoss, brier }: FitQuality): string[] {
  return [number(auc, 4), number(logLoss, 4), number(brier, 4)];
}

function number(value: number | null, digits: number): string {
  return value === null ? '—' : String(Number(value.toFixed(digits)));
}

function percent(value: number | null): string {
  return value === null ? '—' : `${Number((value * 100).toFixed(1))} %`;
}

function day(instant: string | undefined): string {
  return instant?.slice(0, 10) ?? '';
}
