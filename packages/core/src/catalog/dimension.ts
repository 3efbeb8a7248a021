import type { Condition } from './condition.ts';
import type { Standing } from './score.ts';
import type { Described, Text } from './text.ts';

/**
 * A field numbers can be split by. `channel` is always there. Fields of leads, deals, spend and counts sources are
 * dimensions by their own names; `declared` ones come from `dimensions:`.
 */
export interface Dimension extends Described {
  readonly id: string;
  readonly declared: boolean;
  /** Where its values come from; the first source that carries it serves each measure of that source. */
  readonly from: readonly { readonly source: string; readonly field: string }[];
  readonly map?: Readonly<Record<string, string>>;
  readonly otherwise: { readonly keep: true } | { readonly other: string };
  /** Number to range: from inclusive, to exclusive, null unbounded; in the order written. */
  readonly bands?: readonly { readonly name: string; readonly from: number | null; readonly to: number | null }[];
  /** Present where its values are what the scores of a lead say at as-of; `from` is empty then. */
  readonly standing?: Standing;
  /** Present where its values are the arms of an experiment; `from` is empty then. */
  readonly experiment?: string;
  /** Present where its values are those of the label of the same name at as-of; `from` is empty then. */
  readonly ofLabel?: true;
  /** Names of its values, where they have any but themselves. */
  readonly values?: Readonly<Record<string, Text>>;
  /** How an empty value is shown; the group's key stays null. */
  readonly unknown?: Text;
  /** Which of a lead's values counts (rule F14). */
  readonly ofLead: OfLead;
}

/** Rule F14; `last_non_direct` is for channels. */
export type OfLead =
  | { readonly kind: 'first_touch' }
  | { readonly kind: 'last_touch' }
  | { readonly kind: 'last_non_direct' }
  | { readonly kind: 'at'; readonly stage: string };

/** How a touch becomes a channel: `groups` first, then the base rules, first match wins. */
export interface Channels {
  readonly base: 'ga4' | 'none';
  readonly groups: readonly ChannelGroup[];
  readonly ofLead: OfLead;
  /** id → label, own groups and the base's. */
  readonly labels: Readonly<Record<string, Text>>;
}

export interface ChannelGroup {
  readonly id: string;
  readonly label: Text;
  readonly when: Condition;
}
