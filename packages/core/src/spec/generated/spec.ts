// Generated from schemas/sluice.schema.json by packages/core/scripts/generate-spec.ts. Do not edit.
import type { AsOf, CurrencyCode, Day, Text, Timezone } from './basics.ts';
import type { Dashboard, Policy } from './dashboards.ts';
import type { Channels, Dimension, Funnel } from './funnels.ts';
import type { LeadLabel } from './labels.ts';
import type { Attribution, Benchmarks, Experiment, Metrics, Plan, Target } from './metrics.ts';
import type { Matrix, NamedList, Score } from './scores.ts';
import type { Source } from './sources.ts';

/** Where it is computed: a name, or a map with how it is reached. */
export type Engine = ('memory' | 'duckdb' | 'clickhouse' | 'postgres' | 'trino') | EngineSettings;

/** A Sluice definition file, language version 1: where the data is, what the stages are, which numbers matter and what they should be. */
export interface Spec {
  /** The language version. */
  sluice: 1;
  /** What the file is about. */
  title?: Text;
  /** What it is for, in a sentence. */
  description?: Text;
  /** The zone of every calendar bucket and date-only stamp; default UTC. */
  timezone?: Timezone;
  /** The currency numbers are shown in. */
  currency?: CurrencyCode;
  /** What one unit of another currency is in the file's. */
  rates?: {
    [k: string]: number;
  };
  /** The first day of the week; default monday. */
  week_starts?: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
  /** The first month of the fiscal year; default january. */
  fiscal_year_starts?:
    | 'january'
    | 'february'
    | 'march'
    | 'april'
    | 'may'
    | 'june'
    | 'july'
    | 'august'
    | 'september'
    | 'october'
    | 'november'
    | 'december';
  /** How it is shown unless the page says otherwise; default en. */
  locale?: 'en' | 'zh-CN' | 'zh-TW';
  /** The instant after which rows do not exist; default now. */
  as_of?: AsOf;
  /**
   * Days that are no working days.
   *
   * @minItems 1
   */
  holidays?: Day[];
  /**
   * Other definition files, relative paths below the project folder.
   *
   * @minItems 1
   */
  include?: string[];
  /** Where it is computed; default memory. */
  engine?: Engine;
  /** Where rows come from: name to source. */
  sources?: {
    [k: string]: Source;
  };
  /** Fields numbers can be split by: name to dimension. */
  dimensions?: {
    [k: string]: Dimension;
  };
  /** How a touch becomes a channel. */
  channels?: Channels;
  /** Ordered stages: name to funnel. */
  funnels?: {
    [k: string]: Funnel;
  };
  /** Named lists, such as free_mail. */
  lists?: {
    [k: string]: NamedList;
  };
  /** Points leads have: name to score. */
  scores?: {
    [k: string]: Score;
  };
  /** One score by another. */
  matrix?: Matrix;
  /** Tags on leads: name to label. */
  labels?: {
    [k: string]: LeadLabel;
  };
  /** Who gets the credit. */
  attribution?: Attribution;
  /** A/B tests: name to experiment. */
  experiments?: {
    [k: string]: Experiment;
  };
  /** Numbers: from the library, and your own. */
  metrics?: Metrics;
  /**
   * What metrics should be.
   *
   * @minItems 0
   */
  targets?: Target[];
  /** Goal calculators: name to plan. */
  plans?: {
    [k: string]: Plan;
  };
  /** What others reach: those that come along under use, and your own by name. */
  benchmarks?: Benchmarks;
  /** What is on each page: name to dashboard. */
  dashboards?: {
    [k: string]: Dashboard;
  };
  /** Who may see what: name to policy. */
  sharing?: {
    [k: string]: Policy;
  };
}

/** Where it is computed, and how it is reached. */
export interface EngineSettings {
  /** The engine. */
  kind: 'memory' | 'duckdb' | 'clickhouse' | 'postgres' | 'trino';
  /** The environment variable that holds its address. */
  url?: string;
  /** The environment variable that holds the user's name. */
  user?: string;
  /** The environment variable that holds the password. */
  password?: string;
  /** The database. */
  database?: string;
  /** The schema. */
  schema?: string;
  /** The database file, relative to this file. */
  path?: string;
}
