import type { Duration } from '../calendar/index.ts';
import type { Condition } from './condition.ts';
import type { Described, Text } from './text.ts';

/** Points a lead or an account has at an instant (rules S1 to S4). */
export interface Score extends Described {
  readonly id: string;
  readonly subject: 'lead' | 'account';
  /** The least and the most points; null: no limits. */
  readonly range: readonly [least: number, most: number] | null;
  readonly groups: readonly ScoreGroup[];
  /** Grades from the best down, each from its least points on; null: none, or a ladder. */
  readonly grades: readonly Grade[] | null;
  /** Grades by steps: the rung a subject starts on. Points are steps then. */
  readonly ladder: { readonly start: number } | null;
}

export interface Grade {
  readonly name: string;
  readonly least: number;
}

/** Rules whose points are added and kept within limits; null: no limit. */
export interface ScoreGroup {
  readonly id: string;
  readonly label: Text;
  readonly min: number | null;
  readonly max: number | null;
  readonly rules: readonly ScoreRule[];
}

interface RuleCommon {
  /** `<group>.<place from 1>`, unique in the score. */
  readonly id: string;
  readonly label?: Text;
  /** Steps in a score with a ladder. */
  readonly points: number;
}

/** What gives points. */
export type ScoreRule =
  /** Each matching row, by rule S2. */
  | (RuleCommon & {
      readonly kind: 'event';
      readonly sources: readonly string[];
      readonly events: readonly string[] | 'any';
      readonly where?: Condition;
      /** Only the first so many rows; null: all. */
      readonly first: number | null;
      /** The most points of a local day, without a sign; null: no limit. */
      readonly perDay: number | null;
      readonly within: Duration | null;
      readonly decay: Decay | null;
    })
  /** Once, where the record of the leads sources meets the condition. */
  | (RuleCommon & { readonly kind: 'record'; readonly sources: readonly string[]; readonly where: Condition })
  /** Once, where the latest row is longer ago (rule S4). */
  | (RuleCommon & { readonly kind: 'inactive'; readonly after: Duration });

/** How points fade with the age of their row (rule S2). */
export type Decay =
  | { readonly kind: 'half_life'; readonly length: Duration }
  | { readonly kind: 'factor'; readonly factor: number; readonly every: Duration }
  | { readonly kind: 'linear'; readonly length: Duration }
  | { readonly kind: 'step'; readonly step: number; readonly every: Duration };

/** One score by another (`A1`): the row's name, then the column's. */
export interface Matrix extends Described {
  readonly rows: MatrixAxis;
  readonly columns: MatrixAxis;
  readonly routes: readonly MatrixRoute[];
}

/** A score and its cuts from the best down; null: by the rungs of its ladder. */
export interface MatrixAxis {
  readonly score: string;
  readonly cuts: readonly Grade[] | null;
}

export interface MatrixRoute {
  readonly route: string;
  readonly label: Text;
  readonly description?: Text;
  readonly cells: readonly string[];
}

/** Where scores must put a lead. All tests of one must hold; of a list of names any. */
export type StandingTest =
  | {
      readonly kind: 'score';
      readonly tests: readonly {
        readonly score: string;
        readonly op: 'gt' | 'gte' | 'lt' | 'lte';
        readonly value: number;
      }[];
    }
  | {
      readonly kind: 'grade';
      readonly tests: readonly { readonly score: string; readonly grades: readonly string[] }[];
    }
  | { readonly kind: 'cell'; readonly cells: readonly string[] }
  | { readonly kind: 'route'; readonly routes: readonly string[] };

/** What a dimension made of scores shows. */
export type Standing =
  | { readonly kind: 'grade'; readonly score: string }
  | { readonly kind: 'cell' }
  | { readonly kind: 'route' };
