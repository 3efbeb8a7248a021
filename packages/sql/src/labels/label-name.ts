import type { Label } from '@sluice/core/catalog';

/** What the common table expression of a label is called; no other is called so. */
export function labelName({ id }: Label): string {
  return `label ${id}`;
}
