import type { Condition, FieldRef } from '../catalog/index.ts';

/** Every field a condition looks at, as often as it does. */
export function conditionFields(condition: Condition): FieldRef[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(conditionFields);
    case 'not':
      return conditionFields(condition.of);
    default:
      return [condition.field];
  }
}
