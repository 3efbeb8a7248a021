// Generated from schemas/sluice.schema.json by packages/core/scripts/generate-spec.ts. Do not edit.
import type { Column, Condition, CurrencyCode, EventName, FieldName, Scalar, Text, Timezone } from './basics.ts';

/** A cell of an inline row: a plain value, several of them, or nothing. */
export type Cell = (string | number | boolean | null) | Scalar[];

/** A path or glob, or several. */
export type Paths = string | string[];

/** Where rows come from. The kind says what one row is. */
export type Source =
  | EventsSource
  | LeadsSource
  | DealsSource
  | SpendSource
  | CountsSource
  | SubscriptionsSource
  | ContentSource
  | EmailsSource
  | SocialSource;

/**
 * Values in their order.
 *
 * @minItems 1
 */
export type CoverValues = string[];

/** How numbers are written. */
export interface NumberFormat {
  /** What stands before the decimals. */
  decimal?: '.' | ',';
  /** What stands between groups of three digits; empty for nothing. */
  group?: '' | ',' | '.' | ' ' | "'" | '_' | ' ' | ' ';
}

/** Keys of every kind of source. */
export interface SourceKeys {
  /** The name readers see. */
  label?: Text;
  /** What is in it, in a sentence. */
  description?: Text;
  /** The file or files: a path or glob relative to this file (csv, tsv, xlsx, json, ndjson, parquet, each also .gz), or a list of them. */
  from?: Paths;
  /** The table in the engine, in place of a file. */
  table?: string;
  /**
   * The rows themselves, in place of a file.
   *
   * @minItems 0
   */
  rows?: {
    [k: string]: Cell;
  }[];
  /** A known export format, which knows its columns and date formats. */
  preset?: string;
  /** Other names for columns that are not keys: name to column. */
  fields?: {
    [k: string]: Column;
  };
  /** The zone of stamps written without one; default the file's. */
  timezone?: Timezone;
  /** How dates are written, where it cannot be told: yyyy, MM, dd, HH, mm, ss and what stands between. */
  dates?: string;
  /** How numbers are written, where it cannot be told. */
  numbers?: NumberFormat;
  /** How the file's characters are stored; sniffed and reported where not given. */
  encoding?: 'utf-8' | 'utf-16' | 'gb18030' | 'big5' | 'windows-1252';
  /** What stands between the columns; sniffed and reported where not given. */
  delimiter?: string;
  /** The currency of its money; default the file's. */
  currency?: CurrencyCode;
  /** What a row must be to be used; what it drops is counted. */
  where?: Condition;
}

/** One row per action. */
export interface EventsSource extends SourceKeys {
  /** What one row is. */
  kind: 'events';
  /** The lead's id or e-mail address. */
  lead?: Column;
  /** When it happened. */
  at?: Column;
  /** What happened. */
  event?: Column;
  /** The anonymous visitor, for rows before the lead is known. */
  visitor?: Column;
  /** Where the touch came from. */
  source?: Column;
  /** By which medium the touch came. */
  medium?: Column;
  /** The campaign of the touch. */
  campaign?: Column;
  /** The page before. */
  referrer?: Column;
  /** Where the action took place. */
  place?: Column;
  /** Money of the row. */
  value?: Column;
  /** The lead's company. */
  account?: Column;
}

/** One row per lead, a column per stage date. */
export interface LeadsSource extends SourceKeys {
  /** What one row is. */
  kind: 'leads';
  /** The lead's id or e-mail address. */
  lead?: Column;
  /** When the lead was created. */
  at?: Column;
  /** The column with the date of each stage: stage name to column. */
  stages?: {
    [k: string]: Column;
  };
  /** Money of the lead. */
  value?: Column;
  /** The lead's company. */
  account?: Column;
  /** Who works on the lead. */
  owner?: Column;
  /** The lead's e-mail address. */
  email?: Column;
  /**
   * Columns with more ids of the same lead.
   *
   * @minItems 1
   */
  also?: Column[];
}

/** One row per deal; won, lost and open are fields of its rows. */
export interface DealsSource extends SourceKeys {
  /** What one row is. */
  kind: 'deals';
  /** The deal's id. */
  deal?: Column;
  /** When it was opened. */
  opened?: Column;
  /** What it is worth. */
  amount?: Column;
  /** Which rows are won. */
  won?: Condition;
  /** Which rows are lost. */
  lost?: Condition;
  /** When it was won or lost. */
  closed?: Column;
  /** The lead it came from. */
  lead?: Column;
  /** The company. */
  account?: Column;
  /** Who sells it. */
  owner?: Column;
  /** The stage it is at. */
  stage?: Column;
  /** How likely it is won, 0 to 1 or percent. */
  probability?: Column;
}

/** What was paid, by day or by a run of days. */
export interface SpendSource extends SourceKeys {
  /** What one row is. */
  kind: 'spend';
  /** The day. */
  at?: Column;
  /** The first day of a run, in place of at. */
  from_day?: Column;
  /** The last day of a run, inclusive. */
  to_day?: Column;
  /** The money paid. */
  cost?: Column;
  /** The channel's id; without it source, medium and campaign pass the channel rules. */
  channel?: Column;
  /** The campaign. */
  campaign?: Column;
  /** Where touches come from. */
  source?: Column;
  /** By which medium touches come. */
  medium?: Column;
  /** A column, or for all rows: media (default), people, tools or content. */
  type?: Column;
  /** Clicks paid for. */
  clicks?: Column;
  /** Times shown. */
  impressions?: Column;
  /** Conversions as the seller counts them. */
  conversions?: Column;
}

/** Numbers that are already counted, one row per period and group; columns that are not keys are dimensions. */
export interface CountsSource extends SourceKeys {
  /** What one row is. */
  kind: 'counts';
  /** The period of the row: a day, 2026-01 or 2026-Q1. */
  period?: Column;
  /** How long a period is, where it cannot be told. */
  grain?: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal_quarter' | 'fiscal_year';
  /** The column with the count of each stage: stage name to column. */
  stages?: {
    [k: string]: Column;
  };
  /** The column of each other measure: name to column. */
  measures?: {
    [k: string]: Column;
  };
}

/** One row per subscription of an account. */
export interface SubscriptionsSource extends SourceKeys {
  /** What one row is. */
  kind: 'subscriptions';
  /** The customer. */
  account?: Column;
  /** The first day. */
  start?: Column;
  /** The day it stops, itself not included; empty while it runs. */
  end?: Column;
  /** Money per month. */
  mrr?: Column;
  /** What was subscribed to. */
  plan?: Column;
  /** Who looks after the customer. */
  owner?: Column;
}

/** One row per piece of content. */
export interface ContentSource extends SourceKeys {
  /** What one row is. */
  kind: 'content';
  /** The piece's id or title. */
  item?: Column;
  /** What it is about. */
  topic?: Column;
  /** Whom it is for. */
  persona?: Column;
  /** The buying stage it serves. */
  stage?: Column;
  /** The kind of piece. */
  type?: Column;
  /** When it was published. */
  at?: Column;
  /** Its address. */
  url?: Column;
  /** How often it was used. */
  uses?: Column;
  /** What there should be content for: values of topic, persona, stage and type. A cell of these without a piece is a gap. Stages default to awareness, scope, plan, select and purchase. */
  covers?: {
    /** Topics. */
    topic?: CoverValues;
    /** Personas. */
    persona?: CoverValues;
    /** Buying stages in their order. */
    stage?: CoverValues;
    /** Kinds of pieces. */
    type?: CoverValues;
  };
  /** Counts uses from events: a row uses the piece whose item or url stands in a field. Wins over uses. */
  used?: {
    /** The events that use a piece. */
    event: EventName;
    /** The field of their rows with the item or url. */
    field: FieldName;
  };
}

/** One row per mailing or per mailing and day. */
export interface EmailsSource extends SourceKeys {
  /** What one row is. */
  kind: 'emails';
  /** When it was sent. */
  at?: Column;
  /** Messages sent. */
  sent?: Column;
  /** Messages delivered. */
  delivered?: Column;
  /** Messages opened. */
  opened?: Column;
  /** Messages with a click. */
  clicked?: Column;
  /** Readers who left. */
  unsubscribed?: Column;
  /** Messages returned. */
  bounced?: Column;
  /** Messages answered. */
  replied?: Column;
  /** Readers who joined. */
  subscribed?: Column;
  /** Addresses on the list on that day, a stock. */
  addresses?: Column;
  /** Addresses that neither open nor click any more, a stock. */
  unengaged?: Column;
  /** The campaign. */
  campaign?: Column;
  /** The list it went to. */
  list?: Column;
  /** Money paid. */
  cost?: Column;
  /** Money earned. */
  revenue?: Column;
}

/** One row per network and day. */
export interface SocialSource extends SourceKeys {
  /** What one row is. */
  kind: 'social';
  /** The day. */
  at?: Column;
  /** The network. */
  network?: Column;
  /** Times shown. */
  impressions?: Column;
  /** Likes. */
  likes?: Column;
  /** Comments. */
  comments?: Column;
  /** Shares. */
  shares?: Column;
  /** Clicks. */
  clicks?: Column;
  /** Posts published. */
  posts?: Column;
  /** Followers on that day, a stock. */
  followers?: Column;
  /** A column, or for all rows: brand or employee. */
  profile?: Column;
}
