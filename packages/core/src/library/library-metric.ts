import type { Unit } from '../catalog/index.ts';

export type LibraryGroup =
  | 'counts'
  | 'conversion'
  | 'cost'
  | 'return'
  | 'deals'
  | 'time'
  | 'web'
  | 'email'
  | 'social'
  | 'content'
  | 'value'
  | 'recurring';

/** A metric of the library, without its texts. */
export interface LibraryMetric {
  readonly id: string;
  readonly group: LibraryGroup;
  /** Over the standard stage ids: visitor, lead, mql, sql, opportunity, won; and over measures and settings by their names. */
  readonly formula: string;
  /** In place of `formula` where the file has a source of kind deals. */
  readonly withDeals?: string;
  /** In place of `formula` where the file has a source of kind subscriptions. */
  readonly withSubscriptions?: string;
  /** In place of `formula` where `settings:` has this key with this value. */
  readonly withSetting?: { readonly key: string; readonly value: string; readonly formula: string };
  /** A setting without which it is not defined. */
  readonly needs?: string;
  /** The metric it is another name of. */
  readonly aliasOf?: string;
  /** Without `margin` its label says that it is of revenue. */
  readonly ofMargin?: true;
  readonly unit: Unit;
  readonly better?: 'higher' | 'lower';
  readonly position: 'top' | 'middle' | 'bottom';
  readonly vanity: boolean;
}
