import type { KeyType, SourceKind } from '../../catalog/index.ts';

export interface KeyShape {
  readonly type: KeyType;
  readonly required: boolean;
}

/** What the columns of one kind are, by key. */
export type KindKeys = Readonly<Record<string, KeyShape>>;

const must = (type: KeyType): KeyShape => ({ type, required: true });
const may = (type: KeyType): KeyShape => ({ type, required: false });

/**
 * The keys of each kind that most files are of, what each column is read as, and whether a file must have it; the other
 * kinds stand in `rare-keys.table.ts`, which a page does without.
 */
export const sourceKeys: Readonly<Partial<Record<SourceKind, KindKeys>>> = {
  events: {
    lead: must('id'),
    at: must('stamp'),
    event: must('text'),
    visitor: may('id'),
    source: may('text'),
    medium: may('text'),
    campaign: may('text'),
    referrer: may('text'),
    place: may('text'),
    value: may('money'),
    account: may('id'),
  },
  // Without an id column each row is a lead of its own.
  leads: {
    lead: may('id'),
    at: may('stamp'),
    value: may('money'),
    account: may('id'),
    owner: may('text'),
    email: may('text'),
  },
  deals: {
    deal: must('id'),
    opened: must('stamp'),
    amount: must('money'),
    closed: may('stamp'),
    lead: may('id'),
    account: may('id'),
    owner: may('text'),
    stage: may('text'),
    probability: may('number'),
  },
  // A day, or a first and a last day: which of the two a file has, only loading tells.
  spend: {
    at: may('day'),
    from_day: may('day'),
    to_day: may('day'),
    cost: must('money'),
    channel: may('text'),
    campaign: may('text'),
    source: may('text'),
    medium: may('text'),
    type: may('text'),
    clicks: may('number'),
    impressions: may('number'),
    conversions: may('number'),
  },
  counts: { period: may('day') },
};

export const spendTypes: readonly string[] = ['media', 'people', 'tools', 'content'];
