import { labelOf } from '@sluice/charts';
import type { Card, CardFigure } from '@sluice/charts/picture';
import { failureShown } from '../base/widget-state.ts';
import { tableOf } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { titleOf } from '../words/widget-words.ts';

/** A widget with its figure as a picture shows it, or with why there is none. */
export function cardOf(data: WidgetData, figure: CardFigure | null, facts: readonly string[]): Card {
  const { widget, setting } = data;
  const note: unknown = figure && Reflect.get(figure, 'note');
  return {
    title: titleOf(widget, setting),
    facts,
    summary: figure && figure.kind !== 'kpi' ? figure.summary : '',
    figure,
    words: figure ? '' : wordsOf(data),
    note: typeof note === 'string' && !figure?.empty ? note : '',
  };
}

function wordsOf(data: WidgetData): string {
  const { widget, setting, answers } = data;
  const { state } = setting.texts;
  if (widget.kind === 'text') return plainWords(labelOf(widget.text, setting.locale));
  const failure = failureShown(data);
  if (failure) return `${state.error(titleOf(widget, setting))}. ${failure.message}`;
  return tableOf(answers, 'main') ? state.withheld : state.loading;
}

/** The words of a text widget: links by their words. */
function plainWords(text: string): string {
  return text.trim().replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1');
}
