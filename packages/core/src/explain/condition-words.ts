import type { Condition, FieldRef } from '../catalog/index.ts';

const comparisons = { gt: 'above', gte: 'at least', lt: 'below', lte: 'at most' } as const;

/** A condition as a clause: "country is DE or AT, and employees is at least 50". */
export function conditionWords(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return condition.of.length === 0 ? 'always' : condition.of.map(grouped).join(', and ');
    case 'any':
      return condition.of.length === 0 ? 'never' : condition.of.map(grouped).join(', or ');
    case 'not':
      return `not (${conditionWords(condition.of)})`;
    case 'in':
      return `${fieldName(condition.field)} is ${condition.values.map(String).join(' or ')}`;
    case 'compare':
      return `${fieldName(condition.field)} is ${comparisons[condition.op]} ${condition.value}`;
    case 'like':
      return `${fieldName(condition.field)} is like ${condition.pattern}`;
    case 'domain_in':
      return `the domain of ${fieldName(condition.field)} is in the list ${condition.list}`;
    case 'exists':
      return `${fieldName(condition.field)} is ${condition.exists ? 'not empty' : 'empty'}`;
  }
}

function grouped(condition: Condition): string {
  const isGroup = (condition.kind === 'all' || condition.kind === 'any') && condition.of.length > 1;
  return isGroup ? `(${conditionWords(condition)})` : conditionWords(condition);
}

function fieldName({ of, name }: FieldRef): string {
  return of === 'lead' ? `the lead's ${name}` : name;
}
