import type { Condition } from '../../catalog/index.ts';
import { conditionFields } from '../../condition/fields.ts';

/** The name a condition's field goes by among group keys: `lead.<name>` for the lead's own record. */
export function keyName(field: { readonly of: 'row' | 'lead'; readonly name: string }): string {
  return field.of === 'lead' ? `lead.${field.name}` : field.name;
}

/** The dimensions a condition reads, each once. */
export function whereDimensions(where: Condition | null | undefined): string[] {
  return where ? [...new Set(conditionFields(where).map(keyName))] : [];
}
