import type { Grammar, Rule, RuleRef } from './grammar.ts';

type JsonMap = Readonly<Record<string, unknown>>;

/** Whether `check` would find nothing wrong with `value`: the same rules without what explains. */
export function fits(
  { root, defs }: Grammar,
  value: unknown,
  isReal: (rule: string, text: string) => boolean = () => true,
): boolean {
  const find = (ref: RuleRef): Rule => (typeof ref === 'string' ? (defs[ref] ?? {}) : ref);
  const is = (ref: RuleRef | undefined, of: unknown): boolean =>
    ref !== undefined && holds(find(ref), of) && (typeof ref !== 'string' || typeof of !== 'string' || isReal(ref, of));

  const holds = (rule: Rule, of: unknown): boolean => {
    const type = typeOf(of);
    if (rule.byType) return is(rule.byType[type] ?? (Number.isInteger(of) ? rule.byType.integer : undefined), of);
    const types = rule.type === undefined ? (rule.enum ? ['string'] : []) : [rule.type].flat();
    if (types.length > 0 && !types.includes(type) && !(types.includes('integer') && Number.isInteger(of))) return false;
    const isListed = (rule.const ?? of) === of && (rule.enum?.includes(String(of)) ?? true);
    return isListed && content(rule, of);
  };

  const content = (rule: Rule, of: unknown): boolean => {
    if (typeof of === 'string') return text(rule, of);
    if (typeof of === 'number') return number(rule, of);
    if (Array.isArray(of)) return list(rule, of);
    return typeof of !== 'object' || of === null || map(rule, of as JsonMap);
  };

  const list = ({ items, minItems, maxItems }: Rule, of: readonly unknown[]): boolean =>
    within(of.length, minItems, maxItems) && of.every((one) => !items || is(items, one));

  const map = (rule: Rule, of: JsonMap): boolean => {
    const { byKey, byValue } = rule;
    if (byValue) return is(own(byValue.rules, String(of[byValue.tag])), of);
    if (byKey) {
      const tag = Object.keys(byKey).find((key) => Object.hasOwn(of, key));
      return is(tag === undefined ? rule.otherwise : byKey[tag], of);
    }
    const entries = Object.entries(of);
    return (
      within(entries.length, rule.minProperties) &&
      (rule.required ?? []).every((key) => Object.hasOwn(of, key)) &&
      (!rule.oneKeyOf || rule.oneKeyOf.filter((key) => Object.hasOwn(of, key)).length === 1) &&
      entries.every(([key, inner]) => entry(rule, key, inner))
    );
  };

  const entry = (rule: Rule, key: string, inner: unknown): boolean => {
    const rules = own(rule.properties ?? {}, key);
    return rules ? is(rules, inner) : (!rule.names || text(find(rule.names), key)) && is(rule.others, inner);
  };

  return holds(root, value);
}

function own(rules: Readonly<Record<string, RuleRef>>, key: string): RuleRef | undefined {
  return Object.hasOwn(rules, key) ? rules[key] : undefined;
}

function text({ minLength, maxLength, pattern }: Rule, of: string): boolean {
  return within(of.length, minLength, maxLength) && (pattern === undefined || new RegExp(pattern, 'u').test(of));
}

function number(rule: Rule, of: number): boolean {
  const { exclusiveMinimum = Number.NEGATIVE_INFINITY, exclusiveMaximum = Number.POSITIVE_INFINITY } = rule;
  return within(of, rule.minimum, rule.maximum) && of > exclusiveMinimum && of < exclusiveMaximum;
}

function within(of: number, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): boolean {
  return of >= least && of <= most;
}

function typeOf(of: unknown): 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object' {
  if (of === null) return 'null';
  if (Array.isArray(of)) return 'array';
  const type = typeof of;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}
