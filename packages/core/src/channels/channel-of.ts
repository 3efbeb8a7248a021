import type { Channels, Condition, FieldRef } from '../catalog/index.ts';
import { likePattern } from '../condition/like.ts';
import { unassigned } from './base-groups.ts';
import { baseChannel } from './base-rules.ts';
import { type Touch, touchFields } from './touch.ts';

/**
 * The channel of a touch: the file's own groups in order, then the base rules, else `unassigned`.
 * Pure: engines call it once per distinct touch.
 */
export function channelOf(channels: Channels, touch: Touch): string {
  const own = channels.groups.find((group) => matchesTouch(group.when, touch));
  if (own) return own.id;
  return channels.base === 'ga4' ? baseChannel(touch) : unassigned.id;
}

/**
 * The channel of a cost by the same rules: what says neither where its visitors come from nor by what medium is `unassigned`,
 * since nobody pays for direct visits.
 */
export function spendChannelOf(channels: Channels, touch: Touch): string {
  const channel = channelOf(channels, touch);
  return channel === 'direct' && !touch.source && !touch.medium ? unassigned.id : channel;
}

/** Whether a condition over source, medium, campaign and referrer holds; fields of another name are missing (rule F17). */
export function matchesTouch(condition: Condition, touch: Touch): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((c) => matchesTouch(c, touch));
    case 'any':
      return condition.of.some((c) => matchesTouch(c, touch));
    case 'not':
      return !matchesTouch(condition.of, touch);
    default:
      return matchesField(condition, fieldOf(touch, condition.field));
  }
}

type Leaf = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

function matchesField(leaf: Leaf, value: string | null): boolean {
  if (leaf.kind === 'exists') return (value !== null) === leaf.exists;
  if (value === null) return false;
  switch (leaf.kind) {
    case 'in':
      return leaf.values.includes(value);
    case 'like':
      return likePattern(leaf.pattern).test(value);
    case 'domain_in':
      return leaf.domains.includes(value.slice(value.lastIndexOf('@') + 1).toLowerCase());
    case 'compare':
      return typeof leaf.value === 'string' && compareText(leaf.op, value, leaf.value);
  }
}

function compareText(op: 'gt' | 'gte' | 'lt' | 'lte', a: string, b: string): boolean {
  if (op === 'gt') return a > b;
  if (op === 'gte') return a >= b;
  return op === 'lt' ? a < b : a <= b;
}

function fieldOf(touch: Touch, field: FieldRef): string | null {
  if (field.of !== 'row') return null;
  const name = touchFields.find((f) => f === field.name);
  const value = name ? touch[name] : null;
  return value === '' ? null : value;
}
