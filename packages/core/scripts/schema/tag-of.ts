import { deref, type Schema } from './json-schema.ts';

/** What tells a branch of a union from the others: a constant, or a key that it alone requires. */
export interface Tag {
  readonly key: string;
  readonly value?: unknown;
}

/** The tag of a branch; undefined: the branch for what has no tag. */
export function tagOf(root: Schema, branch: Schema, branches: readonly Schema[]): Tag | undefined {
  const { schema } = deref(root, branch);
  const constant = Object.entries(schema.properties ?? {}).find(([, value]) => value.const !== undefined);
  if (constant !== undefined) return { key: constant[0], value: constant[1].const };
  const others = branches.filter((other) => other !== branch).map((other) => deref(root, other).schema.required ?? []);
  const own = (schema.required ?? []).find((key) => others.every((required) => !required.includes(key)));
  return own === undefined ? undefined : { key: own };
}
