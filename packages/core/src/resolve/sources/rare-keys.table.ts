import type { KeyType, SourceKind } from '../../catalog/index.ts';
import type { KeyShape, KindKeys } from './source-keys.table.ts';

const must = (type: KeyType): KeyShape => ({ type, required: true });
const may = (type: KeyType): KeyShape => ({ type, required: false });

/** The keys of the kinds that few files have. */
export const rareKeys: Readonly<Partial<Record<SourceKind, KindKeys>>> = {
  subscriptions: {
    account: must('id'),
    start: must('stamp'),
    end: may('stamp'),
    mrr: must('money'),
    plan: may('text'),
    owner: may('text'),
  },
  content: {
    item: must('id'),
    topic: may('text'),
    persona: may('text'),
    stage: may('text'),
    type: may('text'),
    at: may('stamp'),
    url: may('text'),
    uses: may('number'),
  },
  emails: {
    at: must('stamp'),
    sent: may('number'),
    delivered: may('number'),
    opened: may('number'),
    clicked: may('number'),
    unsubscribed: may('number'),
    bounced: may('number'),
    replied: may('number'),
    subscribed: may('number'),
    addresses: may('number'),
    unengaged: may('number'),
    campaign: may('text'),
    list: may('text'),
    cost: may('money'),
    revenue: may('money'),
  },
  social: {
    at: must('stamp'),
    network: may('text'),
    impressions: may('number'),
    likes: may('number'),
    comments: may('number'),
    shares: may('number'),
    clicks: may('number'),
    posts: may('number'),
    followers: may('number'),
    profile: may('text'),
  },
};
