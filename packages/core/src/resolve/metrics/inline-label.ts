import type { Formula, Text } from '../../catalog/index.ts';
import type { FormulaScope } from '../../formula/scope.ts';

/** What follows the stages of one measure; no table of the library has these, as the stages are the file's own. */
const wordings = {
  value: { en: ': value', 'zh-CN': '金额', 'zh-TW': '金額' },
  open_value: { en: ': open value', 'zh-CN': '未结金额', 'zh-TW': '未結金額' },
  rate: { en: ' rate', 'zh-CN': '转化率', 'zh-TW': '轉換率' },
  median_days: { en: ': median days', 'zh-CN': '：中位天数', 'zh-TW': '：天數中位數' },
} as const;

/** The label of a formula that is one measure of stages, in every language; null for others. */
export function inlineLabel(formula: Formula, { funnels }: Pick<FormulaScope, 'funnels'>): Text | null {
  if (formula.kind !== 'measure') return null;
  const { measure } = formula;
  const stage = (id: string) => ('funnel' in measure ? funnels[measure.funnel]?.stages.find((s) => s.id === id) : null);
  switch (measure.kind) {
    case 'count':
      return stage(measure.stage)?.label ?? null;
    case 'value':
    case 'open_value':
      return worded(measure.kind, [stage(measure.stage)?.label]);
    case 'rate':
    case 'median_days':
      return worded(measure.kind, [stage(measure.from)?.label, stage(measure.to)?.label]);
    default:
      return null;
  }
}

function worded(kind: keyof typeof wordings, stages: readonly (Text | undefined)[]): Text | null {
  const labels = stages.flatMap((label) => label ?? []);
  if (labels.length < stages.length) return null;
  const inLocale = ([tag, wording]: [string, string]) => {
    const names = labels.map(({ default: usual, byLocale }) => byLocale?.[tag] ?? usual).join(' → ');
    return [tag, `${names}${seam(names, wording)}${wording}`];
  };
  const byLocale: Record<string, string> = Object.fromEntries(Object.entries(wordings[kind]).map(inLocale));
  return { default: byLocale['en'] ?? '', byLocale };
}

/** A space where a Chinese word follows one of another script. */
function seam(before: string, after: string): string {
  return /^\p{Script=Han}/u.test(after) && /[^\p{Script=Han}\p{P}\p{Z}]$/u.test(before) ? ' ' : '';
}
