import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { deref, isKeyChoice, mapSchema, type Schema } from './json-schema.ts';
import { splitTypes } from './split-types.ts';

const sharedKeys = ['described', 'sourceKeys', 'ruleKeys', 'widgetKeys'];

/** Types JSON Schema can say but the converter cannot: fixed pairs, and maps with keys of their own kind. */
const spelled: Readonly<Record<string, string>> = {
  band: '[from: number | null, to: number | null]',
  range: '[least: number, most: number]',
  metrics:
    '{ use?: Name[]; settings?: LibrarySettings; [name: string]: Metric | Name[] | LibrarySettings | undefined }',
  condition:
    '{ not?: Condition; any?: Condition[]; all?: Condition[]; [field: string]: FieldTest | Condition | Condition[] | undefined }',
};

/** The grammar as TypeScript files by name: `Spec` and a type for each definition, as written in a file. */
export async function toTypes(root: Schema): Promise<Record<string, string>> {
  const { $defs = {}, ...main } = root;
  const named = Object.entries($defs)
    .filter(([name]) => name !== 'stageKeys')
    .map(([name, schema]) => [typeName(name), definition(root, name, schema)] as const);
  const input = { ...forTypes(root, main), $defs: Object.fromEntries(named) };
  const code = await compile(input as unknown as JSONSchema, 'Spec', {
    bannerComment: '',
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 120 },
  });
  return splitTypes(
    code
      .replace(/\n \*\n \* This (?:interface|type) was referenced by[\s\S]*?(?=\n \*\/)/g, '')
      .replace(/\/\*\*\n *\* (.*)\n *\*\//g, '/** $1 */'),
  );
}

function definition(root: Schema, name: string, schema: Schema): Schema {
  const tsType = spelled[name];
  if (tsType !== undefined) return { title: typeName(name), description: schema.description, tsType };
  const groups = sharedKeys.filter((group) => group !== name && holdsAll(root, schema, group));
  const own = Object.entries(schema.properties ?? {}).filter(
    ([, property]) => !groups.some((group) => property.$ref?.startsWith(`#/$defs/${group}/`)),
  );
  const typed = forTypes(root, groups.length === 0 ? schema : { ...schema, properties: Object.fromEntries(own) });
  const bases = groups.map((group) => ({ $ref: `#/$defs/${typeName(group)}` }));
  return { ...typed, title: typeName(name), ...(bases.length === 0 ? {} : { extends: bases }) };
}

function holdsAll(root: Schema, schema: Schema, group: string): boolean {
  return Object.keys(root.$defs?.[group]?.properties ?? {}).every((key) =>
    schema.properties?.[key]?.$ref?.startsWith(`#/$defs/${group}/`),
  );
}

function forTypes(root: Schema, schema: Schema): Schema {
  return mapSchema(schema, (inner) => {
    const { examples, pattern, propertyNames, oneOf, title, ...rest } = inner;
    const kept: Schema = title === 'Spec' ? { ...rest, title } : rest;
    if (inner.$ref !== undefined) return reference(root, inner);
    if (oneOf === undefined || isKeyChoice(oneOf)) return kept;
    return { ...kept, oneOf };
  });
}

function reference(root: Schema, schema: Schema): Schema {
  const name = (schema.$ref ?? '').replace('#/$defs/', '');
  if (!name.includes('/')) return { description: schema.description, tsType: typeName(name) };
  const [group = '', , key = ''] = name.split('/');
  const shared = root.$defs?.[group]?.properties?.[key] ?? {};
  return shared.$ref === undefined ? forTypes(root, deref(root, schema).schema) : reference(root, shared);
}

function typeName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
