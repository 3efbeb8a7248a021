import { column, recalled, yesOrNo } from './column.ts';
import type { NoRows, PresetColumn, PresetLayout } from './preset.ts';

/** What a report ends with. */
const footer: NoRows = {
  starts: ['Grand Totals (', 'Grand Total', 'Confidential Information', 'Copyright (c)', 'Copyright ©'],
  cells: ['Total'],
};

const dealStages = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Perception Analysis',
  'Proposal/Price Quote',
  'Negotiation/Review',
  'Closed Won',
  'Closed Lost',
];

const dates: readonly PresetColumn[] = [
  column('created_on', 'CreatedDate', 'Create Date', 'Created Date'),
  column('modified_on', 'LastModifiedDate', 'Last Modified Date'),
  column('last_activity_on', 'LastActivityDate', 'Last Activity', 'Last Activity Date'),
];

const leads: readonly PresetColumn[] = [
  column('lead_id', 'Lead ID', 'Id'),
  column('email', 'Email', 'Email Address'),
  column('first_name', 'FirstName'),
  column('last_name', 'LastName'),
  column('job_title', 'Title', 'Job Title'),
  column('company', 'Company', 'Company / Account', 'Company/Account'),
  column('city', 'City'),
  column('state', 'State', 'State/Province'),
  column('country', 'Country'),
  column('phone', 'Phone'),
  column('lead_source', 'LeadSource'),
  column('lead_status', 'Lead Status', 'Status'),
  column('industry', 'Industry'),
  column('rating', 'Rating'),
  column('annual_revenue', 'AnnualRevenue'),
  column('employees', 'NumberOfEmployees', 'No. of Employees', 'Employees'),
  column('owner', 'Lead Owner', 'Owner', 'OwnerId'),
  { ...column('is_converted', 'IsConverted', 'Converted'), values: yesOrNo },
  column('converted_on', 'ConvertedDate', 'Converted Date'),
  column('converted_account', 'ConvertedAccountId'),
  column('converted_contact', 'ConvertedContactId'),
  column('converted_opportunity', 'ConvertedOpportunityId'),
  column('score', 'pi__score__c', 'pi_score_c'),
  column('grade', 'pi__grade__c', 'pi_grade_c'),
];

const opportunities: readonly PresetColumn[] = [
  column('opportunity_id', 'Opportunity ID', 'Id', 'Opportunity Name'),
  column('opportunity_name', 'Opportunity Name', 'Name'),
  column('account', 'AccountId', 'Account ID', 'Account Name'),
  column('amount', 'Amount', 'Amount (converted)'),
  column('deal_stage', 'StageName', 'Stage'),
  column('deal_probability', 'Probability', 'Probability (%)'),
  column('expected_revenue', 'ExpectedRevenue'),
  column('closed_on', 'CloseDate'),
  { ...column('is_closed', 'IsClosed', 'Closed'), values: yesOrNo },
  { ...column('is_won', 'IsWon', 'Won'), values: yesOrNo },
  column('forecast_category', 'ForecastCategoryName', 'Forecast Category'),
  column('lead_source', 'LeadSource'),
  column('campaign', 'CampaignId', 'Primary Campaign Source'),
  column('deal_type', 'Type'),
  column('owner', 'Opportunity Owner', 'Owner', 'OwnerId'),
  recalled('stage_changed_on', 'LastStageChangeDate', 'Last Stage Change Date'),
  column('fiscal_quarter', 'FiscalQuarter', 'Fiscal Period'),
  column('fiscal_year', 'FiscalYear'),
  recalled('currency', 'CurrencyIsoCode', 'Amount Currency', 'Currency'),
];

const history: readonly PresetColumn[] = [
  column('opportunity_id', 'Opportunity ID', 'OpportunityId', 'Opportunity Name', 'Id'),
  column('changed_on', 'Edit Date', 'Last Modified', 'Last Modified Date', '_fivetran_start', 'CreatedDate'),
  column('edited_on', 'Edit Date', 'Last Modified', 'Last Modified Date'),
  column('stage', 'To Stage', 'New Value', 'StageName', 'Stage'),
  column('from_stage', 'From Stage', 'Old Value'),
  column('changed_field', 'Field', 'Field / Event'),
  column('opened_on', 'Created Date', 'Create Date'),
  column('amount', 'Amount'),
  column('deal_probability', 'Probability', 'Probability (%)'),
  column('closed_on', 'CloseDate'),
  column('owner', 'Opportunity Owner', 'Owner', 'OwnerId'),
  column('edited_by', 'Edited By', 'Last Modified By'),
];

export const salesforce: readonly PresetLayout[] = [
  {
    preset: 'salesforce/leads',
    signs: ['Lead Status', 'LeadSource', 'IsConverted', 'ConvertedDate', 'Converted'],
    seen: 'field reference of the maker; report footers in four public programs',
    columns: [...leads, ...dates],
    needs: [['lead_id', 'email'], ['created_on'], ['lead_status', 'is_converted', 'converted_on']],
    optional: ['owner', 'company', 'email'],
    footer,
  },
  {
    preset: 'salesforce/stage-history',
    signs: ['To Stage', 'New Value', 'From Stage'],
    seen: 'both report layouts in one public program',
    columns: history,
    needs: [['opportunity_id'], ['changed_on'], ['stage']],
    footer,
    needsWith: [
      { header: 'New Value', needs: [['edited_on'], ['changed_field'], ['from_stage'], ['opened_on']] },
      { header: 'To Stage', needs: [['edited_on']] },
    ],
    changes: true,
  },
  {
    preset: 'salesforce/opportunities',
    signs: ['StageName', 'Opportunity ID', 'Opportunity Name', 'IsWon'],
    seen: 'field names in public exports; report footers in four public programs',
    columns: [...opportunities, ...dates],
    needs: [['opportunity_id'], ['created_on'], ['amount'], ['deal_stage', 'is_won'], ['deal_stage', 'is_closed']],
    optional: ['account', 'owner', 'deal_probability', 'deal_stage'],
    footer,
    states: { sure: ['is_won', 'is_closed'], stage: 'deal_stage', known: dealStages },
  },
];
