import type { Grammar, JsonType, Rule, RuleRef } from '../../src/validate/grammar.ts';
import { deref, isKeyChoice, type Schema } from './json-schema.ts';
import { tagOf } from './tag-of.ts';

const copied = [
  'title',
  'type',
  'const',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'required',
  'minProperties',
] as const;
const dropped = ['$schema', '$id', '$defs', '$ref', 'description', 'examples', 'default'];
const turned = ['properties', 'additionalProperties', 'propertyNames', 'items', 'oneOf'];

/** The schema as the table the validator reads: unions by type and tag, so that only the meant branch is entered. */
export function toGrammar(root: Schema): Grammar {
  const used = new Map<string, Rule>();
  const toRef = (schema: Schema): RuleRef => {
    if (schema.$ref === undefined) return toRule(schema);
    const name = schema.$ref.replace('#/$defs/', '').replace('/properties/', '.');
    if (used.has(name)) return name;
    used.set(name, {});
    const target = lookUp(root, schema.$ref);
    if (target.$ref !== undefined) return followed(name, target);
    used.set(name, toRule(target));
    return name;
  };
  const followed = (name: string, target: Schema): RuleRef => {
    used.delete(name);
    return toRef(target);
  };
  const toRule = (schema: Schema): Rule => {
    const unknown = Object.keys(schema).filter(
      (key) => ![...copied, ...dropped, ...turned].some((known) => known === key),
    );
    if (unknown.length > 0) throw new Error(`The grammar table has no ${unknown.join(', ')}`);
    const rule: Record<string, unknown> = {};
    for (const key of copied) if (schema[key] !== undefined) rule[key] = schema[key];
    if (schema.pattern !== undefined) rule.example = example(schema);
    if (schema.items) rule.items = toRef(schema.items);
    if (schema.propertyNames) rule.names = toRef(schema.propertyNames);
    if (typeof schema.additionalProperties === 'object') rule.others = toRef(schema.additionalProperties);
    const properties = Object.entries(schema.properties ?? {});
    if (properties.length > 0) rule.properties = Object.fromEntries(properties.map(([k, v]) => [k, toRef(v)]));
    return { ...rule, ...union(root, schema.oneOf ?? [], toRef) };
  };
  const main = toRule(root);
  return { root: main, defs: Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function lookUp(root: Schema, ref: string): Schema {
  let at: unknown = root;
  for (const segment of ref.replace('#/', '').split('/')) at = (at as Record<string, unknown>)[segment];
  return at as Schema;
}

function example(schema: Schema): string | undefined {
  const [first] = schema.examples ?? [];
  return typeof first === 'string' ? first : undefined;
}

function union(root: Schema, branches: readonly Schema[], toRef: (schema: Schema) => RuleRef): Rule {
  if (branches.length === 0) return {};
  if (isKeyChoice(branches)) return { oneKeyOf: branches.map((branch) => branch.required?.[0] ?? '') };
  const maps = branches.filter((branch) => typesOf(root, branch)[0] === 'object');
  const tagged = maps.length > 1 ? byTag(root, maps, toRef) : undefined;
  if (tagged !== undefined && maps.length === branches.length) return { type: 'object', ...tagged };
  const byType: Partial<Record<JsonType, RuleRef>> = {};
  for (const branch of branches) {
    for (const type of typesOf(root, branch)) {
      if (byType[type] !== undefined && type !== 'object') throw new Error(`Two branches are ${type}`);
      byType[type] = tagged !== undefined && type === 'object' ? { type: 'object', ...tagged } : toRef(branch);
    }
  }
  return { byType };
}

function byTag(root: Schema, maps: readonly Schema[], toRef: (schema: Schema) => RuleRef): Rule {
  const tags = maps.map((branch) => ({ branch, tag: tagOf(root, branch, maps) }));
  const key = tags.find(({ tag }) => tag?.value !== undefined)?.tag?.key;
  const named = tags.flatMap(({ branch, tag }) =>
    tag === undefined ? [] : [[String(tag.value ?? tag.key), toRef(branch)] as const],
  );
  const rest = tags.filter(({ tag }) => tag === undefined);
  if (rest.length > 1) throw new Error('Two branches of a union have no tag');
  if (new Set(named.map(([name]) => name)).size < named.length) throw new Error('Two branches of a union have one tag');
  if (key !== undefined) return { byValue: { tag: key, rules: Object.fromEntries(named) } };
  const otherwise = rest[0] === undefined ? {} : { otherwise: toRef(rest[0].branch) };
  return { byKey: Object.fromEntries(named), ...otherwise };
}

function typesOf(root: Schema, branch: Schema): JsonType[] {
  const { schema } = deref(root, branch);
  if (schema.type !== undefined) return [schema.type].flat() as JsonType[];
  if (schema.enum?.every((value) => typeof value === 'string')) return ['string'];
  throw new Error(`A branch of a union has no type: ${JSON.stringify(branch)}`);
}

/** The grammar as TypeScript, one definition a line, under a name. */
export function printGrammar(grammar: Grammar, name: string): string {
  const lines = Object.entries(grammar.defs).map(
    ([name, rule]) => `    ${JSON.stringify(name)}: ${JSON.stringify(rule)},`,
  );
  return [
    "import type { Grammar } from '../grammar.ts';",
    '',
    `export const ${name}: Grammar = {`,
    `  root: ${JSON.stringify(grammar.root)},`,
    '  defs: {',
    ...lines,
    '  },',
    '};',
    '',
  ].join('\n');
}
