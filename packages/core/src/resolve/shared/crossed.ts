import type { Text } from '../../catalog/index.ts';

/** "Fit × Engagement", in every language one of them is named in. */
export function crossed(rows: Text | undefined, columns: Text | undefined): Text | undefined {
  if (!rows || !columns) return undefined;
  const say = (tag: string) =>
    `${rows.byLocale?.[tag] ?? rows.default} × ${columns.byLocale?.[tag] ?? columns.default}`;
  const tags = Object.keys({ ...rows.byLocale, ...columns.byLocale });
  return {
    default: say(''),
    ...(tags.length > 0 ? { byLocale: Object.fromEntries(tags.map((tag) => [tag, say(tag)])) } : {}),
  };
}
