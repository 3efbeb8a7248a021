import { nearest } from '../diagnostic/index.ts';
import type { Path } from '../parse/index.ts';
import type { Grammar, JsonType, Rule, RuleRef } from './grammar.ts';
import type { Violation } from './violation.ts';

type JsonMap = Readonly<Record<string, unknown>>;

const mostStrange = 100;

/** A union of kinds of map: what it is called, and the keys that tell the kinds apart. */
interface Family {
  readonly of: string;
  readonly tags: readonly string[];
}

/** Says of a text whether it is what the rule of that name means, where its form alone does not show it. */
type Test = (ruleName: string | undefined, text: string) => boolean;

/** Everything `value` has wrong against the grammar; of a union, only against the branch that was meant. */
export function check(grammar: Grammar, value: unknown, isReal: Test = () => true): Violation[] {
  const checker = new Checker(grammar, isReal);
  checker.visit(grammar.root, value, [], 'file');
  return checker.violations;
}

class Checker {
  readonly violations: Violation[] = [];
  readonly #grammar: Grammar;
  readonly #isReal: Test;
  readonly #patterns = new Map<string, RegExp>();

  constructor(grammar: Grammar, isReal: Test) {
    this.#grammar = grammar;
    this.#isReal = isReal;
  }

  /** `of` is what the value is part of, for messages; `family` is the union whose branch was taken. */
  visit(ref: RuleRef, value: unknown, path: Path, of: string, family?: Family): void {
    const rule = this.#rule(ref);
    const name = rule.title ?? of;
    if (rule.byType !== undefined) this.#byType(rule, value, path, name);
    else if (this.#isOfType(rule, value, path)) this.#content(ref, value, path, path.length === 0 ? of : name, family);
  }

  #content(ref: RuleRef, value: unknown, path: Path, of: string, family?: Family): void {
    const rule = this.#rule(ref);
    if (rule.const !== undefined && value !== rule.const) this.violations.push({ kind: 'const', path, value });
    if (rule.enum !== undefined && !rule.enum.includes(String(value))) {
      this.violations.push({ kind: 'enum', path, allowed: rule.enum, value });
    }
    if (typeof value === 'string') this.#string(rule, ref, value, path, false);
    else if (typeof value === 'number') this.#number(rule, value, path);
    else if (Array.isArray(value)) this.#list(rule, value, path, of);
    else if (isMap(value)) this.#map(rule, value, path, of, family);
  }

  #rule(ref: RuleRef): Rule {
    return typeof ref === 'string' ? (this.#grammar.defs[ref] ?? {}) : ref;
  }

  #byType(rule: Rule, value: unknown, path: Path, of: string): void {
    const byType = rule.byType ?? {};
    const type = typeOf(value);
    const branch = byType[type] ?? (type === 'number' && Number.isInteger(value) ? byType.integer : undefined);
    if (branch !== undefined) this.visit(branch, value, path, of);
    else this.violations.push({ kind: 'type', path, rule, expected: Object.keys(byType) as JsonType[], value });
  }

  #isOfType(rule: Rule, value: unknown, path: Path): boolean {
    const implied: readonly JsonType[] = rule.enum === undefined ? [] : ['string'];
    const expected = rule.type === undefined ? implied : [rule.type].flat();
    const type = typeOf(value);
    const fits = expected.some((one) => one === type || (one === 'integer' && Number.isInteger(value)));
    if (fits || expected.length === 0) return true;
    this.violations.push({ kind: 'type', path, rule, expected, value });
    return false;
  }

  #string(rule: Rule, ref: RuleRef, value: string, path: Path, isKey: boolean): void {
    const ruleName = typeof ref === 'string' ? ref : undefined;
    if (value.length < (rule.minLength ?? 0)) this.violations.push({ kind: 'empty', path });
    else if (value.length > (rule.maxLength ?? Number.POSITIVE_INFINITY) || !this.#fits(rule, ruleName, value)) {
      this.violations.push({ kind: 'pattern', path, rule, ruleName, value, isKey });
    }
  }

  #fits({ pattern }: Rule, ruleName: string | undefined, value: string): boolean {
    if (pattern === undefined) return true;
    const compiled = this.#patterns.get(pattern) ?? new RegExp(pattern, 'u');
    this.#patterns.set(pattern, compiled);
    return compiled.test(value) && this.#isReal(ruleName, value);
  }

  #number(rule: Rule, value: number, path: Path): void {
    const isIn =
      value >= (rule.minimum ?? Number.NEGATIVE_INFINITY) &&
      value <= (rule.maximum ?? Number.POSITIVE_INFINITY) &&
      value > (rule.exclusiveMinimum ?? Number.NEGATIVE_INFINITY) &&
      value < (rule.exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    if (!isIn) this.violations.push({ kind: 'number', path, rule, value });
  }

  #list(rule: Rule, value: readonly unknown[], path: Path, of: string): void {
    this.#size(rule, value.length, rule.minItems ?? 0, path, of);
    const { items } = rule;
    if (items === undefined) return;
    for (const [i, item] of value.entries()) this.visit(items, item, [...path, i], of);
  }

  #size(rule: Rule, found: number, least: number, path: Path, of: string): void {
    const named = { ...rule, title: rule.title ?? of };
    const most = rule.maxItems ?? Number.POSITIVE_INFINITY;
    if (found < least) this.violations.push({ kind: 'few', path, rule: named, least, found });
    if (found > most) this.violations.push({ kind: 'many', path, rule: named, most, found });
  }

  #map(rule: Rule, value: JsonMap, path: Path, of: string, family?: Family): void {
    if (rule.byValue !== undefined) this.#byValue(rule.byValue, value, path, of);
    else if (rule.byKey !== undefined) this.#byKey(rule, rule.byKey, value, path, of);
    else this.#keys(rule, value, path, of, family);
  }

  #keys(rule: Rule, value: JsonMap, path: Path, of: string, family?: Family): void {
    this.#size(rule, Object.keys(value).length, rule.minProperties ?? 0, path, of);
    const lacking = (rule.required ?? []).filter((key) => !Object.hasOwn(value, key));
    const oneOf = rule.oneKeyOf ?? [];
    const mayLack = lacking.length > 0 || oneOf.length > 0;
    const meant = mayLack && rule.others === undefined ? misspelt(Object.keys(rule.properties ?? {}), value) : null;
    for (const key of lacking) {
      if (!meant?.has(key)) this.violations.push({ kind: 'missing', path, of: family?.of ?? of, key });
    }
    if (!oneOf.some((key) => meant?.has(key))) this.#oneKeyOf(oneOf, value, path, of);
    for (const [key, inner] of Object.entries(value)) this.#entry(rule, key, inner, path, of, family);
  }

  #entry(rule: Rule, key: string, value: unknown, path: Path, of: string, family?: Family): void {
    const at = [...path, key];
    const own = rule.properties !== undefined && Object.hasOwn(rule.properties, key) ? rule.properties[key] : undefined;
    if (own === undefined && rule.others === undefined) {
      this.#unknown(rule, key, at, of, family);
      return;
    }
    if (own === undefined && rule.names !== undefined) this.#string(this.#rule(rule.names), rule.names, key, at, true);
    this.visit(own ?? rule.others ?? {}, value, at, of);
  }

  #unknown(rule: Rule, key: string, path: Path, of: string, { of: family, tags }: Family = { of, tags: [] }): void {
    const first = tags.find((tag) => rule.required?.includes(tag));
    if (first !== undefined && tags.includes(key)) {
      this.violations.push({ kind: 'two-tags', path, of: family, first, second: key });
      return;
    }
    const known = [...Object.keys(rule.properties ?? {}), ...(first === undefined ? tags : [])];
    this.violations.push({
      kind: 'unknown',
      path,
      of: first === undefined && tags.length > 0 ? family : of,
      key,
      known,
    });
  }

  #oneKeyOf(keys: readonly string[], value: JsonMap, path: Path, of: string): void {
    if (keys.length === 0) return;
    const [first, second] = keys.filter((key) => Object.hasOwn(value, key));
    if (first === undefined) this.#untagged(keys, value, path, of, []);
    else if (second !== undefined)
      this.violations.push({ kind: 'two-tags', path: [...path, second], of, first, second });
  }

  #byValue({ tag, rules }: NonNullable<Rule['byValue']>, value: JsonMap, path: Path, of: string): void {
    const kind = value[tag];
    const branch = typeof kind === 'string' && Object.hasOwn(rules, kind) ? rules[kind] : undefined;
    if (branch !== undefined) this.visit(branch, value, path, of);
    else if (!Object.hasOwn(value, tag)) this.#withoutTag(tag, rules, value, path, of);
    else this.violations.push({ kind: 'enum', path: [...path, tag], allowed: Object.keys(rules), value: kind });
  }

  #withoutTag(tag: string, rules: Readonly<Record<string, RuleRef>>, value: JsonMap, path: Path, of: string): void {
    const known = [...new Set(Object.values(rules).flatMap((ref) => Object.keys(this.#rule(ref).properties ?? {})))];
    const close = misspelt(known, value).get(tag);
    if (close === undefined) this.violations.push({ kind: 'missing', path, of, key: tag, choices: Object.keys(rules) });
    else this.violations.push({ kind: 'unknown', path: [...path, close], of, key: close, known });
  }

  #byKey(rule: Rule, branches: Readonly<Record<string, RuleRef>>, value: JsonMap, path: Path, of: string): void {
    const tags = Object.keys(branches);
    const tag = tags.find((key) => Object.hasOwn(value, key));
    const branch = tag === undefined ? rule.otherwise : branches[tag];
    if (branch !== undefined) {
      this.visit(branch, value, path, of, { of, tags });
      return;
    }
    const known = new Set(tags.flatMap((key) => Object.keys(this.#rule(branches[key] ?? {}).properties ?? {})));
    this.#untagged(tags, value, path, of, [...known]);
  }

  /** A key that is nearly a tag is taken for it, so that the misspelling is what is reported. */
  #untagged(tags: readonly string[], value: JsonMap, path: Path, of: string, known: readonly string[]): void {
    const strange = Object.keys(value).filter((key) => !known.includes(key));
    const close = strange.find((key) => nearest(key, tags) !== undefined);
    if (close === undefined || known.length === 0) this.violations.push({ kind: 'untagged', path, of, tags });
    else this.violations.push({ kind: 'unknown', path: [...path, close], of, key: close, known: tags });
  }
}

/** Free keys by what is written for them: what lacks is then reported once, at the misspelling. */
function misspelt(known: readonly string[], value: JsonMap): Map<string, string> {
  const free = known.filter((key) => !Object.hasOwn(value, key));
  const strange = Object.keys(value).filter((key) => !known.includes(key));
  return new Map(strange.slice(0, mostStrange).map((key) => [nearest(key, free) ?? '', key]));
}

function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}
