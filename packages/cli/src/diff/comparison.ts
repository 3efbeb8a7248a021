import type { TargetStatus } from '@sluice/charts';
import type { Text, Unit } from '@sluice/core/catalog';
import type { KeyChange } from './changed-keys.ts';
import type { Move, Presence } from './move.ts';
import type { ScoresMove } from './scores/scores-move.ts';

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
  /** Where leads stand by scores; absent: neither side has one. */
  readonly scores?: ScoresMove;
}

/** Whether any number of a target moved, or its status. */
export function hasTargetMoved({ presence, goal, actual, before, after }: TargetMove): boolean {
  return presence !== 'both' || goal.moved || actual.moved || before !== after;
}

/** Whether any lead stands elsewhere, or anything moved a point. */
export function haveScoresMoved(scores: ScoresMove | undefined): boolean {
  if (scores === undefined) return false;
  const { leads, reasons, thresholds } = scores;
  return leads.length > 0 || reasons.length > 0 || thresholds.some((each) => each.leads.moved || each.least.moved);
}

export function hasMetricMoved({ presence, value }: MetricMove): boolean {
  return presence !== 'both' || value.moved;
}

export function hasStageMoved({ presence, facts }: StageMove): boolean {
  return presence !== 'both' || Object.values(facts).some((move) => move?.moved === true);
}
