import type { Path } from '../parse/index.ts';
import type { JsonType, Rule } from './grammar.ts';

/** What a value has wrong against the grammar; `path` leads to the value, or to the entry whose key is wrong. */
export type Violation = { readonly path: Path } & (
  | { readonly kind: 'type'; readonly rule: Rule; readonly expected: readonly JsonType[]; readonly value: unknown }
  | { readonly kind: 'const'; readonly value: unknown }
  | { readonly kind: 'enum'; readonly allowed: readonly string[]; readonly value: unknown }
  | {
      readonly kind: 'pattern';
      readonly rule: Rule;
      readonly ruleName?: string;
      readonly value: string;
      readonly isKey: boolean;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly rule: Rule; readonly value: number }
  | { readonly kind: 'few'; readonly rule: Rule; readonly least: number; readonly found: number }
  | { readonly kind: 'many'; readonly rule: Rule; readonly most: number; readonly found: number }
  | { readonly kind: 'unknown'; readonly of: string; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'missing'; readonly of: string; readonly key: string; readonly choices?: readonly string[] }
  | { readonly kind: 'untagged'; readonly of: string; readonly tags: readonly string[] }
  | { readonly kind: 'two-tags'; readonly of: string; readonly first: string; readonly second: string }
);
