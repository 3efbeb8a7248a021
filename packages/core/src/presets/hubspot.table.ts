import { column, recalled, yesOrNo } from './column.ts';
import type { PresetColumn, PresetLayout } from './preset.ts';

/** Labels of the options → their internal values, which stay the same in every language. */
const lifecycle = {
  subscriber: 'subscriber',
  lead: 'lead',
  'marketing qualified lead': 'marketingqualifiedlead',
  'sales qualified lead': 'salesqualifiedlead',
  opportunity: 'opportunity',
  customer: 'customer',
  evangelist: 'evangelist',
  other: 'other',
};
const leadStatus = {
  new: 'NEW',
  open: 'OPEN',
  'in progress': 'IN_PROGRESS',
  'open deal': 'OPEN_DEAL',
  unqualified: 'UNQUALIFIED',
  'attempted to contact': 'ATTEMPTED_TO_CONTACT',
  connected: 'CONNECTED',
  'bad timing': 'BAD_TIMING',
};
const sources = {
  'organic search': 'ORGANIC_SEARCH',
  'paid search': 'PAID_SEARCH',
  'email marketing': 'EMAIL_MARKETING',
  'organic social': 'SOCIAL_MEDIA',
  'social media': 'SOCIAL_MEDIA',
  referrals: 'REFERRALS',
  'other campaigns': 'OTHER_CAMPAIGNS',
  'direct traffic': 'DIRECT_TRAFFIC',
  'offline sources': 'OFFLINE',
  offline: 'OFFLINE',
  'paid social': 'PAID_SOCIAL',
};
const dealStages = {
  'appointment scheduled': 'appointmentscheduled',
  'qualified to buy': 'qualifiedtobuy',
  'presentation scheduled': 'presentationscheduled',
  'decision maker bought-in': 'decisionmakerboughtin',
  'contract sent': 'contractsent',
  'closed won': 'closedwon',
  'closed lost': 'closedlost',
};

/** The date a contact got to a lifecycle stage: the newer property before the older one. */
function became(name: string, label: string, id: string): PresetColumn {
  return column(
    name,
    `Date entered "${label} (Lifecycle Stage Pipeline)"`,
    `Date entered "${label}"`,
    `hs_v2_date_entered_${id}`,
    `Became a ${label} Date`,
    `Became an ${label} Date`,
    `hs_lifecyclestage_${id}_date`,
  );
}

const shared: readonly PresetColumn[] = [
  column('record_id', 'Record ID', 'hs_object_id'),
  column('created_on', 'Create Date', 'createdate', 'Created Date', 'created_at'),
  column('modified_on', 'Last Modified Date', 'lastmodifieddate', 'hs_lastmodifieddate'),
  column('last_activity_on', 'Last Activity Date', 'notes_last_updated'),
  column('closed_on', 'Close Date', 'closedate'),
  {
    ...column('original_source', 'Original Traffic Source', 'Original Source', 'hs_analytics_source'),
    values: sources,
  },
  column(
    'original_source_1',
    'Original Traffic Source Drill-Down 1',
    'Original Source Drill-Down 1',
    'hs_analytics_source_data_1',
  ),
  column(
    'original_source_2',
    'Original Traffic Source Drill-Down 2',
    'Original Source Drill-Down 2',
    'hs_analytics_source_data_2',
  ),
  { ...column('latest_source', 'Latest Traffic Source', 'Latest Source', 'hs_latest_source'), values: sources },
  column('latest_source_on', 'Latest Traffic Source Date', 'Latest Source Date', 'hs_latest_source_timestamp'),
  column(
    'latest_source_1',
    'Latest Traffic Source Drill-Down 1',
    'Latest Source Drill-Down 1',
    'hs_latest_source_data_1',
  ),
  column(
    'latest_source_2',
    'Latest Traffic Source Drill-Down 2',
    'Latest Source Drill-Down 2',
    'hs_latest_source_data_2',
  ),
];

const contacts: readonly PresetColumn[] = [
  column('email', 'Email', 'Email address', 'E-mail'),
  column('first_name', 'First Name', 'firstname'),
  column('last_name', 'Last Name', 'lastname'),
  column('phone', 'Phone Number', 'phone'),
  column('company', 'Company Name', 'company', 'Associated Company', 'Associated Company (Primary)'),
  column('job_title', 'Job Title', 'jobtitle'),
  recalled('city', 'City'),
  recalled('state', 'State/Region', 'state'),
  recalled('country', 'Country/Region', 'country'),
  recalled('postal_code', 'Postal Code', 'zip'),
  recalled('industry', 'Industry'),
  recalled('employees', 'Number of Employees', 'numemployees', 'numberofemployees'),
  recalled('annual_revenue', 'Annual Revenue', 'annualrevenue'),
  column('owner', 'Contact owner', 'hubspot_owner_id'),
  { ...column('lead_status', 'Lead Status', 'hs_lead_status'), values: leadStatus },
  recalled('marketing_status', 'Marketing contact status', 'hs_marketable_status'),
  { ...column('lifecycle_stage', 'Lifecycle Stage', 'lifecyclestage'), values: lifecycle },
  recalled('first_page', 'First Page Seen', 'hs_analytics_first_url'),
  recalled('first_referrer', 'First Referring Site', 'hs_analytics_first_referrer'),
  recalled('first_seen_on', 'Time First Seen', 'hs_analytics_first_timestamp'),
  recalled('sessions', 'Number of Sessions', 'hs_analytics_num_visits'),
  recalled('page_views', 'Number of Pageviews', 'hs_analytics_num_page_views'),
  recalled('form_submissions', 'Number of Form Submissions', 'num_conversion_events'),
  recalled('first_conversion', 'First Conversion', 'first_conversion_event_name'),
  recalled('first_conversion_on', 'First Conversion Date', 'first_conversion_date'),
  recalled('recent_conversion', 'Recent Conversion', 'recent_conversion_event_name'),
  recalled('recent_conversion_on', 'Recent Conversion Date', 'recent_conversion_date'),
  became('became_subscriber_on', 'Subscriber', 'subscriber'),
  became('became_lead_on', 'Lead', 'lead'),
  became('became_mql_on', 'Marketing Qualified Lead', 'marketingqualifiedlead'),
  became('became_sql_on', 'Sales Qualified Lead', 'salesqualifiedlead'),
  became('became_opportunity_on', 'Opportunity', 'opportunity'),
  became('became_customer_on', 'Customer', 'customer'),
  became('became_evangelist_on', 'Evangelist', 'evangelist'),
  became('became_other_on', 'Other', 'other'),
  recalled('hubspot_score', 'HubSpot Score', 'hubspotscore'),
  recalled('deals', 'Number of Associated Deals', 'num_associated_deals'),
  recalled('amount', 'Total Revenue', 'total_revenue', 'Recent Deal Amount', 'recent_deal_amount'),
  recalled('recent_deal_closed_on', 'Recent Deal Close Date', 'recent_deal_close_date'),
  recalled('first_deal_on', 'First Deal Created Date', 'first_deal_created_date'),
  recalled('days_to_close', 'Days To Close', 'days_to_close'),
  recalled('emails_delivered', 'Marketing emails delivered', 'hs_email_delivered'),
  recalled('emails_opened', 'Marketing emails opened', 'hs_email_open'),
  recalled('emails_clicked', 'Marketing emails clicked', 'hs_email_click'),
  recalled('emails_bounced', 'Marketing emails bounced', 'hs_email_bounce'),
  recalled('emails_replied', 'Marketing emails replied', 'hs_email_replied'),
  recalled('unsubscribed', 'Unsubscribed from all email', 'hs_email_optout'),
];

const deals: readonly PresetColumn[] = [
  column('deal_name', 'Deal Name', 'dealname'),
  { ...column('deal_stage', 'Deal Stage', 'dealstage', 'deal_pipeline_stage_id'), values: dealStages },
  column('pipeline', 'Pipeline', 'deal_pipeline_id'),
  column(
    'amount',
    'Amount',
    'Amount in company currency',
    'Annual contract value',
    'Forecast amount',
    'hs_forecast_amount',
  ),
  column('owner', 'Deal owner', 'hubspot_owner_id', 'owner_id'),
  column('deal_type', 'Deal Type', 'dealtype'),
  { ...column('is_closed_won', 'Is Closed Won', 'hs_is_closed_won'), values: yesOrNo },
  { ...column('is_closed', 'Is Deal Closed?', 'hs_is_closed'), values: yesOrNo },
  column('lost_reason', 'Closed Lost Reason', 'closed_lost_reason'),
  column('won_reason', 'Closed Won Reason', 'closed_won_reason'),
  column('deal_probability', 'Deal probability', 'hs_deal_stage_probability'),
  column('company', 'Associated Company (Primary)', 'Associated Company'),
  { ...column('contact', 'Associated Contact', 'Associated Contact (Primary)', 'Associated Contacts'), read: 'email' },
  column('priority', 'Priority', 'hs_priority'),
  recalled('currency', 'Currency', 'deal_currency_code'),
];

const ids = {
  contacts: ['Record ID - Contact', 'Contact ID', 'vid', 'id'],
  deals: ['Record ID - Deal', 'deal_id', 'id'],
};

function withIds(more: readonly string[]): readonly PresetColumn[] {
  return shared.map((each) => (each.name === 'record_id' ? { ...each, headers: [...each.headers, ...more] } : each));
}

export const hubspot: readonly PresetLayout[] = [
  {
    preset: 'hubspot/contacts',
    signs: [
      'Lifecycle Stage',
      'lifecyclestage',
      'Became a Lead Date',
      'hs_lifecyclestage_lead_date',
      'Date entered "Lead (Lifecycle Stage Pipeline)"',
      'hs_v2_date_entered_lead',
      'Record ID - Contact',
      'hs_analytics_source',
      'hs_object_id',
    ],
    seen: 'property labels of a live portal, internal names in public code; the names marked K are recalled',
    columns: [...withIds(ids.contacts), ...contacts],
    families: [
      {
        form: /^date entered (.+?)(?: \((.+)\))?$/i,
        prefix: 'entered_',
        example: 'Date entered "<stage> (<pipeline>)"',
      },
      { form: /^hs_v2_date_entered_(.+)$/i, prefix: 'entered_', example: 'hs_v2_date_entered_<stage>' },
    ],
    needs: [
      ['record_id', 'email'],
      ['email', 'lifecycle_stage', 'created_on', 'first_name'],
    ],
    optional: ['owner'],
    headerPrefix: /^property_/i,
  },
  {
    preset: 'hubspot/deals',
    signs: ['Deal Stage', 'dealstage', 'dealname', 'hs_is_closed_won', 'Record ID - Deal', 'property_dealname'],
    seen: 'labels in four public importers',
    columns: [...withIds(ids.deals), ...deals],
    families: [
      {
        form: /^date entered (.+?)(?: \((.+)\))?$/i,
        prefix: 'entered_',
        example: 'Date entered "<stage> (<pipeline>)"',
      },
      { form: /^hs_v2_date_entered_(.+)$/i, prefix: 'entered_', example: 'hs_v2_date_entered_<stage>' },
    ],
    needs: [['record_id'], ['created_on'], ['amount'], ['deal_stage', 'is_closed_won'], ['deal_stage', 'is_closed']],
    optional: ['contact', 'company', 'owner', 'deal_probability', 'deal_stage'],
    headerPrefix: /^property_/i,
    states: { sure: ['is_closed_won', 'is_closed'], stage: 'deal_stage', known: Object.values(dealStages) },
  },
];
