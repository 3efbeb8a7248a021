import type { Condition, FieldRef } from '../catalog/index.ts';
import { type ExplainTexts, english } from './texts/english.ts';

/** A condition as a clause: "country is DE or AT, and employees is at least 50". */
export function conditionWords(condition: Condition, texts: ExplainTexts = english): string {
  const words = texts.condition;
  const grouped = (each: Condition): string => groupWords(each, texts);
  switch (condition.kind) {
    case 'all':
      return condition.of.length === 0 ? words.always : words.all(condition.of.map(grouped));
    case 'any':
      return condition.of.length === 0 ? words.never : words.any(condition.of.map(grouped));
    case 'not':
      return words.not(conditionWords(condition.of, texts));
    case 'in':
      if (condition.values.length === 0) return words.never;
      return words.isOneOf(fieldName(condition.field, texts), condition.values.map(String));
    case 'compare':
      return words.compare(fieldName(condition.field, texts), condition.op, String(condition.value));
    case 'like':
      return words.like(fieldName(condition.field, texts), condition.pattern);
    case 'domain_in':
      return words.domainIn(fieldName(condition.field, texts), condition.list);
    case 'exists':
      return words.exists(fieldName(condition.field, texts), condition.exists);
  }
}

function groupWords(condition: Condition, texts: ExplainTexts): string {
  const isGroup = (condition.kind === 'all' || condition.kind === 'any') && condition.of.length > 1;
  const clause = conditionWords(condition, texts);
  return isGroup ? texts.brackets(clause) : clause;
}

function fieldName({ of, name }: FieldRef, texts: ExplainTexts): string {
  return of === 'lead' ? texts.condition.ofLead(name) : name;
}
