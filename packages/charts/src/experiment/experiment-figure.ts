import type { Table } from '@sluice/core/table';
import type { Mark } from '../figure/figure.ts';
import { sentenceOf } from '../figure/sentence.ts';
import { clampWidth } from '../scale/linear.ts';
import { armFacts, drawArms, experimentHeight, ROW } from './draw-arms.ts';
import { experimentData } from './experiment-data.ts';
import { experimentWords, sureText } from './experiment-words.ts';
import type { ExperimentFigure, ExperimentOptions } from './model.ts';
import { type ArmFigures, readArms } from './read-arms.ts';

/**
 * The arms of an experiment under each other, each with its rate, the interval of it and how it stands against the
 * control; the verdict is the summary. Never throws: another table gives an empty figure.
 */
export function experimentFigure(table: Table, options: ExperimentOptions): ExperimentFigure {
  const { words, formats, texts } = options;
  const arms = readArms(table);
  const width = clampWidth(options.width);
  const { verdict, warning, left } = experimentWords(table, { words, formats });
  const share = formats.ratio(1 - (table.info.experiment?.alpha ?? 0.05));
  return {
    kind: 'experiment',
    drawing: { width, height: experimentHeight(arms.length), shapes: drawArms(table, arms, { ...options, width }) },
    arms,
    marks: arms.map((arm, i) => markOf(arm, i, width, arms.length > 2, options)),
    summary: texts.join([warning, verdict].filter(Boolean)),
    note: [...left, words.test(share)].join(texts.separator),
    data: experimentData(table, { words, formats }),
    empty: arms.every(({ count, maturing }) => count + maturing === 0),
  };
}

function markOf(arm: ArmFigures, index: number, width: number, isSeveral: boolean, options: ExperimentOptions): Mark {
  const { words, formats, texts } = options;
  const { rate, chance, needed } = arm;
  const range = words.range(formats.ratio(rate.low), formats.ratio(rate.high));
  const lines = [
    arm.id === 'control' ? words.control : arm.id,
    `${words.rate} ${formats.ratio(rate.value)}${rate.low === null ? '' : ` (${range})`}`,
    words.of(formats.count(arm.conversions), formats.count(arm.count)),
    armFacts(arm, isSeveral, options),
    chance === null ? '' : words.chanceIs(sureText(chance, formats)),
    needed ? `${words.needed} ${formats.count(needed)}` : '',
  ].filter((line) => line !== '');
  const box = { x: 0, y: index * ROW, width, height: ROW - 4 };
  return { id: arm.id, label: sentenceOf(lines, texts), lines, ...box, series: 0, index };
}
