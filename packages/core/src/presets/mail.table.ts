import { column, recalled } from './column.ts';
import type { PresetColumn, PresetLayout } from './preset.ts';

const audience: readonly PresetColumn[] = [
  column('email', 'Email Address', 'Email'),
  column('first_name', 'First Name'),
  column('last_name', 'Last Name'),
  column('rating', 'MEMBER_RATING'),
  column('opted_in_on', 'OPTIN_TIME'),
  column('confirmed_on', 'CONFIRM_TIME'),
  column('changed_on', 'LAST_CHANGED'),
  column('unsubscribed_on', 'UNSUB_TIME'),
  column('unsubscribe_campaign', 'UNSUB_CAMPAIGN_TITLE'),
  column('unsubscribe_reason', 'UNSUB_REASON'),
  column('timezone', 'TIMEZONE'),
  column('country', 'CC'),
  column('region', 'REGION'),
  column('tags', 'TAGS'),
  column('member', 'LEID'),
  column('member_key', 'EUID'),
  column('notes', 'NOTES'),
  recalled('status', 'status'),
];

const sequence: readonly PresetColumn[] = [
  recalled('email', 'Email', 'Email Address', 'Prospect Email', 'Recipient', 'Recipient Email', 'Contact Email'),
  recalled('first_name', 'First Name'),
  recalled('last_name', 'Last Name'),
  recalled('company', 'Company', 'Company Name', 'Account'),
  recalled('status', 'Status', 'Prospect Status', 'Contact Status'),
  recalled('outcome', 'Outcome', 'Sequence Outcome', 'Prospect Outcome'),
  recalled('sequence', 'Sequence', 'Sequence Name', 'Campaign', 'Campaign Name', 'Cadence', 'Cadence Name'),
  recalled('step', 'Step', 'Current Step', 'Step Number', 'Last Step'),
  recalled('owner', 'Owner', 'Sender', 'Sender Email', 'Prospect Owner'),
  recalled('created_on', 'Added At', 'Added On', 'Added Date', 'Created At', 'Created Date', 'Imported On'),
  recalled('sent_on', 'Sent At', 'Sent On', 'Sent Date', 'Sent Time', 'First Sent At', 'Last Contacted', 'Contacted At'),
  recalled('opened_on', 'Opened At', 'Opened On', 'Open Date', 'Opened Date', 'First Opened At', 'Last Opened'),
  recalled('clicked_on', 'Clicked At', 'Clicked On', 'Click Date', 'Clicked Date', 'First Clicked At', 'Last Clicked'),
  recalled('replied_on', 'Replied At', 'Replied On', 'Reply Date', 'Replied Date', 'First Replied At', 'Last Replied'),
  recalled('bounced_on', 'Bounced At', 'Bounced On', 'Bounce Date'),
  recalled('unsubscribed_on', 'Unsubscribed At', 'Unsubscribed On', 'Unsubscribe Date'),
  recalled('sent', 'Sent', 'Emails Sent', 'Sent Count', 'Email Sent'),
  recalled('opened', 'Opened', 'Opens', 'Open Count', 'Emails Opened', 'Email Opened'),
  recalled('clicked', 'Clicked', 'Clicks', 'Click Count', 'Links Clicked'),
  recalled('replied', 'Replied', 'Replies', 'Reply Count', 'Email Replied'),
  recalled('bounced', 'Bounced', 'Bounces', 'Bounce Count', 'Email Bounced'),
  recalled('unsubscribed', 'Unsubscribed', 'Unsubscribes', 'Opted Out'),
];

export const mail: readonly PresetLayout[] = [
  {
    preset: 'mailchimp/audience',
    signs: ['OPTIN_TIME', 'MEMBER_RATING', 'LEID', 'EUID'],
    seen: 'the test of a public program; the status in the name of the file is recalled',
    columns: audience,
    needs: [['email'], ['opted_in_on', 'confirmed_on', 'member']],
    optional: ['confirmed_on', 'unsubscribed_on'],
    fromName: { name: 'status', form: /(?:^|[^a-z])(subscribed|unsubscribed|cleaned|nonsubscribed)(?![a-z])/i },
  },
  {
    preset: 'generic/sequence',
    seen: 'no public list of columns: every header is a guess of what such exports say',
    columns: sequence,
    needs: [
      ['email'],
      ['sequence', 'step', 'status', 'outcome'],
      ['sent_on', 'opened_on', 'clicked_on', 'replied_on', 'bounced_on', 'sent', 'opened', 'clicked', 'replied', 'bounced'],
    ],
    optional: ['created_on', 'sent_on', 'opened_on', 'clicked_on', 'replied_on'],
  },
];
