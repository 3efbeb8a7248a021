import type { Texts } from '../diagnostic/row.ts';
import type { Unanswered } from '../query/query.ts';
import type { Table } from '../table/index.ts';

type Answer = Table | Unanswered;
type Reasons = Readonly<Record<string, Texts<never>>>;

/** The languages that the reasons of a snapshot are loaded in; English ones stand with their answers. */
const languages: Readonly<Record<string, () => Promise<Reasons>>> = {
  'zh-CN': async () => (await import('../diagnostic/zh-CN/snapshot.texts.ts')).snapshotTexts,
  'zh-TW': async () => (await import('../diagnostic/zh-TW/snapshot.texts.ts')).snapshotTexts,
};

/** Answers of a snapshot, with the reasons of those that are none in a language; in one that is not there as they are. */
export async function sayReasons(answers: Answer[], locale: string): Promise<Answer[]> {
  const reasons = Object.hasOwn(languages, locale) ? await languages[locale]?.() : undefined;
  if (!reasons) return answers;
  return answers.map((answer) => {
    if (!('diagnostics' in answer)) return answer;
    const texts = answer.diagnostics.flatMap(({ code, params }) => {
      const row = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
      const say = (text: Texts<never>['message']): string => (typeof text === 'string' ? text : text(params as never));
      return row ? [{ message: say(row.message), why: say(row.why), help: say(row.help) }] : [];
    });
    return texts.length > 0 ? { ...answer, texts } : answer;
  });
}
