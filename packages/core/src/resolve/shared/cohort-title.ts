import type { Text } from '../../catalog/index.ts';

/** A cohort's rate must never be taken for that of a period (rule L1), so its title says what it is. */
const words: Readonly<Record<string, string>> = { en: 'Cohorts: ', 'zh-CN': '同期群：', 'zh-TW': '同類群組：' };

/** "Cohorts: Lead → Won", in every language; `locale` is that of the file. */
export function cohortTitle(from: Text, to: Text, locale: string): Text {
  const say = ({ default: usual, byLocale }: Text, tag: string) => byLocale?.[tag] ?? usual;
  const titles = Object.entries(words).map(([tag, word]) => [tag, `${word}${say(from, tag)} → ${say(to, tag)}`]);
  const byLocale: Record<string, string> = Object.fromEntries(titles);
  return { default: byLocale[locale] ?? byLocale['en'] ?? '', byLocale };
}
