import type { ItemRules } from '../../store/score-cache.ts';
import type { RuleRows } from '../rules/rule-rows.ts';

/** By item the places of the rules that look at it, in their order. */
export function itemRules(items: number, rows: readonly RuleRows[]): ItemRules {
  const starts = new Int32Array(items + 1);
  for (const { items: own } of rows) for (let i = 0; i < own.length; i++) (starts[(own[i] as number) + 1] as number)++;
  for (let item = 0; item < items; item++) starts[item + 1] = (starts[item + 1] as number) + (starts[item] as number);
  const next = starts.slice(0, items);
  const rules = new Uint16Array(starts[items] as number);
  rows.forEach(({ items: own }, rule) => {
    for (let i = 0; i < own.length; i++) {
      const item = own[i] as number;
      const at = next[item] as number;
      next[item] = at + 1;
      rules[at] = rule;
    }
  });
  return { starts, rules };
}
