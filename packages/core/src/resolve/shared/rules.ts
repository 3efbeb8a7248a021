import type { ChannelGroup, Condition, Funnel, OfLead, Reach, Stage } from '../../catalog/index.ts';
import type {
  Funnel as Written,
  Condition as WrittenCondition,
  ChannelGroup as WrittenGroup,
} from '../../spec/index.ts';
import type { Place } from './place.ts';

/** The fields a condition may name; null: the columns of a file, which only loading tells. */
export type KnownFields = ReadonlySet<string> | null;

/** What binds conditions, events, channels and the rules of chains of one file: a page loads it for a file that has any. */
export interface Rules {
  /** A condition in normal form; null where a diagnostic says why there is none. */
  readonly condition: (written: WrittenCondition, place: Place, known: KnownFields) => Condition | null;
  readonly event: (event: string | readonly string[], place: Place) => Reach | null;
  readonly count: (text: string, place: Place) => Reach | null;
  readonly isFreeOfOrder: (funnel: string, written: Written, place: Place) => boolean;
  readonly same: (written: Written, stages: readonly Stage[], place: Place) => Funnel['same'] | null;
  readonly without: (written: Written, stages: readonly Stage[], place: Place) => Funnel['without'];
  readonly groups: (written: readonly WrittenGroup[], place: Place) => readonly ChannelGroup[];
  readonly checkOfLead: (ofLead: OfLead, place: Place) => void;
}
