import type { Unanswered } from '../query/query.ts';
import type { Table } from '../table/index.ts';

/** The same answers, with the reasons of those that are none in the reader's language; loaded where there is such. */
export async function saidReasons(answers: (Table | Unanswered)[], locale = 'en'): Promise<(Table | Unanswered)[]> {
  const isSaid = locale === 'en' || !answers.some((answer) => 'diagnostics' in answer);
  return isSaid ? answers : (await import('./say-reasons.ts')).sayReasons(answers, locale);
}
