import type { TargetStatus } from '@sluice/charts';
import type { Text, Unit } from '@sluice/core/catalog';
import type { Value } from '@sluice/core/table';
import type { KeyChange } from './changed-keys.ts';

/** A number on both sides. `change` is after less before: a number, an exact decimal for money, null where one lacks. */
export interface Move {
  readonly before: Value;
  readonly after: Value;
  readonly change: number | string | null;
  readonly moved: boolean;
}

/** On both sides, or on one alone. */
export type Presence = 'both' | 'added' | 'removed';

/** Why a number may have moved: keys that changed, and its definition in words where those differ. */
export interface Cause {
  readonly because: readonly string[];
  readonly words: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
}

export interface MetricMove extends Cause {
  readonly name: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly presence: Presence;
  readonly value: Move;
}

export const STAGE_FACTS = ['count', 'rate_first', 'rate_previous', 'value'] as const;
export type StageFact = (typeof STAGE_FACTS)[number];

export interface StageMove {
  readonly stage: string;
  readonly presence: Presence;
  readonly facts: Readonly<Partial<Record<StageFact, Move>>>;
}

export interface FunnelMove extends Cause {
  readonly name: string;
  readonly label: Text;
  readonly presence: Presence;
  readonly stages: readonly StageMove[];
}

export interface TargetMove extends Cause {
  readonly metric: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly presence: Presence;
  readonly period: string | null;
  readonly rule: 'at_least' | 'at_most';
  readonly goal: Move;
  readonly actual: Move;
  readonly before: TargetStatus | null;
  readonly after: TargetStatus | null;
}

/** What a change of a file does to its numbers. */
export interface Comparison {
  readonly old: string;
  readonly new: string;
  readonly asOf: string;
  readonly timezone: string;
  readonly currency: string;
  readonly changes: readonly KeyChange[];
  readonly metrics: readonly MetricMove[];
  readonly funnels: readonly FunnelMove[];
  readonly targets: readonly TargetMove[];
}

/** Whether any number of a target moved, or its status. */
export function hasTargetMoved({ presence, goal, actual, before, after }: TargetMove): boolean {
  return presence !== 'both' || goal.moved || actual.moved || before !== after;
}

export function hasMetricMoved({ presence, value }: MetricMove): boolean {
  return presence !== 'both' || value.moved;
}

export function hasStageMoved({ presence, facts }: StageMove): boolean {
  return presence !== 'both' || Object.values(facts).some((move) => move?.moved === true);
}
