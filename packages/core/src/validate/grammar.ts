/** The grammar as a table, made from `schemas/sluice.schema.json`; `check` reads it. */
export interface Grammar {
  readonly root: Rule;
  readonly defs: Readonly<Record<string, Rule>>;
}

/** A rule, or the name of one in `defs`. */
export type RuleRef = string | Rule;

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/** What a value must be. The names are those of JSON Schema where it has one. */
export interface Rule {
  readonly title?: string;
  /** A value as it may be written, for messages. */
  readonly example?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: RuleRef;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, RuleRef>>;
  /** What the value of any other key must be; absent: no other key may stand there. */
  readonly others?: RuleRef;
  /** What a key must be. */
  readonly names?: RuleRef;
  readonly minProperties?: number;
  /** Exactly one of these keys must be there. */
  readonly oneKeyOf?: readonly string[];
  /** What the value must be, by its type. */
  readonly byType?: { readonly [T in JsonType]?: RuleRef };
  /** What a map must be, by the first of these keys it has, in this order. */
  readonly byKey?: Readonly<Record<string, RuleRef>>;
  /** What a map with none of the keys of `byKey` must be; absent: it must have one. */
  readonly otherwise?: RuleRef;
  /** What a map must be, by the value of the key `tag`. */
  readonly byValue?: { readonly tag: string; readonly rules: Readonly<Record<string, RuleRef>> };
}
