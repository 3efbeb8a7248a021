/** A JSON Schema node, as far as the grammar uses the language. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

/** The schema a `$ref` inside `root` points to, and the name of its definition (its last segment). */
export function deref(root: Schema, schema: Schema): { schema: Schema; name?: string } {
  if (schema.$ref === undefined) return { schema };
  const segments = schema.$ref.replace(/^#\//, '').split('/');
  let at: unknown = root;
  for (const segment of segments) at = (at as Record<string, unknown>)[segment];
  if (at === undefined) throw new Error(`The grammar has no ${schema.$ref}`);
  const target = deref(root, at as Schema);
  return { schema: target.schema, name: target.name ?? segments[segments.length - 1] };
}

/** Whether a `oneOf` only says that exactly one of several keys is there. */
export function isKeyChoice(branches: readonly Schema[]): boolean {
  return branches.every((branch) => Object.keys(branch).join() === 'required' && branch.required?.length === 1);
}

/** Applies `change` to every schema inside `schema`, innermost first. */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const each = (group: Readonly<Record<string, Schema>> | undefined) =>
    group && Object.fromEntries(Object.entries(group).map(([key, value]) => [key, mapSchema(value, change)]));
  const out: Record<string, unknown> = { ...schema };
  for (const key of ['$defs', 'properties'] as const) if (schema[key]) out[key] = each(schema[key]);
  for (const key of ['items', 'propertyNames'] as const) {
    if (schema[key]) out[key] = mapSchema(schema[key], change);
  }
  if (typeof schema.additionalProperties === 'object') {
    out.additionalProperties = mapSchema(schema.additionalProperties, change);
  }
  if (schema.oneOf) out.oneOf = schema.oneOf.map((branch) => mapSchema(branch, change));
  return change(out);
}
