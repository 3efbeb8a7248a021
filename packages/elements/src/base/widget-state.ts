import type { Texts } from '@sluice/charts';
import { isTable, type Unanswered } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import type { Role } from '../context/ask.ts';
import type { WidgetData } from '../context/widget-data.ts';
import type { Failure } from './events.ts';

/** Why a query has no answer, as a failure. */
export function unansweredFailure({ diagnostics, texts: said }: Unanswered, texts: Texts): Failure {
  const { message, help } = said?.[0] ?? { message: texts.state.errorUnknown, help: '' };
  return { code: diagnostics[0]?.code ?? 'unanswered', message: texts.join([message, help]) };
}

/** The failure to show in place of numbers; null where there are numbers or none yet. */
export function failureShown({ answers, failure, setting, period }: WidgetData): Failure | null {
  const { main } = answers ?? {};
  if (main) return isTable(main) ? null : unansweredFailure(main, setting.texts);
  // nothing was asked: the period is none
  return failure ?? (answers && { code: 'query-time', message: setting.texts.state.unknownName(period, null) });
}

/** One quiet line: the numbers are old, or an input is missing; '' otherwise. */
export function flagText({ answers, failure, setting, words }: WidgetData): string {
  const { texts, formats, description, locale } = setting;
  const { asOf } = description;
  if (failure) return `${age(asOf, locale)}${texts.separator}${texts.state.stale(formats.instant(asOf))}`;
  if (words) return words;
  const named: readonly [Role, string][] = [
    ['before', texts.previousPeriod],
    ['total', texts.total],
  ];
  const missing = named.filter(([role]) => answers?.[role] && !isTable(answers[role])).map(([, name]) => name);
  return missing.length > 0 ? texts.state.partial(formats.list(missing)) : '';
}

/** "3 hours ago". */
function age(asOf: string, locale: string): string {
  const minutes = Math.max(0, (Date.now() - Date.parse(asOf)) / 60_000);
  const [unit, size] =
    minutes < 90 ? (['minute', 1] as const) : minutes < 2880 ? (['hour', 60] as const) : (['day', 1440] as const);
  return new Intl.RelativeTimeFormat(locale).format(-Math.round(minutes / size), unit);
}

/** True where every number of an answer is withheld. */
export function isWithheld({ columns, length }: Table): boolean {
  const numbers = columns.filter(({ role }) => role === 'measure');
  const isHidden = (row: number) => numbers.every(({ notes }) => notes?.[row]?.kind === 'withheld');
  return length > 0 && Array.from({ length }, (_, row) => row).every(isHidden);
}

/** The earliest day of the data; null where the load says none. */
export function earliestDay({ setting }: WidgetData): string | null {
  const days = setting.description.quality.sources.flatMap(({ earliest }) => (earliest === null ? [] : [earliest]));
  const [first] = days.sort();
  return first === undefined ? null : setting.formats.day(setting.formats.localDay(first));
}

const looks = new Set<PropertyKey>([
  '',
  'asTable',
  'mark',
  'tip',
  'stop',
  'isPrinted',
  'engine',
  'src',
  'lost',
  'texts',
  'theme',
]);

/** Whether nothing changed but how a figure is looked at or where its numbers come from. */
export function isOfLooks(changed: ReadonlyMap<PropertyKey, unknown>): boolean {
  return [...changed.keys()].every((key) => looks.has(key));
}
