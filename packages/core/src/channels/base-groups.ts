/** One default channel group of GA4: `id` is what a file and an answer hold, `label` what is shown. */
export interface BaseGroup {
  readonly id: string;
  readonly label: string;
}

/** The groups in the order their rules are asked. */
export const baseGroups: readonly BaseGroup[] = [
  { id: 'direct', label: 'Direct' },
  { id: 'cross_network', label: 'Cross-network' },
  { id: 'paid_shopping', label: 'Paid shopping' },
  { id: 'paid_search', label: 'Paid search' },
  { id: 'paid_social', label: 'Paid social' },
  { id: 'paid_video', label: 'Paid video' },
  { id: 'display', label: 'Display' },
  { id: 'paid_other', label: 'Paid other' },
  { id: 'organic_shopping', label: 'Organic shopping' },
  { id: 'organic_social', label: 'Organic social' },
  { id: 'organic_video', label: 'Organic video' },
  { id: 'organic_search', label: 'Organic search' },
  { id: 'referral', label: 'Referral' },
  { id: 'email', label: 'Email' },
  { id: 'affiliates', label: 'Affiliates' },
  { id: 'audio', label: 'Audio' },
  { id: 'sms', label: 'SMS' },
  { id: 'mobile_push', label: 'Mobile push notifications' },
];

/** What no rule matches. */
export const unassigned = { id: 'unassigned', label: 'Unassigned' } as const;
