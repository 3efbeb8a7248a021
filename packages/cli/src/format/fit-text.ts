import type { FitAnswer, FitColumn, FitQuality } from '@sluice/core/query';
import { colorsOf } from '../console/colors.ts';
import type { Io } from '../console/io.ts';
import type { CliWords } from '../language/en.table.ts';
import { wordsOf } from '../language/language.ts';
import { type TextColumn, textTable } from './text-table.ts';

const start = (head: string): TextColumn => ({ head, align: 'start' });
const end = (head: string): TextColumn => ({ head, align: 'end' });
const mostColumns = 20;

/** How well points, fields and events tell who converts, for people. `patch` is the change to the file, or nothing. */
export function toFitText(io: Io, answer: FitAnswer, patch: string): string {
  const { bold } = colorsOf(io);
  const words = wordsOf(io).fit;
  const blocks = [splitText(answer, words), ...scoreBlocks(answer, words, bold), ...columnBlocks(answer, words, bold)];
  if (patch !== '') blocks.push(`${bold(words.suggestion)} ${words.notWritten}\n${patch}`);
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

type Words = CliWords['fit'];

function splitText({ split, conversion }: FitAnswer, words: Words): string {
  const of = ({ leads, conversions }: FitAnswer['split']['taught']) => words.of(leads, conversions, conversion);
  return split.by === 'time'
    ? words.byTime(day(split.taughtAt), of(split.taught), day(split.heldOutAt), of(split.heldOut))
    : words.byRows(of(split.taught), of(split.heldOut));
}

function scoreBlocks({ score }: FitAnswer, words: Words, bold: (text: string) => string): string[] {
  if (score === undefined) return [];
  const { heads: say } = words;
  const qualities = [[words.asItIs, score.now] as const, [words.suggested, score.suggested] as const].flatMap(
    ([name, quality]) => (quality === null ? [] : [[name, ...qualityCells(quality)]]),
  );
  const heads = [start(say.points), end(say.auc), end(say.logLoss), end(say.brier)];
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
    rule.suggested === null ? words.tooFew : number(rule.suggested, 2),
    String(rule.conversions),
  ]);
  return [
    `${bold(words.heldOut)}\n${textTable(heads, qualities, bold)}`,
    lines.length === 0
      ? ''
      : textTable([start(say.grade), end(say.from), end(say.leads), end(say.precision), end(say.recall)], lines, bold),
    textTable([end(say.decile), end(say.leads), end(say.conversions), end(say.lift)], lift, bold),
    textTable([start(say.rule), end(say.points), end(say.suggested), end(say.conversions)], rules, bold),
  ];
}

function columnBlocks({ columns, together }: FitAnswer, words: Words, bold: (text: string) => string): string[] {
  if (columns.length === 0) return [];
  const lines = columns
    .slice(0, mostColumns)
    .map((column) => [
      column.name,
      words.kinds[column.kind],
      number(column.auc, 6),
      number(column.heldOutAuc, 4),
      noteOf(column, words),
    ]);
  const { heads: say } = words;
  const heads = [start(say.alone), start(say.kind), end(say.aucOfAll), end(say.heldOut), start('')];
  const whole = together === null ? '' : `\n${words.together(number(together.auc, 4))}`;
  return [`${textTable(heads, lines, bold)}${whole}`];
}

function noteOf({ leak, excluded }: FitColumn, words: Words): string {
  if (excluded) return words.leftOut;
  if (leak === undefined) return '';
  return leak.why === 'after-conversion'
    ? words.leaksAfter(percent(leak.share))
    : words.leaksAlone(number(leak.share, 3));
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
